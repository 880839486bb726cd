/** When sheets came and last changed, and how old what they rest on is. */
import { compareDates, type LooseDate } from '../schema/date.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Source } from '../schema/source.ts';

export interface SheetDates {
  /** Day on which the sheet was first recorded; undefined before the ledger knows it. */
  published: string | undefined;
  /** Day of its last recorded change: compared with its sources, recorded, renamed. */
  modified: string;
}

/** When a sheet came and last changed, from what is recorded of it: never from the dates of commits. */
export function sheetDates({ sheets }: Pick<Ledger, 'sheets'>, id: string, reviewed: string): SheetDates {
  const record = sheets[id];
  const days = [reviewed, record?.since ?? '', ...(record?.former ?? []).map((f) => f.until)];
  return { published: record?.since, modified: days.reduce((a, b) => (a > b ? a : b)) };
}

/**
 * Date of the newest document that has one, as precise as it is: a sheet is no fresher than that, whenever it was reviewed.
 * Of two that may be of the same time, the more precise one.
 */
export function newestSource(sources: readonly Pick<Source, 'date' | 'approximate'>[]): LooseDate | undefined {
  return sources
    .flatMap(({ date, approximate }) => (date === undefined ? [] : [{ date, approximate }]))
    .toSorted((a, b) => compareDates(b.date, a.date) || Number(a.approximate ?? false) - Number(b.approximate ?? false))[0];
}
