/** The rules of the compass against each other, and whether each can ever apply. All names in them are known. */
import type { Compass, CompassRule } from '../schema/compass.ts';
import type { Conditions } from '../schema/compass-questions.ts';
import { type Issue, warning } from '../schema/issue.ts';
import { type Answers, evaluate, type Logic, logicOf } from '../model/compass.ts';
import type { Report } from './report.ts';

export function checkCompassRules(data: Compass, sheets: ReadonlySet<string>, issue: Report): Issue[] {
  return [
    ...clashes(data.rules, issue),
    ...unreachable(data, logicOf(data, sheets), issue),
    ...withoutLane(data, issue),
    ...idleAnswers(data, issue),
    ...idleParents(data, sheets, issue),
  ];
}

/** Rules about one brick with the same conditions: they repeat or contradict each other. */
function clashes(rules: readonly CompassRule[], issue: Report): Issue[] {
  const first = new Map<string, CompassRule>();
  return rules.flatMap((rule, r) => {
    const key = JSON.stringify([rule.brick, sorted(rule.when), sorted(rule.unless)]);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, rule);
      return [];
    }
    const { id, level, brick } = rule;
    return earlier.level === level
      ? [issue(['rules', r, 'id'], 'rule-duplicate', { subject: id, allowed: [earlier.id] })]
      : [
          issue(['rules', r, 'level'], 'rule-contradiction', {
            subject: id,
            found: brick,
            allowed: [earlier.id, earlier.level, level],
          }),
        ];
  });
}

function sorted(conditions: Conditions): [string, string[]][] {
  return Object.entries(conditions)
    .map(([question, answers]): [string, string[]] => [question, answers.toSorted()])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function unreachable(data: Compass, logic: Logic, issue: Report): Issue[] {
  return data.rules.flatMap(({ id, when, unless }, r) => {
    const alone = { ...logic, rules: logic.rules.filter((rule) => rule.id === id) };
    const isReached = attempts(data, when, unless).some((answers) => evaluate(alone, answers).findings.length > 0);
    return isReached ? [] : [issue(['rules', r, 'when'], 'rule-unreachable', { subject: id })];
  });
}

/** Answers that may set a rule off: one wanted answer to each question, alone or with all others that it bears. */
function attempts(data: Compass, when: Conditions, unless: Conditions): Answers[] {
  let all: Answers[] = [{}];
  for (const [id, wanted] of Object.entries(when)) {
    const question = data.questions.find((q) => q.id === id);
    const company = (question?.answers ?? []).filter((a) => !a.alone && !unless[id]?.includes(a.id)).map((a) => a.id);
    const choices = wanted.flatMap((answer) => (question?.multiple ? [[answer], [answer, ...company]] : [[answer]]));
    all = all.flatMap((answers) => choices.map((choice) => ({ ...answers, [id]: choice })));
  }
  return all;
}

/** What is to be acted on has its step in the plan; a compass that names no lanes leaves all to the first. */
function withoutLane({ rules, lanes }: Compass, issue: Report): Issue[] {
  const placed = new Set(Object.values(lanes).flat());
  if (placed.size === 0) return [];
  const lost = rules.filter(({ brick, level, lane }) => level !== 'know' && lane === undefined && !placed.has(brick));
  const first = lost.filter(({ brick }, i) => lost.findIndex((other) => other.brick === brick) === i);
  return first.map((rule) =>
    warning(issue(['rules', rules.indexOf(rule), 'brick'], 'lane-missing', { subject: rule.id, found: rule.brick })),
  );
}

function idleAnswers({ questions, rules, perimeter }: Compass, issue: Report): Issue[] {
  return questions.flatMap(({ id, answers }, q) =>
    answers.flatMap((answer, a) => {
      const user = rules.find((r) => [r.when, r.unless].some((c) => c[id]?.includes(answer.id)));
      const more = { subject: id, found: answer.id };
      if (perimeter[id]?.includes(answer.id)) return [];
      if (!user && !answer.neutral) return [issue(['questions', q, 'answers', a, 'id'], 'answer-unused', more)];
      if (user && answer.neutral)
        return [issue(['questions', q, 'answers', a, 'neutral'], 'answer-neutral', { ...more, allowed: [user.id] })];
      return [];
    }),
  );
}

function idleParents({ parents, rules }: Compass, sheets: ReadonlySet<string>, issue: Report): Issue[] {
  return Object.keys(parents)
    .filter((id) => sheets.has(id) || !rules.some((r) => r.brick === id))
    .map((found) => warning(issue(['parents', found], 'parent-unused', { found })));
}
