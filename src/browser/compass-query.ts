/** Answers and findings as the query of an address: the only place where they are kept. Ships to the browser. */
import { type Answers, type Finding, LEVELS, type LogicQuestion } from './compass.ts';

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
 * What the house needs to light up a project: `mandatory=hds,ins&know=apcv&from=…`, ids by level and the answers for
 * the way back.
 * @param isBrick whether the house has a place for a target
 */
export function houseQueryOf(findings: readonly Finding[], answers: Answers, isBrick: (target: string) => boolean): string {
  const groups = LEVELS.flatMap((level) => {
    const ids = findings.filter((f) => f.level === level && isBrick(f.target)).map((f) => f.target);
    // ids hold no sign that an address would read otherwise, and commas stay readable
    return ids.length > 0 ? [`${level}=${ids.join(',')}`] : [];
  });
  return [...groups, `from=${encodeURIComponent(queryOf(answers))}`].join('&');
}
