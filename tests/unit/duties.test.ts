/** What a sheet binds to: stated once, by a source that can carry it, for whom the house knows, and asked again in time. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { boundIn } from '../../src/model/bound.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, type Files, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const duty = {
  id: 'register',
  who: ['residents'],
  what: 'S’inscrire avant d’ouvrir un compte.',
  since: '2024-01',
  state: 'in-force',
  basis: { source: 'town', article: 'art. 1' },
  penalty: { words: 'Une amende de 100 euros.', source: 'town' },
  sureness: 'sure',
};
const known = { words: 'Deux semaines environ.', source: 'town' };
const open = { searched: '2025-06-01' };
const practical = { leadTime: known, cost: open, desk: { ...known, email: 'desk@town.example' }, test: open, firstStep: known };
const question = {
  id: 'fee',
  question: 'Le montant de la redevance n’est pas établi.',
  where: 'town.example',
  on: '2025-06-01',
  article: 'opened',
};
const bound = {
  obligation: { level: 'conditional', who: ['residents'], words: 'Pour qui ouvre un compte.' },
  duties: [duty],
  practical,
  unknowns: [question],
};
const files = (over: object = {}, english: object = {}): Files => ({
  'sheets/fr/beta.mdx': document(sheetFacts('Beta', { ...bound, ...over })),
  'sheets/en/beta.mdx': document({
    title: 'Beta in English',
    summary: 'Beta is a public service of the town, told in English.',
    obligation: 'For whoever opens an account.',
    duties: { register: 'Register before opening an account.' },
    penalties: { register: 'A fine of 100 euros.' },
    practical: { leadTime: 'About two weeks.', desk: 'The desk.', firstStep: 'Call.' },
    unknowns: { fee: 'The fee is not established.' },
    ...english,
  }),
});
const told = (changes: Files) =>
  withContent(changes, (folder) => readContent(folder, { today: TODAY }).issues).map(
    ({ file, rule, found, severity }) => `${severity} ${file} ${rule} ${found}`,
  );

it('what keeps every rule is accepted', () => expect(told(files())).toEqual([]));

describe('a duty', () => {
  it.each([
    ['for nobody', { duties: [{ ...duty, who: [] }] }, 'field-missing'],
    ['for an unknown audience', { duties: [{ ...duty, who: ['resident'] }] }, 'reference-unknown resident'],
    ['by a source that is not listed', { duties: [{ ...duty, basis: { source: 'towm' } }] }, 'citation-unknown towm'],
    [
      'with a penalty that nobody states',
      { duties: [{ ...duty, penalty: { ...duty.penalty, source: 'x' } }] },
      'citation-unknown x',
    ],
    ['that stands twice', { duties: [duty, duty] }, 'field-duplicate register'],
    ['of no state', { duties: [{ ...duty, state: 'perhaps' }] }, 'field-value perhaps'],
    ['and an obligation for an unknown audience', { obligation: { ...bound.obligation, who: ['x'] } }, 'reference-unknown x'],
  ])('%s is refused', (_, over, rule) => {
    expect(told(files(over))).toContainEqual(expect.stringContaining(`error sheets/fr/beta.mdx ${rule}`));
  });

  it('that a translation lacks is a warning, and shown in the words of the source', () => {
    const late = files({}, { duties: {}, penalties: {}, obligation: undefined, practical: {}, unknowns: {} });
    expect(told(late).every((line) => line.startsWith('warning sheets/en/beta.mdx words-missing'))).toBe(true);
    expect(told(late)).toHaveLength(7);
    const sheet = catalogueOf(contentOf(late, TODAY)).sheet('en', 'beta');
    expect(sheet?.obligation).toMatchObject({ words: bound.obligation.words, lang: 'fr', level: 'conditional' });
    expect(sheet?.duties[0]).toMatchObject({ what: { words: duty.what, lang: 'fr' }, penalty: { lang: 'fr' } });
    expect(sheet?.unknowns[0]?.question).toEqual({ words: question.question, lang: 'fr' });
  });

  it('is shown with its text, its people and its penalty', () => {
    const sheet = catalogueOf(contentOf(files(), TODAY)).sheet('en', 'beta');
    expect(sheet?.duties).toMatchObject([
      {
        who: [{ id: 'residents', label: 'Residents en' }],
        what: { words: 'Register before opening an account.', lang: 'en' },
        basis: { source: { id: 'town' }, article: 'art. 1' },
        penalty: { words: 'A fine of 100 euros.', source: { id: 'town' } },
        approximate: false,
      },
    ]);
  });
});

describe('a duty whose date has passed', () => {
  const withDates = (over: object) => told(files({ duties: [{ ...duty, ...over }] }));

  it.each([
    ['announced, that nobody confirmed', { state: 'announced', since: '2025-06-29' }, '2025-06-29'],
    ['in force, that has ended', { state: 'in-force', since: '2020', until: '2025-05' }, '2025-05'],
  ])('%s is a warning', (_, over, found) => {
    expect(withDates(over)).toEqual([`warning sheets/fr/beta.mdx duty-stale ${found}`]);
  });

  it.each([
    ['said to be unconfirmed', { state: 'unconfirmed', since: '2025-06-29' }],
    ['in force since', { state: 'in-force', since: '2025-06-29' }],
    ['to come', { state: 'announced', since: '2026' }],
  ])('%s is none', (_, over) => {
    expect(withDates(over)).toEqual([]);
  });
});

describe('a practical fact', () => {
  it.each([
    ['without a source', { words: 'Deux semaines.' }],
    ['known and looked for at once', { ...known, ...open }],
    ['that says nothing', {}],
    ['not found, with an address', { ...open, url: 'https://town.example/' }],
  ])('%s is refused', (_, fact) => {
    expect(told(files({ practical: { ...practical, cost: fact } }))).toContain('error sheets/fr/beta.mdx field-format cost');
  });

  it('is asked of every sheet that has any', () => {
    const { cost: _cost, ...others } = practical;
    expect(told(files({ practical: others }))).toEqual([expect.stringContaining('field-missing')]);
  });

  it('is shown in order, what was not found with its day', () => {
    const facts = catalogueOf(contentOf(files(), TODAY)).sheet('en', 'beta')?.practical;
    expect([...(facts?.keys() ?? [])]).toEqual(['leadTime', 'cost', 'desk', 'test', 'firstStep']);
    expect(facts?.get('cost')).toEqual({ searched: '2025-06-01' });
    expect(facts?.get('desk')).toMatchObject({ words: 'The desk.', email: 'desk@town.example', source: { id: 'town' } });
  });
});

describe('an open question', () => {
  it('is asked again after ninety days', () => {
    const on = (day: string) => told(files({ unknowns: [{ ...question, on: day }] }));
    expect(on('2025-04-01')).toEqual([]);
    expect(on('2025-03-31')).toEqual(['warning sheets/fr/beta.mdx unknown-overdue 2025-03-31']);
  });

  it('was not looked for in the future', () => {
    expect(told(files({ unknowns: [{ ...question, on: '2025-07-02' }] }))).toEqual([
      'error sheets/fr/beta.mdx field-format 2025-07-02',
    ]);
  });
});

describe('a milestone', () => {
  const milestone = { id: 'opening', what: 'La salle ouvre ses portes.', audiences: ['residents'], source: 'town' };
  const withState = (date: string, state: string) =>
    told({
      'sheets/fr/beta.mdx': document(sheetFacts('Beta', { milestones: [{ ...milestone, date, state }] })),
      'sheets/en/beta.mdx': null,
    });

  it('is done only by a source of its date or later; a legal date may simply be past', () => {
    expect(withState('2021', 'done')).toEqual([]);
    expect(withState('2022-01-01', 'done')).toEqual(['error sheets/fr/beta.mdx milestone-unproven 2022-01-01']);
    expect(withState('2022-01-01', 'legal-date-passed')).toEqual([]);
  });

  it('that nobody confirmed for a year is told', () => {
    expect(withState('2024-07-01', 'announced')).toEqual([]);
    expect(withState('2024-06-29', 'announced')).toEqual(['warning sheets/fr/beta.mdx milestone-stale 2024-06-29']);
  });
});

describe('the shared dates', () => {
  const [source] = sheetFacts('Beta').sources as object[];
  const event = (id: string, date: string, more: object = {}) => ({
    id,
    date,
    what: { fr: 'La loi s’applique.', en: 'The act applies.' },
    audiences: ['residents'],
    state: 'announced',
    source,
    ...more,
  });
  const withEvents = (...list: object[]) => told({ 'events.yml': stringify({ events: list.map((e) => structuredClone(e)) }) });

  it.each([
    ['twice', [event('act', '2026'), event('act', '2027')], 'field-duplicate act'],
    ['out of order', [event('act', '2027'), event('other', '2026')], 'milestone-order 2026'],
    ['without one language', [event('act', '2026', { what: { fr: 'La loi s’applique.' } })], 'label-missing en'],
    ['for an unknown audience', [event('act', '2026', { audiences: ['x'] })], 'reference-unknown x'],
  ])('are refused %s', (_, list, rule) => expect(withEvents(...list)).toEqual([`error events.yml ${rule}`]));

  it('are the only ones that a sheet may name', () => {
    const named = (changes: Files) =>
      told({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { events: ['act'] })), ...changes });
    expect(named({})).toEqual(['error sheets/fr/beta.mdx reference-unknown act']);
    expect(named({ 'events.yml': stringify({ events: [event('act', '2026')] }) })).toEqual([]);
    // while their file cannot be read, no sheet is to blame
    expect(named({ 'events.yml': '\u0007' })).toEqual(['error events.yml file-character U+0007']);
  });
});

it('a sheet that states nothing has none of it', () => {
  const data = contentOf({}, TODAY).sources[0]?.data;
  if (!data) throw new Error('No sheet.');
  const none = boundIn({ data, translation: undefined, sourceLocale: 'fr', locale: 'fr', audience: (id) => ({ id, label: id }) });
  expect(none).toEqual({ obligation: undefined, duties: [], practical: undefined, unknowns: [] });
});
