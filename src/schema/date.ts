/** Dates say what is known of them. They stay text: nothing is coerced, no time zone creeps in. */
import { z } from 'zod';
import { EARLIEST_YEAR } from '../config/limits.ts';

/** `YYYY-MM-DD`, a real day. */
export const exactDate = z.string().refine(isExactDate, { error: 'date-exact' });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as is known. */
export const looseDate = z.string().refine(isLooseDate, { error: 'date-loose' });

/** A loose date and whether it is an estimate ("c. 2021"). */
export const datedFields = {
  date: looseDate,
  /** True when the source gives no precise date. */
  approximate: z.boolean().optional(),
};

export interface LooseDate {
  date: string;
  approximate?: boolean | undefined;
}

/** Order of loose dates; a year sorts before the months and days it contains. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isExactDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isLooseDate(value);
}

function isLooseDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match || Number(match[1]) < EARLIEST_YEAR) return false;
  const padded = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  const date = new Date(`${padded}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(padded);
}
