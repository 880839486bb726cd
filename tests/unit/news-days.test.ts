/** What the page of news brings together: sheets of which only the text changed on one day. */
import { expect, it } from 'vitest';
import { newsDays } from '../../src/model/news-days.ts';
import type { LedgerChange } from '../../src/schema/ledger.ts';
import { catalogueOf } from '../lib/catalogue.ts';
import { EMPTY, second } from '../lib/recordings.ts';
import { CHANGED, OPENED } from '../lib/two-states.ts';

const catalogue = catalogueOf(second);
const ledger = (changes: Record<string, Partial<LedgerChange>>) => ({
  ...EMPTY,
  sheets: Object.fromEntries(
    Object.entries(changes).map(([id, change]) => [id, { since: OPENED, paths: {}, changes: [{ date: CHANGED, ...change }] }]),
  ),
});
const told = (changes: Record<string, Partial<LedgerChange>>) =>
  newsDays(catalogue, 'en', ledger(changes)).map((day) => ({
    date: day.date,
    told: day.told.map(({ key }) => key.replace(/\/.*/, '')),
    revised: day.revised.map(({ id }) => id),
  }));
const opening = { date: OPENED, told: ['opening'], revised: [] };

it('three sheets revised on one day are one entry, in the order of the house', () => {
  const text = { sections: ['first'], facts: ['sources'] as const };
  expect(told({ gamma: { reviewed: CHANGED }, beta: text as never, alpha: text as never })).toEqual([
    { date: CHANGED, told: [], revised: ['alpha', 'beta', 'gamma'] },
    opening,
  ]);
});

it('two stand by themselves, and so does one whose duties or status changed', () => {
  const text = { sections: ['first'] };
  expect(told({ beta: text, gamma: text })).toEqual([{ date: CHANGED, told: ['beta', 'gamma'], revised: [] }, opening]);
  expect(told({ alpha: { facts: ['duties', 'sources'] }, beta: text, gamma: text })[0]?.revised).toEqual([]);
  expect(told({ alpha: { status: { from: 'construction', to: 'operational' } }, beta: text, gamma: text })[0]?.told).toEqual([
    'alpha',
    'beta',
    'gamma',
  ]);
});
