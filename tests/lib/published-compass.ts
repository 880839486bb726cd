/** The compass that we publish. */
import { planOf } from '../../src/browser/compass-plan.ts';
import { contentDir } from '../../src/config/environment.ts';
import { judgedDay } from '../../src/config/today.ts';
import { type Answers, evaluate, logicOf, type Outcome } from '../../src/model/compass.ts';
import { bricksOf, currentEdition } from '../../src/model/house.ts';
import { planFacts } from '../../src/model/plan-facts.ts';
import { readContent } from '../../src/reader/read-content.ts';

const { content } = readContent(contentDir, { today: judgedDay() });
if (!content?.compass) throw new Error('The compass cannot be read.');
export const compass = content.compass.data;
export const sheets = new Set(bricksOf(currentEdition(content.house.data)));
const events = new Map((content.events?.data.events ?? []).map((event) => [event.id, event]));
const facts = planFacts(new Map(content.sources.map(({ id, data }) => [id, data])), events, judgedDay());
export const logic = logicOf(compass, sheets, facts);
export const run = (answers: Record<string, readonly string[] | undefined>) => evaluate(logic, answers as Answers);
export const plan = (answers: Record<string, readonly string[] | undefined>) => planOf(logic, run(answers).findings);

export const levelsOf = ({ findings }: Outcome) => Object.fromEntries(findings.map((f) => [f.brick, f.level]));
