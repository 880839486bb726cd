/** What the guides name is there: a file that is moved is missed here, and the README stays one that welcomes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNamed, leads, linksIn, pathsIn } from '../lib/named-paths.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const markdownIn = (folder: string, depth: { recursive: boolean }) =>
  readdirSync(path.join(root, folder), { ...depth, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')));

const DOCUMENTS = [
  ...markdownIn('', { recursive: false }),
  ...markdownIn('docs', { recursive: true }),
  ...markdownIn('content', { recursive: false }),
];

/** A name may start at the top, beside its document, in a content folder (ours, or what `house:new` writes) or its sheets. */
const foldersOf = (document: string) => [
  '',
  path.posix.dirname(document),
  'content',
  'content/sheets/fr',
  'scripts/templates/house',
];

/** What a build makes: named in the guides, and not in the project. */
const MADE = ['dist/', '.cache', '.astro/', '.built-by-la-maison', '.well-known', 'security.txt', 'robots.txt', 'llms-full.txt'];
/** What a house may have, and ours does without. */
const OPTIONAL = /^(?:content\/)?words\//;
const isMade = (named: string) =>
  MADE.includes(named) || MADE.some((made) => made.endsWith('/') && named.startsWith(made)) || OPTIONAL.test(named);

/** A page of the repository on GitHub, seen from a file of it. */
const ON_GITHUB = new Set(['../../issues/new/choose']);

/** What a newcomer needs on one screen or two; the rest is in `docs/`. */
const MAX_README_LINES = 140;
/** Whoever reads no further can begin. */
const FIRST_COMMANDS = ['npm ci && npm start', 'npm cit'];

describe('the guides', () => {
  it('are found', () => {
    expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', 'docs/decisions/README.md', 'content/README.md']));
  });

  it.each(DOCUMENTS)('%s names paths that are there', (document) => {
    const missing = pathsIn(read(document)).filter((named) => !isMade(named) && !isNamed(named, foldersOf(document)));
    expect(missing).toEqual([]);
  });

  it.each(DOCUMENTS)('%s links to files and headings that are there', (document) => {
    const broken = linksIn(read(document)).filter((to) => !ON_GITHUB.has(to) && !leads(to, document));
    expect(broken).toEqual([]);
  });

  it('are told of a path, a name by pattern, a file and a heading that are gone', () => {
    const text =
      'See `src/nowhere/a.ts`, `src/config/<id>.ts`, `src/nowhere/*.ts`, `npm run x`, `/fr/`. [a](b.md) [c](README.md#d)';
    expect(pathsIn(text)).toEqual(['src/nowhere/a.ts', 'src/config/<id>.ts', 'src/nowhere/*.ts']);
    expect(pathsIn(text).filter((named) => !isNamed(named, ['']))).toEqual(['src/nowhere/a.ts', 'src/nowhere/*.ts']);
    expect(linksIn(text).map((to) => leads(to, 'README.md'))).toEqual([false, false]);
    expect(leads('README.md#another-house', 'README.md')).toBe(true);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('fits in a few screens', () => expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_README_LINES));

  it('opens with the two commands', () => {
    const [before = '', block = ''] = readme.split('```sh\n');
    expect(before).not.toContain('\n## ');
    const lines = (block.split('\n```')[0] ?? '').split('\n');
    expect(lines.map((line) => line.replace(/\s+#.*/, ''))).toEqual(FIRST_COMMANDS);
  });
});

describe('the decisions', () => {
  const records = DOCUMENTS.filter((file) => /^docs\/decisions\/\d{3}-/.test(file)).toSorted();

  it('are numbered without a gap, and each is in the list', () => {
    const index = linksIn(read('docs/decisions/README.md'));
    expect(records.map((file) => path.basename(file).slice(0, 3))).toEqual(
      records.map((_, i) => String(i + 1).padStart('000'.length, '0')),
    );
    expect(records.map((file) => path.basename(file)).filter((file) => !index.includes(file))).toEqual([]);
  });

  it.each(records)('%s says what was chosen, what was measured and when to look again', (file) => {
    const headings = [...read(file).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Choice', 'Measured', 'Look again when']);
  });
});
