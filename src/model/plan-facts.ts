/** What a plan says of each sheet beside the rules: what it requires, and the dates of its duties. */
import { earliest } from '../browser/compass-plan.ts';
import type { CompassRule } from '../schema/compass.ts';
import { lastDayOf } from '../schema/date.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import type { Milestone } from '../schema/sheet-parts.ts';

export interface PlanFacts {
  /** Ids of the sheets that a sheet cannot do without. */
  requires: (id: string) => readonly string[];
  /** Since when the duties of a rule are in force, and its next date; as precise as the sheets are. */
  dates: (rule: Pick<CompassRule, 'brick' | 'level' | 'duties'>) => { since?: string; next?: string };
}

/**
 * @param sheets facts of the source language, by id
 * @param events shared dates, by id
 * @param today `YYYY-MM-DD`
 */
export function planFacts(
  sheets: ReadonlyMap<string, SourceSheet>,
  events: ReadonlyMap<string, Pick<Milestone, 'date' | 'state'>>,
  today: string,
): PlanFacts {
  const isToCome = (date: string) => lastDayOf(date) >= today;
  return {
    requires: (id) => (sheets.get(id)?.related ?? []).filter((r) => r.type === 'requires').map((r) => r.target),
    dates: ({ brick, level, duties: named }) => {
      const sheet = sheets.get(brick);
      if (!sheet) return {};
      const duties = sheet.duties.filter(({ id }) => named.length === 0 || named.includes(id));
      // only what is owed has begun to bind
      const since = level !== 'mandatory' ? [] : duties.filter((d) => d.state === 'in-force').flatMap((d) => d.since ?? []);
      const announced = [...sheet.milestones, ...sheet.events.flatMap((id) => events.get(id) ?? [])].filter(
        (m) => m.state === 'announced',
      );
      const coming = duties.filter((d) => d.state === 'announced').flatMap((d) => d.since ?? []);
      // a rule that names its duties has their dates alone
      const next = [...coming, ...(named.length === 0 ? announced.map((m) => m.date) : [])].filter(isToCome);
      return { ...firstOf('since', since), ...firstOf('next', next) };
    },
  };
}

function firstOf<K extends string>(key: K, dates: readonly string[]): Partial<Record<K, string>> {
  const first = earliest(dates);
  return (first === undefined ? {} : { [key]: first }) as Partial<Record<K, string>>;
}
