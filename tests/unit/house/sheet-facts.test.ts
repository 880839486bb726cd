/** What a card tells out of a sheet's file. */
import { describe, expect, it } from 'vitest';
import { dateInWords, nextDate } from '../../../src/browser/house/sheet-facts.ts';

const milestone = (date: string, state = 'announced') => ({ date, state, approximate: false, what: date, language: 'en' });
const next = (...milestones: ReturnType<typeof milestone>[]) => nextDate({ milestones }, '2026-06-15')?.date;

describe('the next date', () => {
  it('is the earliest announced one that is not over', () => {
    expect(next(milestone('2027-01-01'), milestone('2026-09'), milestone('2026-06-14'))).toBe('2026-09');
    expect(next(milestone('2026-06-15'), milestone('2026-07', 'cancelled'))).toBe('2026-06-15');
  });

  it('may be the month or the year that goes on', () => {
    expect([next(milestone('2026-06')), next(milestone('2026')), next(milestone('2026-05'))]).toEqual([
      '2026-06',
      '2026',
      undefined,
    ]);
  });

  it('is none where all is done', () => {
    expect(next(milestone('2030', 'done'))).toBeUndefined();
  });
});

it('a date is said as precisely as it is known', () => {
  expect(['2026', '2026-09', '2026-09-01'].map((date) => dateInWords(date, 'fr'))).toEqual([
    '2026',
    'septembre 2026',
    '1 septembre 2026',
  ]);
});
