/** Where nothing can be built, or nothing written, commands say so in one sentence, before anything is done. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';
import { copyProject } from '../lib/project-copy.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/odd-places');
const file = path.join(work, 'file');

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(file, '');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A command, as its line in package.json starts it. */
function run(line: string, { project = root, ...env }: Record<string, string | undefined> = {}) {
  const args = ['--import', './scripts/require-node.mjs', ...line.split(' ')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, LC_ALL: 'C', CACHE_DIR: path.join(work, 'cache'), ...env },
    encoding: 'utf8',
  });
  const said = stdout + stderr;
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toContain('fault of the program');
  return { status, said };
}

const DEV = 'node_modules/astro/bin/astro.mjs dev --port 0';

describe('a folder whose name means something else to the tools of the build', () => {
  it.each(['#', '?', '"'])('is refused for the project: %s', (sign) => {
    const project = copyProject(path.join(work, `a${sign}b`));
    const sentence = `Nothing can be built in ${project}: the sign ${sign} in its path means something else`;
    for (const line of ['scripts/build.ts', 'scripts/start.ts --port 0', DEV]) {
      const { status, said } = run(line, { project });
      expect([line, status]).toEqual([line, 1]);
      expect(said).toContain(sentence);
    }
    // nothing is built for the check
    expect(run('scripts/check.ts', { project }).status).toBe(0);
  });

  it.each(['#', '?', '%'])('is refused for the content: %s', (sign) => {
    const content = path.join(work, `c${sign}d`);
    writeFiles(content, baseFiles());
    const { status, said } = run('scripts/build.ts', { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(said).toBe(
      `Nothing can be built in ${content}: the sign ${sign} in its path means something else to the tools of the build. Rename the folder that has it, or move this one.\n`,
    );
  });
});

describe('[R69] a place where nothing can be written', () => {
  const house = path.join(work, 'house');
  beforeAll(() => {
    writeFiles(house, baseFiles());
    // what each command would write first is in the way
    for (const name of ['ledger.json.tmp', 'sheets/en/alpha.mdx.tmp', 'house.yml.tmp']) mkdirSync(path.join(house, name));
    mkdirSync(path.join(house, 'sheets/fr/gamma.mdx.tmp'));
  });

  it.each([
    'scripts/ledger.ts',
    'scripts/translation-accept.ts --all',
    'scripts/sheet-new.ts --id gamma --title Gamma --title-en Gamma --room hall --kind service --status planned',
  ])('is told in one sentence by %s', (line) => {
    const { status, said } = run(line, { CONTENT_DIR: house });
    expect(status).toBe(1);
    expect(said).toMatch(/^\S+\.tmp: it is a folder, not a file \(EISDIR, open\)\.\n$/);
  });

  it('is told in the language of the command', () =>
    expect(run('scripts/ledger.ts --lang fr', { CONTENT_DIR: house }).said).toMatch(
      /^\S+\.tmp\s: c’est un dossier, pas un fichier \(EISDIR, open\)\.\n$/,
    ));

  it.each([
    ['scripts/house-new.ts', path.join(file, 'house'), 'a part of the path is a file, not a folder'],
    ['scripts/house-new.ts', '/proc/house', 'No folder can be made in /proc'],
  ])('is told in one sentence by %s %s', (script, folder, sentence) => {
    const { status, said } = run(`${script} ${folder}`);
    expect(status).toBe(1);
    expect(said).toContain(sentence);
  });

  it('may be the home of who runs the preview: nothing is noted there', () => {
    // it ends here, once Astro has asked what it asks
    const content = path.join(work, 'e#f');
    writeFiles(content, baseFiles());
    const env = { HOME: path.join(file, 'home'), XDG_CONFIG_HOME: undefined, ASTRO_TELEMETRY_DISABLED: undefined };
    expect(run(DEV, { ...env, CONTENT_DIR: content }).said).toContain('Nothing can be built in');
  });
});
