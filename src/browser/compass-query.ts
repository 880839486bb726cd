/** Answers and findings as the query of an address: the only place where they are kept. Ships to the browser. */
import { type Answers, type Finding, LANES, LEVELS, type LogicQuestion } from './compass.ts';
import type { PlanRow } from './compass-plan.ts';

/** `audience=pro&audience=patient&data=care`: question ids and answer ids, in the order given. Frozen: people share it. */
export function queryOf(answers: Answers): string {
  const pairs = Object.entries(answers).flatMap(([question, ids]) => ids.map((id) => [question, id]));
  return new URLSearchParams(pairs).toString();
}

/** The answers that a query (with or without `?`) names; other keys are left out. */
export function answersOf(query: string, questions: readonly Pick<LogicQuestion, 'id'>[]): Answers {
  const params = new URLSearchParams(query);
  return Object.fromEntries(questions.map(({ id }) => [id, params.getAll(id)] as const).filter(([, ids]) => ids.length > 0));
}

/**
 * What the house needs to light up a project: `mandatory=hds,ins&know=apcv&plan=ins;hds&from=…`, ids by level, those to
 * act on in the order of the plan with a sign between its lanes, and the answers for the way back.
 * @param isBrick whether the house has a place for it
 */
export function houseQueryOf(
  findings: readonly Finding[],
  rows: readonly Pick<PlanRow, 'brick' | 'lane'>[],
  answers: Answers,
  isBrick: (id: string) => boolean,
): string {
  // ids hold no sign that an address would read otherwise, and commas and semicolons stay readable
  const groups = LEVELS.flatMap((level) => {
    const ids = findings.filter((f) => f.level === level && isBrick(f.brick)).map((f) => f.brick);
    return ids.length > 0 ? [`${level}=${ids.join(',')}`] : [];
  });
  const lanes = STEPS.map((lane) =>
    rows
      .filter((row) => row.lane === lane && isBrick(row.brick))
      .map((row) => row.brick)
      .join(','),
  );
  const plan = lanes.some(Boolean) ? [`plan=${lanes.join(';')}`] : [];
  return [...groups, ...plan, `from=${encodeURIComponent(queryOf(answers))}`].join('&');
}

/** The lanes in which something is to be done. */
const STEPS = LANES.filter((lane) => lane !== 'watch');
