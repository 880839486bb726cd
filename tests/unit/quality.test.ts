/** What the public table says of each sheet. */
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/machines/csv.ts';
import { sheetsTable } from '../../src/machines/feeds/sheets-table.ts';
import { compareCells, isChosen } from '../../src/browser/choice.ts';
import { countWords, sheetStates } from '../../src/model/quality.ts';
import { addDays } from '../../src/schema/date.ts';
import { catalogueOf, contentOf, filesOf } from '../lib/catalogue.ts';
import { document, type Files, relation, sheetFacts } from '../lib/content-folder.ts';

const TODAY = '2025-12-01';
const locales = ['fr', 'en'];

function statesOf(changes: Files = {}, today = TODAY) {
  const content = contentOf(changes, today);
  return { content, states: sheetStates({ ...filesOf(content), locales, today }) };
}

describe('the state of a sheet', () => {
  it('counts sources, links, words and what is missing', () => {
    const extra = {
      id: 'report',
      title: 'A report',
      publisher: 'A paper',
      url: 'https://paper.example/report',
      date: '2019-05',
      readOn: '2025-01-31',
      official: false,
      lang: 'en',
    };
    const facts = sheetFacts('Alpha', { related: [relation], sources: [...(sheetFacts('Alpha').sources as object[]), extra] });
    const body = '\n## First\n\nSee [a page](https://paper.example/page) and [beta](./beta.mdx).\n';
    expect(statesOf({ 'sheets/fr/alpha.mdx': document(facts, body) }).states.get('alpha')).toEqual({
      id: 'alpha',
      reviewed: '2025-01-31',
      overdue: false,
      sources: { official: 1, other: 1, oldest: '2019-05', newest: '2021' },
      unknowns: { open: 0, overdue: 0 },
      translations: { en: 'unchecked' },
      words: { fr: 3, en: 3 },
      linksOut: 3,
      has: ['aliases', 'relations', 'official-source'],
      lacks: ['milestones', 'figures', 'translations'],
    });
  });

  it('says which translations are current, outdated or missing', () => {
    const sections = statesOf().content.sources.find((s) => s.id === 'beta')?.body.sections;
    const english = (sourceHash: object | undefined) =>
      document({ title: 'Beta in English', summary: 'Beta is a public service of the town, told in English.', sourceHash });
    const of = (file: string | null) => statesOf({ 'sheets/en/beta.mdx': file }).states.get('beta')?.translations.en;
    expect(of(english(sections))).toBe('current');
    expect(of(english({ ...sections, first: '00000000' }))).toBe('outdated');
    expect(of(null)).toBe('missing');
  });

  it('becomes overdue when the day moves on', () => {
    expect(statesOf({}, TODAY).states.get('beta')?.overdue).toBe(false);
    expect(statesOf({}, addDays(TODAY, 91)).states.get('beta')?.overdue).toBe(true);
  });
});

describe('words', () => {
  it('are counted as a reader would', () => {
    expect(countWords('L’INS, c’est 1 identité : celle-là… d’accord ?')).toBe(6);
    expect(countWords('')).toBe(0);
  });
});

describe('the table for spreadsheets', () => {
  it('has a row a sheet in the order of the house, as wide as its header', () => {
    const { content, states } = statesOf();
    const [header, ...rows] = sheetsTable(catalogueOf(content), 'en', states);
    expect(rows.map(([id, , url]) => [id, url])).toEqual([
      ['alpha', 'https://town.example/en/sheets/alpha/'],
      ['beta', 'https://town.example/en/sheets/beta/'],
    ]);
    expect(new Set([header, ...rows].map((row) => row?.length)).size).toBe(1);
  });

  it('quotes what would break a row, and disarms formulas', () => {
    expect(csvText([['a,b', 'say "x"', 'two\nlines', '=1+1', '-2', -2, 0]])).toBe(
      '\uFEFF"a,b","say ""x""","two\nlines",\'=1+1,\'-2,-2,0\r\n',
    );
  });
});

describe('a choice', () => {
  const item = { audience: 'publishers patients', brick: 'dmp' };

  it('leaves what has every chosen word, whole', () => {
    expect(isChosen(item, {})).toBe(true);
    expect(isChosen(item, { audience: '', brick: '' })).toBe(true);
    expect(isChosen(item, { audience: 'patients', brick: 'dmp' })).toBe(true);
    expect(isChosen(item, { audience: 'patient' })).toBe(false);
    expect(isChosen(item, { audience: 'patients', brick: 'ins' })).toBe(false);
    expect(isChosen(item, { unknown: 'x' })).toBe(false);
  });

  it('is put in order by size or by alphabet, the unknown last', () => {
    const sorted = (cells: string[]) => cells.toSorted((a, b) => compareCells(a, b, 'fr'));
    expect(sorted(['10', '9', ''])).toEqual(['9', '10', '']);
    expect(sorted(['Zèbre', 'Échographie', '', 'Eau'])).toEqual(['Eau', 'Échographie', 'Zèbre', '']);
    expect(sorted(['2025-11-18', '2025', '2024-09'])).toEqual(['2024-09', '2025', '2025-11-18']);
  });
});
