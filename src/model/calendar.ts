/** The dates to plan with, of all sheets, in order; what went by without news is told apart. */
import { compareDates, lastDayOf } from '../schema/date.ts';
import type { Source } from '../schema/source.ts';
import type { Catalogue } from './catalogue.ts';
import type { NamedItem } from './named-item.ts';
import { type Brick, isUnconfirmed, type Sheet, type ShownMilestone } from './sheet.ts';

export interface CalendarEntry {
  /** The same for ever, in every language: `dmp/second-list`; of a date that several share, its own id: `ehds-2029`. */
  key: string;
  /** In the order of the house; several where they share the date. */
  bricks: readonly Brick[];
  milestone: ShownMilestone;
  source: Source | undefined;
}

/** The entries of one date, at the precision of that date. */
export interface CalendarDate {
  date: string;
  approximate: boolean;
  entries: readonly CalendarEntry[];
}

export interface CalendarYear {
  year: string;
  dates: readonly CalendarDate[];
}

/** A quarter, or what is known of its year alone. */
export interface CalendarPeriod {
  year: string;
  /** From 1 to 4. */
  quarter: number | undefined;
  dates: readonly CalendarDate[];
}

export interface CalendarView {
  /** Announced for a date that went by, and nobody has said what came of it; latest first. */
  unconfirmed: readonly CalendarDate[];
  /** Still ahead, or of a period not over yet; soonest first. */
  coming: readonly CalendarPeriod[];
  /** Done, postponed or cancelled; latest first. */
  settled: readonly CalendarYear[];
  /** Whom the entries concern, and which bricks have one: what a reader can choose by. */
  audiences: readonly NamedItem[];
  bricks: readonly Brick[];
}

/** Every milestone of a language, oldest first; of one date, in the order of the house. What bricks share is told once. */
export function calendarEntries(catalogue: Catalogue, locale: string): CalendarEntry[] {
  const told = catalogue.sheets(locale).flatMap(entriesOf);
  const once = [...Map.groupBy(told, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, bricks: [first, ...others].flatMap(({ bricks }) => bricks) }] : [],
  );
  return once.toSorted((a, b) => compareDates(a.milestone.date, b.milestone.date));
}

/** The milestones of one sheet, as it tells them; what it shares with others has the key that all of them have. */
export function entriesOf(sheet: Sheet): CalendarEntry[] {
  return sheet.milestones.map((milestone) => ({
    key: milestone.event?.id ?? `${sheet.id}/${milestone.id}`,
    bricks: [sheet],
    milestone,
    source: milestone.event?.source ?? sheet.sources.find((s) => s.id === milestone.source),
  }));
}

/** @param today `YYYY-MM-DD`: what is past depends on it */
export function calendarView(catalogue: Catalogue, locale: string, today: string): CalendarView {
  const all = calendarEntries(catalogue, locale);
  const announced = all.filter((e) => e.milestone.state === 'announced');
  const unconfirmed = announced.filter((e) => isUnconfirmed(e.milestone, today));
  const coming = announced.filter((e) => !unconfirmed.includes(e)).toSorted(byLastDay);
  const settled = all.filter((e) => e.milestone.state !== 'announced').toReversed();
  const audiences = new Map(all.flatMap((e) => e.milestone.audiences.map((a) => [a.id, a] as const)));
  return {
    unconfirmed: byDate(unconfirmed.toReversed()),
    coming: byQuarter(coming),
    settled: byYear(settled),
    audiences: [...audiences.values()],
    bricks: [...new Map(all.flatMap((e) => e.bricks.map((brick) => [brick.id, brick]))).values()].toSorted((a, b) =>
      a.title.localeCompare(b.title, locale),
    ),
  };
}

/** A year that is known as a year only comes after its months and days: it need not be over before its end. */
function byLastDay(a: CalendarEntry, b: CalendarEntry): number {
  return (
    compareDates(lastDayOf(a.milestone.date), lastDayOf(b.milestone.date)) || b.milestone.date.length - a.milestone.date.length
  );
}

function byYear(entries: readonly CalendarEntry[]): CalendarYear[] {
  const years = Map.groupBy(entries, (e) => e.milestone.date.slice(0, 'YYYY'.length));
  return [...years].map(([year, inYear]) => ({ year, dates: byDate(inYear) }));
}

/** A quarter comes before what its year alone is known of: that need not be over before the year's end. */
function byQuarter(entries: readonly CalendarEntry[]): CalendarPeriod[] {
  const quarterOf = ({ milestone: { date } }: CalendarEntry) => {
    const month = date.slice('YYYY-'.length, 'YYYY-MM'.length);
    return month === '' ? undefined : Math.ceil(Number(month) / MONTHS_A_QUARTER);
  };
  const periods = Map.groupBy(entries, (e) => `${e.milestone.date.slice(0, 'YYYY'.length)} ${quarterOf(e) ?? ''}`);
  return [...periods.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ year: first.milestone.date.slice(0, 'YYYY'.length), quarter: quarterOf(first), dates: byDate(same) }] : [];
  });
}

const MONTHS_A_QUARTER = 3;

/** Neighbours of the same date, in the order given. */
function byDate(entries: readonly CalendarEntry[]): CalendarDate[] {
  const dates = Map.groupBy(entries, ({ milestone: m }) => `${m.date} ${m.approximate ?? false}`);
  return [...dates.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ date: first.milestone.date, approximate: first.milestone.approximate ?? false, entries: same }] : [];
  });
}

/** Known to the day: only such dates may stand in a calendar of days. */
export function isExactDay({ date, approximate = false }: { date: string; approximate?: boolean | undefined }): boolean {
  return date.length === 'YYYY-MM-DD'.length && !approximate;
}
