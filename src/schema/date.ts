/** Dates say what is known of them. They stay text: nothing is coerced, no time zone creeps in. */
import { z } from 'zod';
import { EARLIEST_YEAR } from '../config/limits.ts';

/** `YYYY-MM-DD`, a real day. */
export const exactDate = z.string().refine(isExactDate, { error: 'date-exact' });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as is known. */
export const looseDate = z.string().refine(isLooseDate, { error: 'date-loose' });

export const approximate = z.boolean().optional().meta({
  fr: '`true` si la date est une estimation.',
  en: '`true` if the date is an estimate.',
});

/** A loose date and whether it is an estimate ("c. 2021"). */
export const datedFields = {
  date: looseDate.meta({
    fr: 'La date, aussi précise que la source la donne.',
    en: 'The date, as precise as the source gives it.',
  }),
  approximate,
};

export interface LooseDate {
  date: string;
  approximate?: boolean | undefined;
}

/** Order of loose dates; a year sorts before the months and days it contains. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `date` (`YYYY-MM-DD`) moved by `days`. */
export function addDays(date: string, days: number): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return next.toISOString().slice(0, 10);
}

/** `date` (`YYYY-MM-DD`) so many months later or earlier; a 31st of a short month is kept, for it is only compared. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * MONTHS + (month - 1) + months;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(Math.floor(count / MONTHS), 4)}-${pad((count % MONTHS) + 1, 2)}${date.slice('YYYY-MM'.length)}`;
}

/** The last day that a loose date may mean; the 31st of any month does for comparing. */
export function lastDayOf(date: string): string {
  return `${date}${'-12-31'.slice(date.length === 'YYYY'.length ? 0 : date.length === 'YYYY-MM'.length ? 3 : 6)}`;
}

function isExactDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isLooseDate(value);
}

function isLooseDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year = 0, month = 1, day = 1] = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return year >= EARLIEST_YEAR && month >= 1 && month <= MONTHS && day >= 1 && day <= daysIn(year, month);
}

const MONTHS = 12;

function daysIn(year: number, month: number): number {
  if (month === 2) return new Date(Date.UTC(year, 2, 0)).getUTCDate(); // the day before 1 March
  return LONG_MONTHS.has(month) ? 31 : 30;
}

/** Months of 31 days. */
const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);
