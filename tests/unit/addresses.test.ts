/** What content says may become an address, and only its own: nothing leaves the site, nothing takes another's place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { contentDir } from '../../src/config/environment.ts';
import { redirectFiles } from '../../src/hosting/redirects.ts';
import { recordSheets, redirectsOf } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { type Files, aboutFacts, document, houseOf, settings, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const read = (files: Files) => withContent(files, (folder) => readContent(folder, { today: TODAY }));
const problems = (files: Files) =>
  read(files)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule, found, allowed }) => `${file}:${line} ${rule} ${found} ${allowed?.[0] ?? ''}`.trim());

/** A ledger in which alpha was published here, and before that under another name there. */
function ledger(paths: Record<string, string>, former?: Record<string, string>, id = 'old-alpha'): string {
  const names = former ? { former: [{ id, until: '2025-01-31', paths: former }] } : {};
  const beta = { since: '2025-01-31', paths: { fr: '/fr/fiches/beta/', en: '/en/sheets/beta/' } };
  return JSON.stringify({ version: 1, sheets: { alpha: { since: '2025-01-31', paths, ...names }, beta } });
}

const own = { fr: '/fr/fiches/alpha/', en: '/en/sheets/alpha/' };

describe('[R57] an address of the ledger', () => {
  it.each([
    '/../../../dist/fr/',
    '/../../../../escaped/',
    '//evil.example/',
    'https://evil.example/',
    '/fr/"><script src=//evil.example></script>/',
    '/fr/fiches/old-alpha/\n/* https://evil.example 301/',
    '/fr/fiches/old alpha/',
    '/fr/fiches/../alpha/',
    '/fr/',
    'javascript:alert(1)',
  ])('%j is refused, as its own and as a former one', (address) => {
    expect(problems({ 'ledger.json': ledger({ ...own, fr: address }) })).toEqual([expect.stringContaining('field-format')]);
    expect(problems({ 'ledger.json': ledger(own, { fr: address }) })).toEqual([expect.stringContaining('field-format')]);
  });

  it.each([
    ['another sheet’s', { fr: '/fr/fiches/beta/' }, 'beta', 'address-taken /fr/fiches/beta/ sheets/fr/beta.mdx'],
    ['of a list', { fr: '/fr/search/old-alpha/' }, 'old-alpha', 'address-taken /fr/search/old-alpha/ search'],
    ['of an older house', { fr: '/fr/house/today/' }, 'today', 'address-taken /fr/house/today/ house'],
    ['of another name', { fr: '/fr/fiches/other/' }, 'old-alpha', 'field-format /fr/fiches/other/'],
    ['of another language', { fr: '/en/fiches/old-alpha/' }, 'old-alpha', 'field-format /en/fiches/old-alpha/'],
  ])('that is %s is refused', (_, former, id, told) => {
    expect(problems({ 'ledger.json': ledger(own, former as Record<string, string>, id) })).toEqual([`ledger.json:1 ${told}`]);
  });

  it('is refused where two sheets once had it', () => {
    const twice = JSON.parse(ledger(own, { fr: '/fr/fiches/old/' }, 'old')) as { sheets: Record<string, { former?: unknown }> };
    (twice.sheets.beta as { former?: unknown }).former = twice.sheets.alpha?.former;
    expect(problems({ 'ledger.json': JSON.stringify(twice) })).toEqual(['ledger.json:1 address-taken /fr/fiches/old/ alpha']);
  });
});

describe('a folder of the site that got another name', () => {
  const paths = createPaths('/', 'https://town.example', [
    { id: 'fr', name: 'F', segments: { sheets: 'services' } },
    { id: 'en', name: 'E', segments: { sheets: 'sheets' } },
  ]);

  it('leads on from every sheet’s old address, at once and once the ledger has noted it', () => {
    const { content } = read({ 'ledger.json': ledger(own) });
    if (!content) throw new Error('No content.');
    const before = redirectsOf(content.ledger.data, paths, ['fr', 'en']);
    expect([...before]).toEqual([
      ['/fr/fiches/alpha/', '/fr/services/alpha/'],
      ['/fr/fiches/beta/', '/fr/services/beta/'],
    ]);
    const { ledger: noted } = recordSheets(content, paths, { today: TODAY });
    expect(noted.sheets.alpha?.paths).toEqual({ fr: '/fr/services/alpha/', en: '/en/sheets/alpha/' });
    expect([...redirectsOf(noted, paths, ['fr', 'en'])]).toEqual([...before]);
    expect(recordSheets({ ...content, ledger: { ...content.ledger, data: noted } }, paths, { today: TODAY }).ledger).toEqual(
      noted,
    );
  });
});

it('two sections of a language with one address are refused, also with the name that nobody chose', () => {
  const withSegments = (segments: Record<string, string>) => {
    const site = settings() as { locales: { segments: object }[] };
    site.locales[0] = { ...site.locales[0], segments: { sheets: 'fiches', ...segments } };
    return problems({ 'site.yml': stringify(site) });
  };
  expect(withSegments({ house: 'fiches' })).toHaveLength(1);
  expect(withSegments({ glossary: 'api' })).toEqual([expect.stringContaining('address-taken /fr/api/ ')]);
  expect(withSegments({ sheets: 'embed' })).toEqual([expect.stringContaining('address-taken /fr/embed/ ')]);
});

it('a page with the address of a section or of another page is refused', () => {
  const page = (slug: string) => document(aboutFacts('Une autre page', slug), '\n## Méthode\n\nVoir.\n');
  expect(problems({ 'pages/fr/other.mdx': page('fiches') })).toEqual(['pages/fr/other.mdx:3 address-taken /fr/fiches/ sheets']);
  expect(problems({ 'pages/fr/other.mdx': page('a-propos') })).toEqual([
    'pages/fr/other.mdx:3 address-taken /fr/a-propos/ pages/fr/about.mdx',
  ]);
});

it('two editions with one address are refused', () => {
  const house = houseOf(['alpha', 'beta']) as { editions: object[] };
  house.editions.push(structuredClone(house.editions[0] ?? {}));
  expect(problems({ 'house.yml': stringify(house) })).toEqual([
    expect.stringContaining('address-taken /fr/house/today/ today'),
    expect.stringContaining('address-taken /en/house/today/ today'),
  ]);
});

it.each([
  ['branch', '../../../../evil/repo'],
  ['branch', 'main"><script>'],
  ['branch', '-main'],
  ['branch', 'a b'],
  ['repository', 'https://git.example/a?x='],
  ['repository', 'https://git.example/a#x'],
  ['repository', 'https://git.example/../evil'],
  ['repository', 'https://user:secret@git.example/a'],
  ['repository', 'https://:secret@git.example/a'],
  ['url', 'https://town.example/path'],
  ['url', 'https://town.example?x'],
  ['url', 'http://town.example'],
  ['folder', '../content'],
  ['folder', '/content'],
])('%s %j is refused', (field, value) => {
  expect(problems({ 'site.yml': stringify({ ...settings(), [field]: value }) })).toEqual([
    expect.stringContaining('field-format'),
  ]);
});

it.each([
  ['branch', 'release/1.2'],
  ['repository', 'https://git.example:8443/town/sub.group/house/'],
  ['url', 'https://town.example/'],
  ['folder', '.'],
  ['folder', 'docs/content'],
])('%s %j is accepted', (field, value) => {
  expect(problems({ 'site.yml': stringify({ ...settings(), [field]: value }) })).toEqual([]);
});

it('[R57] what leads on is text in the page that says so', () => {
  const hostile = createPaths('/', 'https://town.example/"><script>', []);
  const files = redirectFiles(new Map([['/fr/a/b/', '/fr/a/c/']]), hostile);
  expect(files.get('fr/a/b/index.html')).not.toContain('<script>');
  expect([...files.keys()].map((file) => path.posix.normalize(file))).toEqual([...files.keys()]);
});

describe('[R61] a name that every object has', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    '%s is no icon, room, sheet or audience',
    (name) => {
      const facts = sheetFacts('Beta', { audiences: [name], category: name });
      const told = problems({ 'sheets/fr/beta.mdx': document({ ...facts, icon: name }) });
      expect(told.join()).toMatch(/beta\.mdx/);
      expect(told.length).toBeGreaterThan(0);
      const house = houseOf(['alpha', 'beta']) as { pillars: { icon: string }[] };
      if (house.pillars[0]) house.pillars[0].icon = name;
      expect(problems({ 'house.yml': stringify(house) })).toHaveLength(1);
    },
  );

  it('constructor is no icon of a sheet', () => {
    expect(problems({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { icon: 'constructor' })) })).toHaveLength(1);
  });
});

it('[R57] a language that stands in the list twice is refused at its second place', () => {
  const site = settings(['fr', 'en', 'fr']);
  expect(problems({ 'site.yml': stringify(site) })).toEqual([expect.stringMatching(/^site\.yml:\d+ field-format fr$/)]);
});

it('[R57] an id is no longer than the name of a file may be', () => {
  const name = 'a'.repeat(101);
  const page = document(aboutFacts('Une autre page', name), '\n## Méthode\n\nVoir.\n');
  expect(problems({ 'pages/fr/other.mdx': page })).toEqual([`pages/fr/other.mdx:3 field-format ${name}`]);
  const sheet = document(sheetFacts('Une autre fiche'), '\n## Un\n\nVoir.\n');
  expect(problems({ [`sheets/fr/${name}.mdx`]: sheet })).toContain(`sheets/fr/${name}.mdx:1 file-name ${name}.mdx`);
});

it.each(['<constructor/>', '<path constructor="x"/>', '<toString/>'])('[R8] %s is no shape of a drawing', (shape) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shape}</svg>`;
  expect(problems({ 'icons/bell.svg': svg })).toHaveLength(1);
});

it.each(['accessibility.yml', 'eco-design.yml', 'glossary.yml', 'compass.yml', 'house.yml', 'site.yml'])(
  'words in a language that the site does not have are refused: %s',
  (file) => {
    // in the first words of the real file, which all are in two languages
    const text = readFileSync(path.join(contentDir, file), 'utf8').replace(/^( +)en: /m, '$1nul: x\n$&');
    expect(problems({ [file]: text })).toContainEqual(expect.stringContaining('locale-unknown nul'));
  },
);
