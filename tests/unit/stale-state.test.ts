/** A state that no source has confirmed for two years is told with its year. */
import { expect, it } from 'vitest';
import { STATE_MONTHS } from '../../src/config/limits.ts';
import { staleYear } from '../../src/model/sheet.ts';

const seen = (...dates: string[]) =>
  staleYear(
    dates.map((date) => ({ date })),
    '2026-11-29',
  );

it('is stale once its last possible day is more than the limit ago', () => {
  expect(STATE_MONTHS).toBe(24);
  expect([seen('2024-11-28'), seen('2024-11-29'), seen('2021', '2026-01')]).toEqual(['2024', undefined, undefined]);
});

it('counts a month or a year until it ends', () => {
  expect([seen('2024-11'), seen('2024-10'), seen('2024'), seen('2023')]).toEqual([undefined, '2024', undefined, '2023']);
});

it('is not where there is no history', () => {
  expect(seen()).toBeUndefined();
});
