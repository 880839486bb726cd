/** What is new or changed today, from the ledger alone: the marks that bricks carry for a while. */
import { MARK_DAYS, MARK_SHARE, MARKS_ALWAYS } from '../config/limits.ts';
import { addDays } from '../schema/date.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { MarkKind } from '../schema/vocabulary.ts';

/** A word on a brick that says it is worth another look. */
export interface Mark {
  kind: MarkKind;
  /** The day on which the site took note, `YYYY-MM-DD`. */
  date: string;
}

/** The first day in the ledger: what stands there on that day is the stock, not news. Undefined for an empty ledger. */
export function openingDay({ sheets }: Ledger): string | undefined {
  return Object.values(sheets)
    .map((s) => s.since)
    .toSorted()[0];
}

/**
 * The marks of `today`, by sheet: `MARK_DAYS` long, "new" stronger than "changed". A review that changed nothing leaves none;
 * what was noted after `today` is as fresh as can be.
 */
export function marksOn(ledger: Ledger, today: string): Map<string, Mark> {
  const opening = openingDay(ledger);
  const isFresh = (date: string) => today <= addDays(date, MARK_DAYS);
  return new Map(
    Object.entries(ledger.sheets).flatMap(([id, { since, changes = [] }]): [string, Mark][] => {
      if (since !== opening && isFresh(since)) return [[id, { kind: 'new', date: since }]];
      const last = changes.findLast((c) => c.status || c.facts || c.sections);
      return last && isFresh(last.date) ? [[id, { kind: 'changed', date: last.date }]] : [];
    }),
  );
}

/** The marks that are rare enough to guide a reader. @param sheets how many there are */
export function tellingMarks(marks: ReadonlyMap<string, Mark>, sheets: number): Map<string, Mark> {
  const most = Math.max(MARKS_ALWAYS, sheets * MARK_SHARE);
  const bearers = Map.groupBy(marks.values(), ({ kind }) => kind);
  return new Map([...marks].filter(([, { kind }]) => (bearers.get(kind)?.length ?? 0) <= most));
}
