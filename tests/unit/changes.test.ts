/** Two states of the same content give exactly these changes, entries and marks; a second look gives no more. */
import { describe, expect, it } from 'vitest';
import { MARK_DAYS } from '../../src/config/limits.ts';
import { feedOf } from '../../src/machines/feeds/feed.ts';
import { apiChanges } from '../../src/machines/api/changes.ts';
import { changesIn, newsIn, reviewDays } from '../../src/model/changes.ts';
import { type Mark, marksOn, tellingMarks } from '../../src/model/marks.ts';
import { renameInLedger } from '../../src/model/ledger.ts';
import { addDays } from '../../src/schema/date.ts';
import { catalogueOf, recorded } from '../lib/catalogue.ts';
import { beta, betaAfter, changed, EMPTY, opened, second, TIED, tied } from '../lib/recordings.ts';
import { CHANGED, OPENED } from '../lib/two-states.ts';

const catalogue = catalogueOf(second);

describe('what changed', () => {
  it('is told newest first, the new before the status before the review; what the site opened with is one entry', () => {
    const told = changesIn(catalogue, 'fr', changed.ledger);
    expect(told.map(({ key, kind, date, brick }) => [key, kind, date, brick?.id])).toEqual([
      [`gamma/${CHANGED}`, 'new', CHANGED, 'gamma'],
      [`alpha/${CHANGED}`, 'status', CHANGED, 'alpha'],
      [`beta/${CHANGED}`, 'text', CHANGED, 'beta'],
      [`opening/${OPENED}`, 'opening', OPENED, undefined],
    ]);
    expect(told[1]?.step).toMatchObject({ from: 'construction', to: 'operational', date: '2025-06', source: { id: 'council' } });
    expect(told[2]).toMatchObject({ reviewed: '2025-06-15', sections: [{ slug: 'first', text: 'First' }], wording: false });
    expect(told[3]?.count).toBe(2);
  });

  it('is told in the words of each language, with the same keys', () => {
    const english = changesIn(catalogue, 'en', changed.ledger);
    expect(english.map((c) => c.key)).toEqual(changesIn(catalogue, 'fr', changed.ledger).map((c) => c.key));
    expect(english[0]?.brick).toMatchObject({ title: 'Gamma in English', href: '/en/sheets/gamma/' });
  });

  it('has nothing to say of an empty ledger', () => expect(changesIn(catalogue, 'fr', EMPTY)).toEqual([]));
});

describe('sheets that came on one day', () => {
  const came = (ids: readonly string[]) => ({
    ...EMPTY,
    sheets: { town: { since: OPENED, paths: {} }, ...Object.fromEntries(ids.map((id) => [id, { since: CHANGED, paths: {} }])) },
  });
  const all = ['gamma', 'alpha', 'beta'];

  it('are one piece of news from three on, in the order of the house', () => {
    const [news, ...others] = newsIn(catalogue, 'en', came(all));
    expect(news).toMatchObject({ key: `new.sheets/${CHANGED}`, kind: 'new', date: CHANGED, brick: undefined, count: 3 });
    expect(news?.together.map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
    expect(others.map(({ kind }) => kind)).toEqual(['opening']);
  });

  it('are one entry of the feeds, which names them', () => {
    const { entries } = feedOf(catalogue, 'en', came(all));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ title: '3 bricks added', url: expect.stringMatching(/\/en\/news\/#/) as string });
    expect(entries[0]?.text).toContain('Gamma in English');
  });

  it('are told one by one when they are two, and to programs always', () => {
    expect(newsIn(catalogue, 'en', came(all.slice(1))).map(({ key }) => key)).toEqual([
      `alpha/${CHANGED}`,
      `beta/${CHANGED}`,
      `opening/${OPENED}`,
    ]);
    expect(changesIn(catalogue, 'en', came(all))).toHaveLength(4);
  });
});

describe('marks', () => {
  it('say new or changed with the day, for so many days and not one more', () => {
    const all = new Map([
      ['alpha', { kind: 'changed', date: CHANGED }],
      ['beta', { kind: 'changed', date: CHANGED }],
      ['gamma', { kind: 'new', date: CHANGED }],
    ]);
    expect(marksOn(changed.ledger, CHANGED)).toEqual(all);
    expect(marksOn(changed.ledger, addDays(CHANGED, MARK_DAYS))).toEqual(all);
    expect(marksOn(changed.ledger, addDays(CHANGED, MARK_DAYS + 1))).toEqual(new Map());
    // noted after the day that pages speak for: not committed yet
    expect(marksOn(changed.ledger, addDays(CHANGED, -7))).toEqual(all);
  });

  it('are not given to what the site opened with, nor for a review that changed nothing', () => {
    expect(marksOn(opened.ledger, OPENED)).toEqual(new Map());
    const ledger = betaAfter(beta('Other text.', { reviewed: '2025-06-29' }), changed.ledger, { today: '2025-12-01' });
    expect(ledger.sheets.beta?.changes?.at(-1)).toEqual({ date: '2025-12-01', reviewed: '2025-06-29' });
    expect(marksOn(ledger, '2025-12-01')).toEqual(new Map());
  });

  it('are carried by bricks wherever they stand', () => {
    const marked = catalogueOf({ ...second, ledger: { ...second.ledger, data: changed.ledger } }, CHANGED);
    const bricks = marked.house('en').floors.flatMap((f) => f.rooms.flatMap((r) => r.bricks));
    expect(bricks.map((b) => b.mark?.kind)).toEqual(['changed', 'changed', 'new']);
    expect(catalogue.sheet('en', 'gamma')?.mark).toBeUndefined();
  });
});

describe('the changes as data', () => {
  const { house, glossary } = second;
  const source = {
    catalogue,
    house: house.data,
    glossary: glossary?.data ?? { terms: [] },
    compass: undefined,
    markdown: () => '',
    today: CHANGED,
  };

  it('are the same list, with names and addresses of every language', () => {
    const data = apiChanges({ ...source, ledger: changed.ledger });
    expect(data.opened).toBe(OPENED);
    expect(data.changes.map((c) => c.key)).toEqual(changesIn(catalogue, 'en', changed.ledger).map((c) => c.key));
    expect(data.changes[1]).toEqual({
      key: `alpha/${CHANGED}`,
      date: CHANGED,
      kind: 'status',
      count: 1,
      sheet: {
        id: 'alpha',
        title: { fr: 'Alpha', en: 'Alpha in English' },
        page: { fr: 'https://town.example/fr/fiches/alpha/', en: 'https://town.example/en/sheets/alpha/' },
      },
      status: {
        from: 'construction',
        to: 'operational',
        date: '2025-06',
        approximate: false,
        source: expect.objectContaining({ title: 'Decision of the council', url: 'https://town.example/council/' }) as unknown,
      },
      reviewed: null,
      facts: ['sources'],
      sections: [],
    });
    expect(data.steps).toMatchObject([{ sheet: { id: 'alpha' }, from: 'construction', to: 'operational' }]);
    expect(Object.keys(data.marks)).toEqual(['alpha', 'beta', 'gamma']);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('name the fields of a sheet as version 1 did, whatever authors call them since', () => {
    const { changes } = apiChanges({ ...source, ledger: tied.ledger });
    expect(changes.find((c) => c.date === TIED)?.facts).toEqual(['relations']);
    const [newest] = feedOf(catalogue, 'en', tied.ledger).entries;
    expect(newest?.text).toBe('What changed: connections.');
  });
});

describe('reviews', () => {
  it('are gathered by day, newest first', () => {
    expect(reviewDays(catalogue, 'fr').map(({ date, bricks }) => [date, bricks.map((b) => b.id)])).toEqual([
      ['2025-06-28', ['gamma']],
      ['2025-06-15', ['beta']],
      ['2025-01-31', ['alpha']],
    ]);
  });
});

describe('the entries of a feed', () => {
  const entries = (locale: string, ledger = changed.ledger) => feedOf(catalogue, locale, ledger).entries;

  it('say what changed, with its source', () => {
    expect(entries('fr')).toEqual([
      {
        id: `tag:town.example,2025:fr/gamma/${CHANGED}`,
        title: 'Nouvelle brique\u00A0: Gamma',
        text: 'Gamma is a public service of the town, described here for its tests.',
        url: 'https://town.example/fr/fiches/gamma/',
        date: CHANGED,
      },
      {
        id: `tag:town.example,2025:fr/alpha/${CHANGED}`,
        title: 'Alpha\u00A0: de «\u202FEn construction\u202F» à «\u202FOpérationnel\u202F»',
        text: 'juin 2025. Source\u00A0: Decision of the council (Town council). Ce qui a changé\u00A0: sources.',
        url: 'https://town.example/fr/fiches/alpha/',
        date: CHANGED,
      },
      {
        id: `tag:town.example,2025:fr/beta/${CHANGED}`,
        title: 'Fiche mise à jour\u00A0: Beta',
        text: 'Ce qui a changé\u00A0: First. Fiche relue le 15 juin 2025.',
        url: 'https://town.example/fr/fiches/beta/',
        date: CHANGED,
      },
      {
        id: `tag:town.example,2025:fr/opening/${OPENED}`,
        title: 'Ouverture du site avec 2 fiches',
        text: 'Ce qui était là ce jour-là n’est pas présenté comme nouveau. Les changements s’ajoutent à partir de cette date.',
        url: `https://town.example/fr/news/#day-${OPENED}`,
        date: OPENED,
      },
    ]);
  });

  it('keep their ids when a sheet gets another name', () => {
    const renaming = { paths: catalogue.paths, locales: ['fr', 'en'], today: '2025-07-01' };
    const { ledger } = recorded(second, renameInLedger(changed.ledger, 'gamma', 'alpha-two', renaming), { today: '2025-07-01' });
    const known = new Set(entries('en').map((e) => e.id));
    expect(ledger.sheets['alpha-two']?.former?.[0]?.id).toBe('gamma');
    const renamed = {
      ...catalogue,
      sheet: (locale: string, id: string) => catalogue.sheet(locale, id === 'alpha-two' ? 'gamma' : id),
    };
    const { gamma: _gone, ...sheets } = ledger.sheets;
    expect(feedOf(renamed, 'en', { ...ledger, sheets }).entries.filter((e) => !known.has(e.id))).toEqual([]);
  });
});

describe('marks that tell something', () => {
  const marks = (count: number) =>
    new Map<string, Mark>(Array.from({ length: count }, (_, i) => [`s${i}`, { kind: 'new', date: '2026-01-01' }] as const));

  it('are those that few sheets bear, and in a small house all', () => {
    expect(tellingMarks(marks(10), 40).size).toBe(10);
    expect(tellingMarks(marks(11), 40).size).toBe(0);
    expect(tellingMarks(marks(8), 8).size).toBe(8);
  });

  it('are judged by kind', () => {
    const rare = new Map<string, Mark>([...marks(30), ['x', { kind: 'changed', date: '2026-01-02' }] as const]);
    expect([...tellingMarks(rare, 40).keys()]).toEqual(['x']);
  });
});
