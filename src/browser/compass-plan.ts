/**
 * The plan: what the compass found, put in the order in which a project meets it. Pure: runs in the build, in tests, on
 * the command line and in the browser.
 */
import {
  type Bearer,
  BEARERS,
  type Finding,
  type Lane,
  LANES,
  type Level,
  LEVELS,
  type Logic,
  type LogicRule,
} from './compass.ts';

export interface PlanRow {
  brick: string;
  level: Level;
  lane: Lane;
  /** Yours, as soon as one of the duties is. */
  bearer: Bearer;
  /** Whether one of the rules at this level is established. */
  sure: boolean;
  /** The earliest date since which one of the duties is in force, and the next one to come; as precise as they are. */
  since: string | undefined;
  next: string | undefined;
  finding: Finding;
}

/**
 * A row a finding, lane by lane. Nothing stands in a later lane than what requires it; within a lane, what is established
 * stands first, then what others require, then the higher level, then the earlier date, then the order of the bricks.
 */
export function planOf({ rules, bricks }: Logic, findings: readonly Finding[]): PlanRow[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const requires = new Map(bricks.map(({ id, requires: needed }) => [id, needed]));
  const rows = findings.map((finding) =>
    rowOf(
      finding,
      finding.rules.flatMap(({ id }) => ruleOf.get(id) ?? []),
    ),
  );
  const early = pulled(rows, requires);
  return LANES.flatMap((lane) => {
    const own = early.filter((row) => row.lane === lane);
    return [true, false].flatMap((sure) =>
      inOrder(
        own.filter((row) => row.sure === sure),
        requires,
      ),
    );
  });
}

type Requires = ReadonlyMap<string, readonly string[]>;

function rowOf(finding: Finding, fired: readonly LogicRule[]): PlanRow {
  const { brick, level } = finding;
  return {
    brick,
    level,
    lane: first(
      LANES,
      fired.map((rule) => rule.lane),
    ),
    bearer: first(
      BEARERS,
      fired.map((rule) => rule.bearer),
    ),
    sure: fired.some((rule) => rule.sure),
    since: earliest(fired.map((rule) => rule.since)),
    next: earliest(fired.map((rule) => rule.next)),
    finding,
  };
}

/** The first of a list that is among the values. */
function first<T>(list: readonly [T, ...T[]], values: readonly T[]): T {
  return list.find((value) => values.includes(value)) ?? list[0];
}

/** The earliest date, at its best precision: of a year and a day in it, the day. Text of dates stands in the order of time. */
export function earliest(dates: readonly (string | undefined)[]): string | undefined {
  const sorted = dates.filter((date) => date !== undefined).toSorted();
  let [best] = sorted;
  for (const date of sorted) if (best !== undefined && date !== best && date.startsWith(best)) best = date;
  return best;
}

/** The same rows, what a row requires moved to its lane at the latest, and what that requires. */
function pulled(rows: readonly PlanRow[], requires: Requires): PlanRow[] {
  const lanes = new Map(rows.map(({ brick, lane }) => [brick, lane]));
  const place = (brick: string) => LANES.indexOf(lanes.get(brick) ?? 'watch');
  let isMoved = true;
  while (isMoved) {
    isMoved = false;
    for (const { brick } of rows)
      for (const needed of requires.get(brick) ?? [])
        if (lanes.has(needed) && place(needed) > place(brick)) {
          lanes.set(needed, LANES[place(brick)] ?? 'watch');
          isMoved = true;
        }
  }
  return rows.map((row) => ({ ...row, lane: lanes.get(row.brick) ?? row.lane }));
}

/** What others require first; of those that may come next, the one that matters most. */
function inOrder(rows: readonly PlanRow[], requires: Requires): PlanRow[] {
  const left = rows.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compare(dateOf(a), dateOf(b)));
  const done: PlanRow[] = [];
  while (left.length > 0) {
    const isFree = ({ brick }: PlanRow) => !left.some((other) => requires.get(brick)?.includes(other.brick));
    // a circle of requirements has no beginning: then the first in order opens it
    done.push(...left.splice(Math.max(0, left.findIndex(isFree)), 1));
  }
  return done;
}

/** What has no date comes last. */
const dateOf = ({ since, next }: PlanRow) => since ?? next ?? 'undated';
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
