/** The compass as Node knows it: the engine, and the rules of `content/compass.yml` made ready for it. */
import type { Compass, CompassRule } from '../schema/compass.ts';
import type { Conditions } from '../schema/compass-questions.ts';
import {
  BEARERS as BEARER_NAMES,
  COMPASS_LEVELS,
  type CompassLevel,
  LANES as LANE_NAMES,
  UNKNOWN_ANSWER,
} from '../schema/vocabulary.ts';
import { BEARERS, type Lane, LANES, type Level, LEVELS, type Logic, type LogicRule, UNKNOWN } from '../browser/compass.ts';
import type { PlanFacts } from './plan-facts.ts';

export * from '../browser/compass.ts';

// the engine imports nothing, so these closed lists stand twice; a difference does not compile
LEVELS satisfies typeof COMPASS_LEVELS;
LANES satisfies typeof LANE_NAMES;
BEARERS satisfies typeof BEARER_NAMES;
UNKNOWN satisfies typeof UNKNOWN_ANSWER;

/** Where a rule about `brick` leads: its own sheet, else the parent that the rules name for it. */
export function targetOf(compass: Pick<Compass, 'parents'>, brick: string, sheets: ReadonlySet<string>): string {
  return sheets.has(brick) ? brick : (compass.parents[brick]?.to ?? brick);
}

/** When a rule does not apply: its own word, and outside the perimeter unless it says that it holds there too. */
export function exceptionsOf({ perimeter }: Pick<Compass, 'perimeter'>, { when, unless, beyond }: CompassRule): Conditions {
  if (beyond) return unless;
  // who gave one of the answers that the rule wants is within already
  const outside = Object.entries(perimeter).filter(([question]) => !(question in when));
  return Object.fromEntries([...Object.entries(unless), ...outside.map(([q, ids]) => [q, [...(unless[q] ?? []), ...ids]])]);
}

/** The step before which a rule's brick is begun. */
export function laneOf({ lanes }: Pick<Compass, 'lanes'>, { brick, level, lane }: CompassRule): Lane {
  if (lane) return lane;
  return level === 'know' ? 'watch' : (LANES.find((name) => lanes[name]?.includes(brick)) ?? 'code');
}

/**
 * The rules without their words.
 * @param sheets ids of all sheets, in the order of the house; findings come in that order, those of other subjects last
 * @param facts what a plan says of each sheet; without, rules have no date and bricks require nothing
 */
export function logicOf(compass: Compass, sheets: ReadonlySet<string>, facts?: PlanFacts): Logic {
  const rules = compass.rules.map((rule): LogicRule => ({
    id: rule.id,
    brick: rule.brick,
    level: rule.level satisfies CompassLevel as Level,
    when: rule.when,
    unless: exceptionsOf(compass, rule),
    bearer: rule.for,
    lane: laneOf(compass, rule),
    sure: rule.confidence === 'high',
    ...facts?.dates(rule),
  }));
  const reached = new Set(rules.map((r) => r.brick));
  const ids = [...[...sheets].filter((id) => reached.has(id)), ...[...reached].filter((id) => !sheets.has(id))];
  return {
    questions: compass.questions.map(({ id, multiple, skip, answers, unknown }) => ({
      id,
      multiple,
      skip,
      answers: answers.map((a) => ({ id: a.id, alone: a.alone || undefined })),
      unknown: unknown.map(({ when, answer }) => ({ when, answer })),
    })),
    rules,
    bricks: ids.map((id) => ({ id, requires: facts?.requires(id) ?? [] })),
  };
}
