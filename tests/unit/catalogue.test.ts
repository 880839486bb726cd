/** What pages are told of sheets: words by language, relations from both ends, places, neighbours. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import { recordSheets } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { translationStates } from '../../src/model/translation.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, houseOf, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

function contentOf(changes: Files = {}) {
  const { content, issues } = withContent(changes, (folder) => readContent(folder, { today: '2025-06-30' }));
  expect(issues.filter((i) => i.severity === 'error')).toEqual([]);
  if (!content) throw new Error('No content.');
  return content;
}

function catalogueOf(changes: Files = {}): Catalogue {
  const { site, house, icons, branding, sources, translations, pages } = contentOf(changes);
  const file = <T extends { body: object }>(f: T) => ({ ...f, ...f.body }) as never;
  return buildCatalogue({
    site: site.data,
    house: house.data,
    icons,
    branding,
    sources: sources.map(file),
    translations: translations.map(file),
    pages: pages.map((page) => ({ ...page, headings: page.body.headings, cites: page.body.cites, leadsTo: [] })),
    statements: { accessibility: undefined, ecoDesign: undefined },
    paths: createPaths('/', 'https://town.example', site.data.locales),
  });
}

describe('a sheet in a language', () => {
  it('takes facts from the source and words from the translation', () => {
    const sheet = catalogueOf().sheet('en', 'alpha');
    expect(sheet).toMatchObject({
      title: 'Alpha in English',
      kind: 'service',
      status: 'operational',
      statusDate: { date: '2021', approximate: true },
      isFallback: false,
      lang: 'en',
      room: { id: 'hall', label: 'hall en' },
      audiences: [{ id: 'residents', label: 'Residents en' }],
      href: '/en/sheets/alpha/',
      translatedIn: ['fr', 'en'],
    });
  });

  it('falls back on the source’s words where there is no translation, and says so', () => {
    const catalogue = catalogueOf({ 'sheets/en/beta.mdx': null });
    const sheet = catalogue.sheet('en', 'beta');
    expect(sheet).toMatchObject({ title: 'Beta', isFallback: true, lang: 'fr', href: '/en/sheets/beta/', translatedIn: ['fr'] });
    expect(sheet && catalogue.alternates(sheet)).toEqual([{ locale: 'fr', href: '/fr/fiches/beta/' }]);
  });

  it('shows a relation from both ends, with the same reason in the page’s language', () => {
    const { sheet } = catalogueOf();
    expect(sheet('en', 'alpha')?.relations).toMatchObject([{ type: 'uses', brick: { id: 'beta' }, reason: 'Alpha uses beta.' }]);
    expect(sheet('en', 'beta')?.relations).toMatchObject([
      { type: 'used-by', brick: { id: 'alpha' }, reason: 'Alpha uses beta.' },
    ]);
    expect(sheet('fr', 'beta')?.relations).toMatchObject([{ type: 'used-by', reason: relation.reason, lang: 'fr' }]);
  });
});

describe('the house', () => {
  it('keeps the order of the rooms, counts kinds and statuses, and leaves out signs nobody carries', () => {
    const catalogue = catalogueOf({ 'house.yml': stringify(houseOf(['beta', 'alpha'])) });
    expect(catalogue.sheets('fr').map((s) => s.id)).toEqual(['beta', 'alpha']);
    expect(catalogue.house('fr')).toMatchObject({
      count: 2,
      kinds: [{ kind: 'service', count: 2 }],
      statuses: [{ status: 'operational', count: 2 }],
    });
  });
});

describe('translations', () => {
  const prints = () => contentOf().sources.find((s) => s.id === 'beta')?.body.sections;

  it('are outdated until accepted, then current, then outdated in the section that changed', () => {
    const accepted = document({ title: 'Beta in English', summary: `${'x'.repeat(50)}.`, sourceHash: prints() });
    const stateOf = (changes: Files) => translationStates(contentOf(changes)).find((s) => s.id === 'beta')?.state;
    expect(stateOf({})).toEqual({ state: 'unchecked' });
    expect(stateOf({ 'sheets/en/beta.mdx': accepted })).toEqual({ state: 'current' });
    const changed = document(sheetFacts('Beta'), '\n## First\n\nOther text.\n');
    expect(stateOf({ 'sheets/en/beta.mdx': accepted, 'sheets/fr/beta.mdx': changed })).toEqual({
      state: 'outdated',
      sections: ['first'],
    });
    expect(stateOf({ 'sheets/en/beta.mdx': null })).toEqual({ state: 'missing' });
  });
});

describe('the ledger', () => {
  it('records new sheets and leaves old records alone', () => {
    const content = contentOf({
      'ledger.json': '{"version":1,"sheets":{"alpha":{"since":"2024-01-01","paths":{"fr":"/fr/fiches/alpha/"}}}}',
    });
    const { ledger, added } = recordSheets(content, createPaths('/', '', content.site.data.locales), { today: '2025-06-30' });
    expect(added).toEqual(['beta']);
    expect(ledger.sheets).toMatchObject({
      alpha: { since: '2024-01-01', paths: { fr: '/fr/fiches/alpha/' } },
      beta: { since: '2025-06-30', paths: { fr: '/fr/fiches/beta/', en: '/en/sheets/beta/' } },
    });
  });
});
