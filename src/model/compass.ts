/** The compass as Node knows it: the engine, and the rules of `content/compass.yml` made ready for it. */
import type { Compass } from '../schema/compass.ts';
import { COMPASS_LEVELS, type CompassLevel, UNKNOWN_ANSWER } from '../schema/vocabulary.ts';
import { type Level, LEVELS, type Logic, UNKNOWN } from '../browser/compass.ts';

export * from '../browser/compass.ts';

// the engine imports nothing, so these closed lists stand twice; a difference does not compile
LEVELS satisfies typeof COMPASS_LEVELS;
UNKNOWN satisfies typeof UNKNOWN_ANSWER;

/** Where a rule about `brick` leads: its own sheet, else the parent that the rules name for it. */
export function targetOf(compass: Pick<Compass, 'parents'>, brick: string, sheets: ReadonlySet<string>): string {
  return sheets.has(brick) ? brick : (compass.parents[brick]?.to ?? brick);
}

/**
 * The rules without their words.
 * @param sheets ids of all sheets, in the order of the house; findings come in that order, those of pages last
 */
export function logicOf(compass: Compass, sheets: ReadonlySet<string>): Logic {
  const rules = compass.rules.map(({ id, brick, level, when, unless }) => ({
    id,
    brick,
    target: targetOf(compass, brick, sheets),
    level: level satisfies CompassLevel as Level,
    when,
    unless,
  }));
  const reached = new Set(rules.map((r) => r.target));
  return {
    questions: compass.questions.map(({ id, multiple, skip, answers, unknown }) => ({
      id,
      multiple,
      skip,
      answers: answers.map((a) => ({ id: a.id, alone: a.alone || undefined })),
      unknown: unknown.map(({ when, answer }) => ({ when, answer })),
    })),
    rules,
    targets: [...[...sheets].filter((id) => reached.has(id)), ...[...reached].filter((id) => !sheets.has(id))],
  };
}
