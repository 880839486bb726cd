/** One language alone never blocks: what its translations lack is told, and pages show the words of the source. */
import { describe, expect, it } from 'vitest';
import { apiSheet } from '../../src/machines/api/sheet.ts';
import { calendarFile } from '../../src/machines/feeds/calendar-file.ts';
import { ical } from '../../src/machines/feeds/ical.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, type Files, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const summary = 'Alpha is a public service of the town, told in English.';
const opening = {
  id: 'opening',
  date: '2026-01-15',
  what: 'La salle ouvre ses portes.',
  audiences: ['residents'],
  source: 'town',
  state: 'announced',
};
const visitors = { id: 'visitors', value: '1200', label: 'visiteurs par an', date: '2024', source: 'town' };
const french = (over: Record<string, unknown> = {}, body?: string): Files => ({
  'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { related: [relation], ...over }), body),
});
const english = (over: Record<string, unknown> = {}, body?: string): Files => ({
  'sheets/en/alpha.mdx': document({ title: 'Alpha in English', summary, reasons: { beta: 'Alpha uses beta.' }, ...over }, body),
});
const source = sheetFacts('Alpha').sources as object[];
const added = { ...source[0], id: 'council', url: 'https://town.example/council/', date: '2025' };

const told = (changes: Files) =>
  withContent(changes, (folder) =>
    readContent(folder, { today: TODAY }).issues.map((i) => [i.severity, i.file, i.rule, i.found, i.suggestion]),
  );
const late = (rule: string, found: string, suggestion?: string) => ['warning', 'sheets/en/alpha.mdx', rule, found, suggestion];

describe('a change in one language alone is no error', () => {
  it.each<[change: string, Files, told: unknown[][]]>([
    ['a relation added', english({ reasons: {} }), [late('words-missing', 'beta')]],
    ['a milestone added', french({ milestones: [opening] }), [late('words-missing', 'opening')]],
    ['a figure added', french({ figures: [visitors] }), [late('words-missing', 'visitors')]],
    ['a relation taken away', french({ related: [] }), [late('words-unused', 'beta')]],
    [
      'a milestone that got another id',
      { ...french({ milestones: [opening] }), ...english({ milestones: { openings: 'The hall opens its doors.' } }) },
      [late('words-missing', 'opening'), late('words-unused', 'openings', 'opening')],
    ],
    ['a section added', french({}, '\n## First\n\nText.\n\n## Second\n\nText.\n'), [late('headings-differ', '1')]],
    [
      'a heading that others lead to',
      { ...french({}, '\n## Another name\n\nText.\n'), ...english({}, '\n## First\n\nSee [above](#first).\n') },
      [late('anchor-dangling', '#first', undefined)],
    ],
    [
      'a source that is cited no more',
      english({}, '\n## First\n\nText <Cite source="council" />.\n'),
      [late('citation-unknown', 'council', undefined)],
    ],
    ['a title in the source language', french({ title: 'Alpha deux' }), []],
    ['a title in the other language', english({ title: 'Alpha, another name' }), []],
    [
      'a status',
      french({
        status: 'retired',
        history: [
          { date: '2021', approximate: true, status: 'operational', source: 'town' },
          { date: '2025-05', status: 'retired', source: 'town' },
        ],
      }),
      [],
    ],
    [
      'a sheet of which no other language has words',
      { ...french(), 'sheets/en/alpha.mdx': null, 'pages/en/about.mdx': null },
      [],
    ],
    ['a source added', french({ sources: [...source, added] }, '\n## First\n\nText <Cite source="council" />.\n'), []],
  ])('%s', (_change, changes, expected) => expect(told(changes)).toEqual(expected));

  it('a name that the source misspells is told there alone', () => {
    const slip = french({ related: [{ ...relation, target: 'betta' }] });
    expect(told(slip)).toEqual([['error', 'sheets/fr/alpha.mdx', 'reference-unknown', 'betta', 'beta']]);
  });

  it('what the source itself cites must be in its list', () => {
    const files = french({}, '\n## First\n\nText <Cite source="council" />.\n');
    expect(told(files)).toEqual([['error', 'sheets/fr/alpha.mdx', 'citation-unknown', 'council', undefined]]);
  });
});

describe('[R66] what a translation lacks', () => {
  const rooms = { ...visitors, id: 'rooms', label: 'salles' };
  const files = {
    ...french({ milestones: [opening], figures: [visitors, rooms] }),
    ...english({ reasons: {}, figures: { visitors: 'visitors a year' } }),
  };
  const content = contentOf(files, TODAY);
  const catalogue = catalogueOf(content);
  const sheet = catalogue.sheet('en', 'alpha');
  if (!sheet) throw new Error('No sheet.');

  it('is shown in the words of the source, with their language; the rest is translated', () => {
    expect(sheet.isFallback).toBe(false);
    expect(sheet.relations).toMatchObject([{ reason: relation.reason, lang: 'fr' }]);
    expect(catalogue.sheet('en', 'beta')?.relations).toMatchObject([{ reason: relation.reason, lang: 'fr' }]);
    expect(sheet.milestones).toMatchObject([{ what: opening.what, lang: 'fr' }]);
    expect(sheet.figures).toMatchObject([
      { label: 'visitors a year', lang: 'en' },
      { label: 'salles', lang: 'fr' },
    ]);
  });

  it('is told to programs with its language', () => {
    const api = apiSheet(
      {
        catalogue,
        house: content.house.data,
        glossary: { terms: [] },
        compass: undefined,
        ledger: content.ledger.data,
        markdown: () => '',
        today: TODAY,
      },
      sheet,
    );
    expect(api.relations).toMatchObject([{ reason: relation.reason, language: 'fr' }]);
    expect(api.milestones).toMatchObject([{ what: opening.what, language: 'fr' }]);
    expect(api.figures.map(({ label, language }) => [label, language])).toEqual([
      ['visitors a year', 'en'],
      ['salles', 'fr'],
    ]);
  });

  it('stands in the calendar in the words of the source, which say their language', () => {
    const entry = (locale: string) => /^SUMMARY.*$/m.exec(ical(calendarFile(catalogue, locale, TODAY)))?.[0];
    expect(entry('en')).toContain('SUMMARY;LANGUAGE=fr:Alpha in English – La salle ouvre');
    expect(entry('fr')).toContain('SUMMARY:Alpha – La salle ouvre');
  });
});
