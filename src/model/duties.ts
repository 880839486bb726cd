/** The duties of all sheets in one list, each with what is known of its date today. */
import { compareDates, lastDayOf } from '../schema/date.ts';
import { DUTY_STATES, type DutyState, type Sureness, SURENESSES } from '../schema/vocabulary.ts';
import type { ShownDuty } from './bound.ts';
import type { Catalogue } from './catalogue.ts';
import type { NamedItem } from './named-item.ts';
import type { Brick } from './sheet.ts';

export interface DutyEntry {
  /** The same in every language: `dmp/feed-it`. */
  key: string;
  brick: Brick;
  duty: ShownDuty;
  /** What is known of it on the day that the site speaks for. */
  state: DutyState;
}

export interface DutyView {
  /** Oldest first; those without a date come last. Of one date, in the order of the house. */
  duties: readonly DutyEntry[];
  /** What a reader can choose by: only what some duty has. */
  audiences: readonly NamedItem[];
  states: readonly DutyState[];
  surenesses: readonly Sureness[];
}

/** @param today `YYYY-MM-DD`: what is past depends on it */
export function dutyView(catalogue: Catalogue, locale: string, today: string): DutyView {
  const duties = dutyEntries(catalogue, locale, today);
  const audiences = new Map(duties.flatMap((e) => e.duty.who.map((a) => [a.id, a] as const)));
  return {
    duties,
    audiences: [...audiences.values()].toSorted((a, b) => a.label.localeCompare(b.label, locale)),
    states: DUTY_STATES.filter((state) => duties.some((e) => e.state === state)),
    surenesses: SURENESSES.filter((sureness) => duties.some((e) => e.duty.sureness === sureness)),
  };
}

/** Where a duty stands on its sheet. */
export const dutyAnchor = (id: string): string => `duty-${id}`;

/** Every duty of a language, in the order of the page. @param today `YYYY-MM-DD` */
export function dutyEntries(catalogue: Catalogue, locale: string, today: string): DutyEntry[] {
  return catalogue
    .sheets(locale)
    .flatMap((sheet) =>
      sheet.duties.map((duty) => ({ key: `${sheet.id}/${duty.id}`, brick: sheet, duty, state: dutyState(duty, today) })),
    )
    .toSorted((a, b) => byDate(a.duty.since, b.duty.since));
}

/** What a sheet says of a duty, until one of its dates goes by: nobody has confirmed then that it began, or goes on. */
export function dutyState({ state, since, until }: Pick<ShownDuty, 'state' | 'since' | 'until'>, today: string): DutyState {
  const isPast = (date: string | undefined) => date !== undefined && lastDayOf(date) < today;
  return (state === 'announced' && isPast(since)) || isPast(until) ? 'unconfirmed' : state;
}

/** Place of a state in the order of the list; columns are sorted by it. */
export const stateRank = (state: DutyState): number => DUTY_STATES.indexOf(state);
export const surenessRank = (sureness: Sureness): number => SURENESSES.indexOf(sureness);

function byDate(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareDates(a, b);
}
