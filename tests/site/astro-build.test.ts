/** `npx astro build`, as someone who knows Astro calls it: the same site as `npm run build`, whole or not at all. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { manifestOf } from '../../src/build/manifest.ts';
import { baseFiles, document, sheetFacts, writeFiles } from '../lib/content-folder.ts';
import { copyProject } from '../lib/project-copy.ts';
import { runAstro } from '../lib/run-build.ts';

const work = path.resolve(import.meta.dirname, '../../.cache/test/astro');
const content = path.join(work, 'content');
const out = path.join(work, 'dist');
const project = path.join(work, 'engine');
const build = (env: Record<string, string> = {}, flags: readonly string[] = []) =>
  runAstro({ CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: path.join(work, 'cache'), ...env }, project, flags);

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  copyProject(project);
});

it('[R28] gives the bytes of "npm run build", cold and warm', () => {
  const { town } = inject('sites');
  const same = { CONTENT_DIR: `${town}-content`, OUT_DIR: path.join(work, 'town') };
  for (const round of ['cold', 'warm']) {
    const { status, said } = build(same);
    expect(status, said).toBe(0);
    expect(manifestOf(same.OUT_DIR), round).toEqual(manifestOf(town));
  }
});

describe('refuses, with an exit status that says so, and replaces nothing:', () => {
  /** What a build says that is refused. */
  const refusal = (env: Record<string, string> = {}, flags: readonly string[] = []): string => {
    const before = manifestOf(out);
    const { status, said } = build(env, flags);
    expect(status).toBe(1);
    expect(manifestOf(out)).toEqual(before);
    expect(said).not.toMatch(/^\s+at /m);
    return said;
  };
  /** What one says with this file in the public folder. */
  const refusalOf = (file: string): string => {
    try {
      writeFiles(content, { [`public/${file}`]: 'x' });
      return refusal();
    } finally {
      rmSync(path.join(content, 'public'), { recursive: true });
    }
  };

  beforeAll(() => {
    writeFiles(content, baseFiles());
    build();
  });

  it('content with a mistake', () => {
    writeFiles(content, { 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { kind: 'castle' })) });
    expect(refusal()).toContain('sheets/fr/beta.mdx:7:7  field-value');
    writeFiles(content, baseFiles());
  });

  it('an environment for developers', () =>
    expect(refusal({ NODE_ENV: 'test' })).toContain('NODE_ENV asks for pages that are not for readers'));

  it('a folder given by a flag, which would otherwise be lost', () => {
    const elsewhere = path.join(work, 'elsewhere');
    expect(refusal({}, ['--outDir', elsewhere])).toContain('OUT_DIR=… instead of --outDir');
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('a file of the public folder in the place of a page, with the names of both', () =>
    expect(refusalOf('fr/index.html')).toContain(
      'fr/index.html of the public folder would take the place of what /[locale] makes',
    ));

  it.each(['_headers', 'share/fr/house.png', 'sitemap-0.xml', 'search-index/fr.json'])(
    'a file of the public folder in the place of %s',
    (file) => expect(refusalOf(file)).toContain(`${file} `),
  );

  it('a link in the public folder', () => {
    mkdirSync(path.join(content, 'public'), { recursive: true });
    writeFileSync(path.join(work, 'secret'), 'x');
    symlinkSync(path.join(work, 'secret'), path.join(content, 'public/file.txt'));
    expect(refusal()).toContain('public/file.txt:1:1  file-link');
    rmSync(path.join(content, 'public'), { recursive: true });
  });
});

it('copies a house’s own public folder as it is, hidden and unknown files too', () => {
  writeFiles(content, { 'public/CNAME': 'town.example\n', 'public/.well-known/x': 'x', 'public/google1.html': 'google1' });
  const { status, said } = build();
  expect(status, said).toBe(0);
  const files = manifestOf(out).map((line) => line.replace(/^\S+ +/, ''));
  expect(files).toEqual(expect.arrayContaining(['CNAME', '.well-known/x', 'google1.html']));
  // the engine's own public folder is not this house's
  expect(files).not.toContain('.nojekyll');
});

it('publishes nothing of what systems and editors leave in the public folder', () => {
  writeFiles(content, { 'public/.DS_Store': 'x', 'public/google1.html~': 'x', 'public/.git/config': 'x' });
  symlinkSync('someone@town.4711', path.join(content, 'public/.#CNAME'));
  const before = manifestOf(out);
  const { status, said } = build();
  expect(status, said).toBe(0);
  expect(manifestOf(out)).toEqual(before);
});
