/**
 * What day it is. There are two answers: an author's own date is never in the future, and one commit always gives the same
 * pages. The only place that asks.
 */
import { sourceDateEpoch } from './environment.ts';
import { lastCommit } from './last-commit.ts';

/**
 * The day on which content is judged, and which commands write into it: the latest of the clock, the last commit of the
 * content and `SOURCE_DATE_EPOCH`. Asked anew each time, for a preview runs for days.
 * @returns `YYYY-MM-DD` in UTC
 */
export function judgedDay(): string {
  return isoDay(Math.max(clock(), lastCommit().seconds ?? 0, sourceDateEpoch ?? 0));
}

let printed: string | undefined;

/**
 * The day that pages and files speak for: that of `SOURCE_DATE_EPOCH` if set, else of the last commit of the content, else
 * the clock's. It stays the same while a process runs. The content may hold later dates: what was not committed yet.
 * @returns `YYYY-MM-DD` in UTC
 */
export function printedDay(): string {
  printed ??= isoDay(sourceDateEpoch ?? lastCommit().seconds ?? clock());
  return printed;
}

/** Whether pages speak for the clock's day although the content has a history, which git does not show this user. */
export function isHistoryRefused(): boolean {
  return sourceDateEpoch === undefined && lastCommit().isRefused;
}

/** Seconds since 1970. */
function clock(): number {
  return Math.floor(Date.now() / 1000);
}

function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
