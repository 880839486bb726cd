/** What a sheet or page must agree on with the rest of a generated folder; `fill` adds every other field. */
import type { SourceSheet } from '../../../src/schema/sheet.ts';
import { HISTORY_STATUSES, MILESTONE_STATES, PRACTICAL_FIELDS, STATUSES } from '../../../src/schema/vocabulary.ts';
import { LEFT_OUT, SAID } from './fill.ts';
import { day, type Maker, TODAY } from './forms.ts';
import { between, chance, pick, type Random, some } from './random.ts';
import type { Plan } from './settings.ts';

/** Days that are still to come. */
const FUTURE = ['2026-12', '2027', '2027-06-30', '9999-12-31'];
/** What a milestone may be of which nobody knows yet. */
const OPEN_STATES = MILESTONE_STATES.filter((state) => state !== 'done');

/** Of a document that may show what was done: nothing is shown by one that is older. */
const recent = (random: Random) => pick(random, [TODAY, LEFT_OUT]);

/** What a practical fact that nobody found does not say. */
const NOTHING_FOUND = { words: LEFT_OUT, url: LEFT_OUT, email: LEFT_OUT, phone: LEFT_OUT };

/** @param id of the sheet, of which the later ones of the plan may be related */
export function sheetOf(maker: Maker, plan: Plan, id: string): object {
  const { random, next } = maker;
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
    ...boundOf(maker, plan, source),
    events: plan.events.length > 0 ? some(random, plan.events) : [],
    sources: [{ id: source, date: recent(random) }, {}],
  };
}

/** What a sheet binds to, in all that has an id of its own or names something else. */
function boundOf(maker: Maker, { audiences }: Plan, source: string): object {
  const { random, next } = maker;
  const ids = (name: string) => Array.from({ length: between(random, 0, 2) }, () => `${name}-${next()}`);
  const fact = () => (chance(random, 0.5) ? { words: SAID, source, searched: LEFT_OUT } : { ...NOTHING_FOUND, searched: SAID });
  return {
    obligation: { who: some(random, audiences) },
    duties: ids('duty').map((id) => ({
      id,
      who: some(random, audiences),
      basis: { source },
      penalty: chance(random, 0.5) ? { source } : LEFT_OUT,
    })),
    practical: chance(random, 0.6) ? Object.fromEntries(PRACTICAL_FIELDS.map((field) => [field, fact()])) : LEFT_OUT,
    unknowns: ids('unknown').map((id) => ({ id })),
  };
}

/** The words of a sheet in another language: for each of its entries that has words. */
export function translationOf({ random }: Maker, source: Partial<SourceSheet>): object {
  const { related = [], milestones = [], figures = [], duties = [], unknowns = [], obligation, practical } = source;
  const byName = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));
  return {
    sharedAliases: [],
    reasons: byName(related.map((r) => r.target)),
    milestones: byName(milestones.map((m) => m.id)),
    figures: byName(figures.map((f) => f.id)),
    obligation: obligation ? SAID : LEFT_OUT,
    duties: byName(duties.map((d) => d.id)),
    penalties: byName(duties.flatMap((d) => (d.penalty ? [d.id] : []))),
    practical: byName(PRACTICAL_FIELDS.filter((field) => practical?.[field].words !== undefined)),
    unknowns: byName(unknowns.map((u) => u.id)),
    sourceHash: chance(random, 0.5) ? byName(['first']) : undefined,
  };
}

/** Dates that several sheets share, oldest first. */
export function eventsOf({ random }: Maker, { events, audiences }: Plan): object {
  const dates = events.map(() => day(random)).toSorted();
  const event = (id: string, i: number) => ({
    id,
    date: dates[i],
    audiences: some(random, audiences),
    source: { date: recent(random) },
  });
  return { events: events.map(event) };
}

export function pageOf({ random }: Maker): object {
  return { sources: chance(random, 0.5) ? [{ id: 'doc' }] : [] };
}
