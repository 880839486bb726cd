/** The compass that we publish, and what its rule base expects of it. */
import { contentDir } from '../../src/config/environment.ts';
import { judgedDay } from '../../src/config/today.ts';
import { type Answers, evaluate, LEVELS, logicOf, type Outcome, targetOf } from '../../src/model/compass.ts';
import { bricksOf, currentEdition } from '../../src/model/house.ts';
import { readContent } from '../../src/reader/read-content.ts';

const { content } = readContent(contentDir, { today: judgedDay() });
if (!content?.compass) throw new Error('The compass cannot be read.');
export const compass = content.compass.data;
export const sheets = new Set(bricksOf(currentEdition(content.house.data)));
export const logic = logicOf(compass, sheets);
export const run = (answers: Record<string, readonly string[] | undefined>) => evaluate(logic, answers as Answers);

export const levelsOf = ({ findings }: Outcome) => Object.fromEntries(findings.map((f) => [f.target, f.level]));

/** Levels of the rule base's bricks, as levels of what they lead to: the strongest wins. */
export function mapped(expected: Record<string, string>): Record<string, string> {
  const targets: Record<string, string> = {};
  for (const level of LEVELS.toReversed())
    for (const [brick, l] of Object.entries(expected)) if (l === level) targets[targetOf(compass, brick, sheets)] = level;
  return targets;
}
