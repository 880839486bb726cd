/** What a sheet or page must agree on with the rest of a generated folder; `fill` adds every other field. */
import type { SourceSheet } from '../../../src/schema/sheet.ts';
import { HISTORY_STATUSES, MILESTONE_STATES, STATUSES } from '../../../src/schema/vocabulary.ts';
import { day, type Maker } from './forms.ts';
import { between, chance, pick, some } from './random.ts';
import type { Plan } from './settings.ts';

/** Days that are still to come. */
const FUTURE = ['2026-12', '2027', '2027-06-30', '9999-12-31'];
/** What a milestone may be of which nobody knows yet. */
const OPEN_STATES = MILESTONE_STATES.filter((state) => state !== 'done');

/** @param id of the sheet, of which the later ones of the plan may be related */
export function sheetOf({ random, next }: Maker, plan: Plan, id: string): object {
  const room = [...plan.rooms].find(([, bricks]) => bricks.includes(id))?.[0];
  const others = plan.sheets.slice(plan.sheets.indexOf(id) + 1);
  const source = 'doc';
  const status = pick(random, STATUSES);
  const past = Array.from({ length: between(random, 0, 2) }, () => pick(random, HISTORY_STATUSES));
  // a brick has one status a day
  const dates = [...new Set([...past, status].map(() => day(random)))].toSorted();
  const milestones = Array.from({ length: between(random, 0, 2) }, () => pick(random, [day(random), ...FUTURE])).toSorted();
  return {
    category: room,
    icon: chance(random, 0.5) ? pick(random, plan.icons) : undefined,
    status,
    history: [...past, status].slice(-dates.length).map((step, i) => ({ status: step, date: dates[i], source })),
    successor: status === 'retired' && others.length > 0 ? pick(random, others) : undefined,
    audiences: some(random, plan.audiences),
    operators: some(random, plan.organisations),
    sharedAliases: [],
    related: others.length > 0 ? some(random, others).map((target) => ({ target })) : [],
    milestones: milestones.map((date) => ({
      id: `step-${next()}`,
      date,
      audiences: some(random, plan.audiences),
      source,
      ...(FUTURE.includes(date) ? { state: pick(random, OPEN_STATES) } : {}),
    })),
    figures: Array.from({ length: between(random, 0, 2) }, () => ({ id: `figure-${next()}`, date: day(random), source })),
    sources: [{ id: source }, {}],
  };
}

/** The words of a sheet in another language: for each of its entries that has words. */
export function translationOf({ random }: Maker, { related = [], milestones = [], figures = [] }: Partial<SourceSheet>): object {
  const byName = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));
  return {
    sharedAliases: [],
    reasons: byName(related.map((r) => r.target)),
    milestones: byName(milestones.map((m) => m.id)),
    figures: byName(figures.map((f) => f.id)),
    sourceHash: chance(random, 0.5) ? byName(['first']) : undefined,
  };
}

export function pageOf({ random }: Maker): object {
  return { sources: chance(random, 0.5) ? [{ id: 'doc' }] : [] };
}
