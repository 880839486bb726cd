/** What systems, editors and repositories keep in a folder of texts is passed over; what may be meant for readers never is. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ignoreLines } from '../../src/config/passed-over.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readLive } from '../../src/reader/live-content.ts';
import { readPublic } from '../../src/reader/read-public.ts';
import { document, sheetFacts, withContent } from '../lib/content-folder.ts';

const options = { today: '2025-06-30', allowMassRemoval: true };
const root = path.resolve(import.meta.dirname, '../..');

const LEFT_BEHIND = [
  '.DS_Store',
  '._alpha.mdx',
  'Thumbs.db',
  'desktop.ini',
  '.alpha.mdx.swp',
  '.alpha.mdx.swo',
  '4913',
  'alpha.mdx~',
  '#alpha.mdx#',
  'alpha.mdx.bak',
  'alpha.mdx.orig',
  'alpha.mdx.tmp',
  '.~lock.alpha.mdx#',
];
const OF_A_REPOSITORY = [
  '.git/config',
  '.github/workflows/site.yml',
  '.gitlab-ci.yml',
  '.gitignore',
  '.gitattributes',
  '.editorconfig',
  '.obsidian/app.json',
  '.vscode/settings.json',
  '.idea/workspace.xml',
  'LICENSE',
  'LICENSE-CODE.txt',
  'README',
  'README.es.md',
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'package.json',
  'node_modules/astro/package.json',
];

describe('[R65] a content folder', () => {
  it.each([...LEFT_BEHIND.map((name) => `sheets/fr/${name}`), ...LEFT_BEHIND, ...OF_A_REPOSITORY, '.git'])(
    'is in order with %s',
    (file) =>
      withContent({ [file]: 'x' }, (folder) => {
        expect(readContent(folder, options).issues).toEqual([]);
      }),
  );

  it('is in order while Emacs changes a sheet: its lock is a link that leads nowhere', () =>
    withContent({}, (folder) => {
      symlinkSync('someone@town.4711', path.join(folder, 'sheets/fr/.#alpha.mdx'));
      expect(readContent(folder, options).issues).toEqual([]);
    }));

  it.each([
    ['a link, whatever its name', '.git', 'file-link'],
    ['a link in the place of its packages', 'node_modules', 'file-link'],
  ])('[R9] is refused for %s', (_what, name, rule) =>
    withContent({}, (folder) => {
      symlinkSync('/', path.join(folder, name));
      expect(readContent(folder, options).issues).toMatchObject([{ file: name, rule }]);
    }),
  );

  it.each([
    ['sheets/fr/gamma.md', 'file-unexpected'],
    ['sheets/fr/gamma.mdx.txt', 'file-unexpected'],
    ['sheets/fr/README.md', 'file-unexpected'],
    ['sheets/fr/package.json', 'file-unexpected'],
    ['sheets/gamma.mdx', 'file-unexpected'],
    ['gamma.mdx', 'file-unexpected'],
    ['compas.yml', 'file-unexpected'],
    ['sheets/fr/.gamma.mdx', 'file-name'],
    ['sheets/fr/gamma copie.mdx', 'file-name'],
    ['sheets/fr/gamma.sync-conflict-2025.mdx', 'file-name'],
  ])('is refused for what an author may have meant to publish: %s', (file, rule) =>
    withContent({ [file]: document(sheetFacts('Gamma')) }, (folder) => {
      expect(readContent(folder, options).issues).toMatchObject([{ file, rule }]);
    }),
  );

  it('looks the same to the preview whatever changes there', () =>
    withContent({ '.git/HEAD': 'a', 'node_modules/a/index.js': 'a' }, (folder) => {
      const before = readLive(folder, options);
      for (const file of ['.git/HEAD', 'node_modules/a/index.js', 'sheets/fr/.alpha.mdx.swp'])
        writeFileSync(path.join(folder, file), 'other');
      expect(readLive(folder, options)).toBe(before);
    }));

  it('with a name that is no text is told so by the name, and not by a stack', () =>
    withContent({}, (folder) => {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/sheets/fr/caf`), Buffer.from([0xe9]), Buffer.from('.mdx')]), 'x');
      expect(readContent(folder, options).issues).toMatchObject([
        { file: 'sheets/fr/caf\uFFFD.mdx', rule: 'file-unreadable', expectation: 'name-utf8' },
      ]);
    }));
});

describe('[R65] a public folder', () => {
  it('is published without them, and with all that hosts and browsers ask for', () =>
    withContent({}, (folder) => {
      const files = ['.nojekyll', '.well-known/x', '.htaccess', 'README.md', 'LICENSE', 'package.json', 'CNAME'];
      const others = [...LEFT_BEHIND, '.git/config', '.gitignore', '.editorconfig'];
      for (const file of [...files, ...others]) {
        mkdirSync(path.dirname(path.join(folder, 'public', file)), { recursive: true });
        writeFileSync(path.join(folder, 'public', file), 'x');
      }
      symlinkSync('someone@town.4711', path.join(folder, 'public/.#CNAME'));
      expect(readPublic(path.join(folder, 'public'), folder)).toEqual({ files: files.toSorted(), issues: [] });
    }));
});

it('git is told of the leftovers too', () => {
  expect(readFileSync(path.join(root, '.gitignore'), 'utf8')).toContain(`\n${ignoreLines()}`);
});
