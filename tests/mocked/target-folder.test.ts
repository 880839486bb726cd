/** A site takes the place of what a build wrote, whole, and of nothing else, whatever happens on the way. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BuildFailure } from '../../src/build/failure.ts';
import { openTarget, recoverTarget, type TargetOptions } from '../../src/build/target-folder.ts';
import { MARK, MARK_FILE } from '../../src/build/target-rules.ts';

/** What changes the disk, counted; from the step `stopsAt` on, nothing more is done, as by a killed process or a full disk. */
const disk = vi.hoisted(() => ({ steps: 0, stopsAt: Infinity, code: '', onlyOnce: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const counted = <A extends unknown[], R>(name: string, change: (...args: A) => R) =>
    function change_(...args: A): R {
      disk.steps += 1;
      const stops = disk.onlyOnce ? disk.steps === disk.stopsAt : disk.steps >= disk.stopsAt;
      if (!stops) return change(...args);
      throw Object.assign(new Error(disk.code), { code: disk.code, syscall: name, path: args[0] });
    };
  return {
    ...fs,
    renameSync: counted('rename', fs.renameSync),
    rmSync: counted('rm', fs.rmSync),
    mkdirSync: counted('mkdir', fs.mkdirSync as (file: string) => void),
    writeFileSync: counted('write', fs.writeFileSync),
  };
});

let root: string;
let project: string;
let options: TargetOptions;

beforeEach(() => {
  Object.assign(disk, { steps: 0, stopsAt: Infinity, code: '', onlyOnce: false });
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'target-')));
  project = path.join(root, 'project');
  write(project, { 'content/site.yml': 'content', 'src/program.ts': 'program', '.git/HEAD': 'git', '.cache/pages': 'kept' });
  write(root, { 'precious/thesis.txt': 'thesis', file: 'file' });
  options = {
    target: path.join(project, 'dist'),
    project,
    contentDir: path.join(project, 'content'),
    cacheDir: path.join(project, '.cache'),
  };
});
afterEach(() => {
  disk.stopsAt = Infinity;
  rmSync(root, { recursive: true, force: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** Everything below a folder: text by file, where a link leads, null for an empty folder. */
function all(folder: string): Record<string, string | null> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const entry = path.join(folder, name);
    const stat = lstatSync(entry);
    if (stat.isSymbolicLink()) return [name, readlinkSync(entry)] as const;
    if (stat.isFile()) return [name, readFileSync(entry, 'utf8')] as const;
    return readdirSync(entry).length === 0 ? ([name, null] as const) : undefined;
  });
  return Object.fromEntries(entries.filter((entry) => entry !== undefined));
}

const OLD = { [MARK_FILE]: MARK, 'index.html': 'old', 'gone.html': 'old', 'fr/index.html': 'old', 'gone/index.html': 'old' };
const NEW = { 'index.html': 'new', 'come.html': 'new', 'fr/index.html': 'new', 'come/index.html': 'new' };
const MARKED_NEW = { ...NEW, [MARK_FILE]: MARK };

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (cause) {
    return cause instanceof BuildFailure ? cause.message : `not told: ${String(cause)}`;
  }
  return 'not refused';
}

/** The system's code of what ended it. */
function codeOf(run: () => void): string {
  try {
    run();
    return 'ended';
  } catch (cause) {
    return String((cause as NodeJS.ErrnoException).code);
  }
}

describe('the place of a site', () => {
  it.each<[what: string, target: () => string, why: string, changes?: () => Partial<TargetOptions>]>([
    ['a folder with files of others', () => path.join(root, 'precious'), 'it holds what no build wrote (thesis.txt)'],
    ['a file', () => path.join(root, 'file'), 'it is no folder'],
    ['the project', () => project, 'it holds the project'],
    ['what the project lies in', () => root, 'it holds the project'],
    ['the content', () => options.contentDir, 'it holds what the site is made from'],
    ['a folder in the content', () => path.join(options.contentDir, 'site'), 'it lies in what the site is made from'],
    [
      'what the content lies in',
      () => path.join(root, 'houses'),
      'it holds what the site is made from',
      () => ({ contentDir: path.join(root, 'houses/mine') }),
    ],
    ['files to be copied, even if there are none', () => path.join(project, 'public'), 'it holds what the site is made from'],
    ['the cache', () => options.cacheDir, 'it holds the cache'],
    [
      'what the cache lies in',
      () => path.join(root, 'caches'),
      'it holds the cache',
      () => ({ cacheDir: path.join(root, 'caches/mine') }),
    ],
    ['a part of the project', () => path.join(project, 'src'), 'it holds what no build wrote (program.ts)'],
    ['its repository', () => path.join(project, '.git'), 'it holds what no build wrote (HEAD)'],
    [
      'a new folder in a part of the project',
      () => path.join(project, 'src/site'),
      'the project has room for it at its top only',
    ],
  ])('is not %s', (_, target, why, changes) => {
    const before = all(root);
    const said = refusalOf(() => openTarget({ ...options, target: target(), ...changes?.() }));
    expect(said).toContain(`The site cannot take the place of ${target()}: ${why}`);
    expect(said).toMatch(/ Name another folder in OUT_DIR(?:, or empty this one if nothing in it is needed)?\.$/);
    expect(all(root)).toEqual(before);
  });

  it('is not any of these by way of a link', () => {
    for (const [place, why] of [
      ['precious', 'it holds what no build wrote'],
      ['file', 'it is no folder'],
      ['project', 'it holds the project'],
      ['project/content', 'it holds what the site is made from'],
    ] as const) {
      symlinkSync(path.join(root, place), path.join(root, 'link'));
      expect(refusalOf(() => openTarget({ ...options, target: path.join(root, 'link') }))).toContain(
        `${path.join(root, place)}: ${why}`,
      );
      rmSync(path.join(root, 'link'));
    }
  });

  it('is not one that a file or a circle of links stands in the way of', () => {
    const below = path.join(root, 'file/site');
    expect(refusalOf(() => openTarget({ ...options, target: below }))).toMatch(
      /^.+: a part of the path is a file, not a folder \(/,
    );
    symlinkSync('circle', path.join(root, 'circle'));
    const circle = path.join(root, 'circle');
    expect(refusalOf(() => openTarget({ ...options, target: circle }))).toMatch(/^.+: its links lead in a circle \(/);
  });

  it.each<[what: string, target: () => string, before?: Readonly<Record<string, string>>]>([
    ['absent', () => path.join(project, 'dist')],
    ['absent, with what it would lie in', () => path.join(root, 'var/www/site')],
    ['marked', () => path.join(project, 'dist'), OLD],
    ['marked, elsewhere', () => path.join(root, 'site'), OLD],
    ['below the cache', () => path.join(project, '.cache/test/site'), OLD],
  ])('may be %s', (_, target, before = {}) => {
    write(target(), before);
    const site = openTarget({ ...options, target: target() });
    expect([path.isAbsolute(site.work), readdirSync(site.work)]).toEqual([true, []]);
    write(site.work, NEW);
    site.commit();
    expect(all(target())).toEqual(MARKED_NEW);
    expect(readdirSync(path.dirname(target())).filter((name) => name.includes('build-'))).toEqual([]);
  });

  it('may be empty', () => {
    mkdirSync(options.target);
    const site = openTarget(options);
    write(site.work, NEW);
    site.commit();
    expect(all(options.target)).toEqual(MARKED_NEW);
  });

  it('may be below the cache of the project while CACHE_DIR is another', () => {
    const target = path.join(project, '.cache/bench/site');
    const site = openTarget({ ...options, target, cacheDir: path.join(root, 'cache') });
    site.commit();
    expect(all(target)).toEqual({ [MARK_FILE]: MARK });
  });

  it.each([
    ['a folder that is there', OLD],
    ['nothing yet', undefined],
  ])('is where a link leads, to %s', (_, before) => {
    const [link, real] = [path.join(project, 'dist'), path.join(root, 'real')];
    if (before) write(real, before);
    symlinkSync('../real', link);
    const site = openTarget(options);
    write(site.work, NEW);
    site.commit();
    expect([readlinkSync(link), all(real)]).toEqual(['../real', MARKED_NEW]);
  });
});

describe.each([
  ['beside', false],
  ['inside', true],
])('a site that is made %s its place', (_, staysInside) => {
  const open = () => openTarget({ ...options, staysInside });
  const begun = () => {
    write(options.target, OLD);
    const site = open();
    write(site.work, NEW);
    return site;
  };

  it('takes it whole, with the same mark each time', () => {
    const site = begun();
    expect(path.dirname(site.work) === options.target).toBe(staysInside);
    site.commit();
    site.discard();
    expect(all(options.target)).toEqual(MARKED_NEW);
    expect(readdirSync(project).filter((name) => name.includes('build-'))).toEqual([]);
  });

  it('leaves all as it was when it is discarded', () => {
    begun().discard();
    expect(all(options.target)).toEqual(OLD);
    expect(readdirSync(project).filter((name) => name.includes('build-'))).toEqual([]);
  });

  it('does not replace what others put there meanwhile', () => {
    const site = open();
    write(options.target, { 'theirs.txt': 'theirs' });
    write(site.work, NEW);
    expect(refusalOf(site.commit)).toContain('it holds what no build wrote (theirs.txt)');
    site.discard();
    expect(all(options.target)).toEqual({ 'theirs.txt': 'theirs' });
  });

  it('[R27] is old or new, and whole, whenever it is killed and whoever comes next', () => {
    const seen = new Set<string>();
    let killed = true;
    for (let step = 1; killed; step++) {
      rmSync(options.target, { recursive: true, force: true });
      const site = begun();
      Object.assign(disk, { steps: 0, stopsAt: step, code: 'KILLED', onlyOnce: false });
      const end = codeOf(site.commit);
      expect(['ended', 'KILLED']).toContain(end);
      killed = end === 'KILLED';
      disk.stopsAt = Infinity;
      recoverTarget(options.target);
      const now = all(options.target);
      expect([OLD, MARKED_NEW], `killed at step ${step}`).toContainEqual(now);
      expect(readdirSync(project).filter((name) => name.includes('build-'))).toEqual([]);
      seen.add(now['index.html'] ?? '');
    }
    expect(seen).toEqual(new Set(['old', 'new']));
    expect(disk.steps).toBeGreaterThan(3);
  });

  it('is told in a sentence when the disk is full, and the old one stays', () => {
    const site = begun();
    Object.assign(disk, { steps: 0, stopsAt: 1, code: 'ENOSPC', onlyOnce: true });
    expect(refusalOf(site.commit)).toMatch(/^\/.+: the disk is full \(ENOSPC, write\)\.$/);
    site.discard();
    expect(all(options.target)).toEqual(OLD);
  });
});

describe('a site that is made beside its place', () => {
  const refused = (step: number, code: string) => Object.assign(disk, { steps: 0, stopsAt: step, code, onlyOnce: true });

  it('brings the old one back when it may not take its place', () => {
    write(options.target, OLD);
    const site = openTarget(options);
    // the mark, the old one aside; then the new one in its place
    refused(3, 'EPERM');
    expect(refusalOf(site.commit)).toMatch(/: this user may not do that \(EPERM, rename\)\.$/);
    expect(all(options.target)).toEqual(OLD);
  });

  it.each([
    ['nothing may be made there', 1, 'EACCES'],
    ['the disk can only be read there', 1, 'EROFS'],
    ['nothing can be moved in from there: a mount point', 2, 'EXDEV'],
  ])('is made inside where %s', (_, step, code) => {
    write(options.target, OLD);
    refused(step, code);
    const site = openTarget(options);
    expect(path.dirname(site.work)).toBe(options.target);
    write(site.work, NEW);
    site.commit();
    expect(all(options.target)).toEqual(MARKED_NEW);
    expect(readdirSync(project).filter((name) => name.includes('build-'))).toEqual([]);
  });

  it('says so where nothing is there yet, and nothing may be made', () => {
    refused(1, 'EACCES');
    expect(refusalOf(() => openTarget(options))).toMatch(/^\/.+: this user may not do that \(EACCES, mkdir\)\.$/);
    expect(existsSync(options.target)).toBe(false);
  });

  it('gives its entries, where layers of a disk let no folder be renamed', () => {
    write(options.target, OLD);
    const site = openTarget(options);
    write(site.work, NEW);
    refused(2, 'EXDEV');
    site.commit();
    expect(all(options.target)).toEqual(MARKED_NEW);
  });
});

describe('what a killed run left', () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const living = process.ppid;
  const siteOf = (text: string) => ({ [MARK_FILE]: MARK, 'index.html': text });

  it.each<[what: string, left: Record<string, string>, then: Record<string, string>]>([
    [
      'a half-written site beside',
      { 'dist/index.html': 'old', [`.dist.build-${dead}.new/a`]: 'half' },
      { 'dist/index.html': 'old' },
    ],
    ['one that is aside', { [`.dist.build-${dead}.old/index.html`]: 'old' }, { 'dist/index.html': 'old' }],
    ['one that was replaced', { 'dist/index.html': 'new', [`.dist.build-${dead}.old/a`]: 'old' }, { 'dist/index.html': 'new' }],
    [
      'a half-written site inside',
      { 'dist/index.html': 'old', [`dist/.build-${dead}.new/a`]: 'half' },
      { 'dist/index.html': 'old' },
    ],
    [
      'an exchange at its beginning',
      { 'dist/index.html': 'old', 'dist/gone/a': 'old', [`dist/.build-${dead}.clearing/index.html`]: 'new' },
      { 'dist/index.html': 'new' },
    ],
    [
      'an exchange in its midst',
      {
        'dist/come/a': 'new',
        'dist/index.html': 'old',
        [`dist/.build-${dead}.entering/index.html`]: 'new',
        [`dist/.build-${dead}.old/gone/a`]: 'old',
      },
      { 'dist/come/a': 'new', 'dist/index.html': 'new' },
    ],
    [
      'what an exchange replaced',
      { 'dist/index.html': 'new', [`dist/.build-${dead}.old/a`]: 'old' },
      { 'dist/index.html': 'new' },
    ],
  ])('is put right: %s', (_, left, then) => {
    const rest = all(project);
    write(project, left);
    recoverTarget(options.target);
    expect(all(project)).toEqual({ ...rest, ...then });
  });

  it('is put right before a new site is begun, and does not make a folder one with files of others', () => {
    write(options.target, { [`.build-${dead}.entering/index.html`]: 'new', [`.build-${dead}.entering/${MARK_FILE}`]: MARK });
    openTarget(options).discard();
    expect(all(options.target)).toEqual(siteOf('new'));
    rmSync(options.target, { recursive: true });
    write(options.target, { [`.build-${living}.new/index.html`]: 'half' });
    openTarget(options).discard();
    expect(all(options.target)).toEqual({ [`.build-${living}.new/index.html`]: 'half' });
  });

  it('is not what one that is running has there', () => {
    const running = {
      'dist/index.html': 'old',
      [`.dist.build-${living}.new/index.html`]: 'half',
      [`.dist.build-${living}.old/index.html`]: 'older',
      [`dist/.build-${living}.entering/index.html`]: 'new',
    };
    write(project, running);
    const before = all(project);
    recoverTarget(options.target);
    expect(all(project)).toEqual(before);
  });

  it('is not what others named alike', () => {
    const theirs = {
      'dist/index.html': 'old',
      '.dist.build-old/a': 'theirs',
      [`.dist.build-${dead}.new.bak/a`]: 'theirs',
      [`.dist2.build-${dead}.new/a`]: 'another target',
      [`dist/x.build-${dead}.new/a`]: 'theirs',
    };
    write(project, theirs);
    const before = all(project);
    recoverTarget(options.target);
    expect(all(project)).toEqual(before);
    expect(existsSync(options.target)).toBe(true);
  });
});
