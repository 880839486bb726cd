/** What follows one brick, and what a list leaves of a typed word. */
import { describe, expect, it } from 'vitest';
import { kinNames } from '../../src/browser/near.ts';
import { says } from '../../src/browser/choice.ts';
import { feedOf, feedOfSheet } from '../../src/machines/feeds/feed.ts';
import { sheetCalendarFile } from '../../src/machines/feeds/calendar-file.ts';
import { alphabeticalIndex } from '../../src/model/a-z.ts';
import type { Ledger } from '../../src/schema/ledger.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';

const catalogue = catalogueOf(contentOf({}, '2025-06-30'));
const sheet = catalogue.sheet('fr', 'beta');
if (!sheet) throw new Error('No sheet.');
const ledger: Ledger = {
  version: 1,
  sheets: {
    alpha: { since: '2024-01-01', paths: {}, changes: [{ date: '2024-03-01', sections: ['first'] }] },
    beta: { since: '2024-02-01', paths: {}, changes: [{ date: '2024-04-01', sections: ['first'] }] },
  },
};

describe('the feed of a sheet', () => {
  const feed = feedOfSheet(catalogue, sheet, ledger);

  it('tells the changes of this sheet alone, under the ids that they have in the feed of the site', () => {
    const all = new Set(feedOf(catalogue, 'fr', ledger).entries.map(({ id }) => id));
    expect(feed.entries.map(({ id }) => id.split(':').at(-1))).toEqual(['fr/beta/2024-04-01', 'fr/beta/2024-02-01']);
    expect(feed.entries.every(({ id }) => all.has(id))).toBe(true);
  });

  it('is named by the sheet, and keeps its id when the sheet is renamed', () => {
    expect(feed.home).toMatch(/\/fr\/fiches\/beta\/$/);
    const renamed: Ledger = {
      version: 1,
      sheets: {
        ...ledger.sheets,
        beta: { since: '2024-02-01', paths: {}, former: [{ id: 'before', until: '2024-03-01', paths: {} }] },
      },
    };
    expect(feedOfSheet(catalogue, sheet, renamed).id).toMatch(/\/sheet\/before$/);
  });
});

it('the calendar of a sheet has its own days, and is none where no day is known', () => {
  const [shown] = sheet.milestones;
  const day = {
    id: 'opening',
    date: '2026-01-01',
    what: 'It opens.',
    state: 'announced',
    audiences: [],
    source: 'town',
    lang: 'fr',
  };
  const dated = { ...sheet, milestones: [{ ...shown, ...day } as (typeof sheet.milestones)[number]] };
  expect(sheetCalendarFile(catalogue, dated, '2025-06-30')?.events.map(({ uid, categories }) => [uid, categories])).toEqual([
    [expect.stringMatching(/^beta\.opening\.fr@/), ['beta']],
  ]);
  expect(sheetCalendarFile(catalogue, { ...sheet, milestones: [] }, '2025-06-30')).toBe(undefined);
});

it('a typed word is found at the start of words, several in any order', () => {
  expect(says('hebergement de donnees', 'donn heb')).toBe(true);
  expect(says('hebergement de donnees', 'ergement')).toBe(false);
  expect(says('hebergement', '')).toBe(true);
});

it('who is lost is also shown names that begin alike', () => {
  const names = ['Messageries sécurisées', 'Agenda', 'Messagerie citoyenne', 'Message'];
  expect(kinNames('messagerie', names, 3)).toEqual(['Messagerie citoyenne', 'Messageries sécurisées', 'Message']);
  expect(kinNames('xyz', names, 3)).toEqual([]);
});

it('the index of a language names its own words before those of the others', () => {
  for (const { entries } of alphabeticalIndex(catalogue, 'fr')) {
    const foreign = entries.map(({ lang }) => lang !== 'fr');
    expect(foreign).toEqual(foreign.toSorted());
  }
});
