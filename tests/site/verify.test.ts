/** What a build looks at before it replaces the site: every file there, every page the page of its address. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { manifestOf } from '../../src/build/manifest.ts';
import { faultsOf, type OtherFiles } from '../../src/build/verify.ts';
import { judgedDay, printedDay } from '../../src/config/today.ts';
import { redirectsIn } from '../../src/integrations/hosting.ts';
import { createPaths } from '../../src/model/paths.ts';
import { assemble } from '../../src/reader/assemble.ts';
import type { Assembly } from '../../src/reader/assembly.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { TOWN } from '../lib/build-sites.ts';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';
import { runBuild } from '../lib/run-build.ts';
import { THIRD } from '../lib/third-language.ts';

const { town } = inject('sites');
const copy = `${town}-verified`;
let assembly: Assembly;
let others: OtherFiles;

beforeAll(() => {
  const root = `${town}-content`;
  const { content, documents } = readContent(root, { today: judgedDay() });
  if (!content) throw new Error('No content.');
  const paths = createPaths('/', TOWN.origin, content.site.data.locales);
  assembly = assemble({ root, content, documents, paths, today: printedDay() });
  others = { own: [], redirects: redirectsIn(assembly) };
});

beforeEach(() => {
  rmSync(copy, { recursive: true, force: true });
  cpSync(town, copy, { recursive: true });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const at = (file: string) => path.join(copy, file);
const faults = () => faultsOf(copy, assembly, others);

describe('[R28] a site that lacks a file for programs', () => {
  it.each([
    `api/v1/sheets/en/${TOWN.untranslated}.json`,
    'api/v1/house.json',
    `fr/fiches/${TOWN.sheet}.md`,
    `${THIRD}/llms.txt`,
    'favicon.ico',
    `${THIRD}/manifest.webmanifest`,
  ])('is not whole: %s', (file) => {
    expect(faults()).toEqual([]);
    rmSync(at(file));
    expect(faults()).toEqual([`the file ${file} was not written`]);
    writeFileSync(at(file), '');
    expect(faults()).toEqual([`the file ${file} is empty`]);
  });
});

describe('[R62] a page that stands in another’s place is seen', () => {
  const home = 'fr/index.html';
  const list = 'fr/fiches/index.html';
  const moved = `fr/fiches/${TOWN.former}/index.html`;

  it.each([
    [list, home],
    [home, list],
    ['404.html', home],
    [`en/sheets/${TOWN.untranslated}/index.html`, `en/sheets/${TOWN.sheet}/index.html`],
  ])('%s, of which the place was taken by %s', (file, by) => {
    cpSync(at(by), at(file));
    expect(faults()).toEqual([`the page ${file} is another one`]);
  });

  it('a redirect in the place of the home page, and one that leads elsewhere', () => {
    cpSync(at(moved), at(home));
    writeFileSync(at(moved), readFileSync(at(moved), 'utf8').replaceAll(TOWN.sheet, TOWN.untranslated));
    writeFileSync(at('_redirects'), '/* https://elsewhere.example/ 301\n');
    expect(faults()).toEqual([
      `the page ${home} is another one`,
      `the file ${moved} does not lead where it should`,
      'the file _redirects does not lead where it should',
    ]);
  });
});

it('[R62] a ledger that would write over pages or outside is refused, and changes no byte of the site', () => {
  const content = `${copy}-content`;
  try {
    const before = manifestOf(copy);
    for (const address of ['/../../../dist/fr/', '/fr/', '/fr/fiches/beta/', '//elsewhere.example/']) {
      const former = [{ id: 'beta', until: '2025-01-01', paths: { fr: address } }];
      const alpha = { since: '2024-01-01', paths: { fr: '/fr/fiches/alpha/', en: '/en/sheets/alpha/' }, former };
      writeFiles(content, { ...baseFiles(), 'ledger.json': JSON.stringify({ version: 1, sheets: { alpha } }) });
      const { status, said } = runBuild({ CONTENT_DIR: content, OUT_DIR: copy, CACHE_DIR: `${copy}-cache` });
      expect(status, said).not.toBe(0);
      expect(manifestOf(copy)).toEqual(before);
    }
  } finally {
    for (const folder of [content, `${copy}-cache`]) rmSync(folder, { recursive: true, force: true });
  }
});
