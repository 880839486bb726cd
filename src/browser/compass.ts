/**
 * The compass: which rules a project's answers set off. Pure: runs in the build, in tests, on the command line and in
 * the browser. Words are elsewhere; here are ids only.
 */

/** How much a brick concerns a project, the strongest first. */
export const LEVELS = ['mandatory', 'recommended', 'know'] as const;
export type Level = (typeof LEVELS)[number];

/** Before which step of a project to begin, the first first; `watch`: only to know, or still to come. */
export const LANES = ['code', 'data', 'sale', 'watch'] as const;
export type Lane = (typeof LANES)[number];

/** Whose duty it is: that of whoever makes the product, or of those who buy it. */
export const BEARERS = ['you', 'customer'] as const;
export type Bearer = (typeof BEARERS)[number];

/** The answer of someone who does not know. No question may have one of its own by this name. */
export const UNKNOWN = 'unknown';

/** Answer ids by question id; also a condition: for each question, one of these answers. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What is taken for granted of someone who does not know, and under which condition. */
export interface Assumption {
  when?: Answers | undefined;
  /** The answer put in the place; without, any answer is possible, and no rule depends on the question any more. */
  answer?: string | undefined;
}

export interface LogicQuestion {
  id: string;
  /** Whether several answers may be given at once. */
  multiple: boolean;
  /** Not asked when every given answer to these questions is one of these. */
  skip?: Answers | undefined;
  /** `alone`: goes with no other answer, such as "none". */
  answers: readonly { id: string; alone?: boolean | undefined }[];
  /** The first whose condition holds counts. */
  unknown: readonly Assumption[];
}

export interface LogicRule {
  id: string;
  /** What the rule is about: the id of a sheet, or of a subject that has none. */
  brick: string;
  level: Level;
  when: Answers;
  unless: Answers;
  bearer: Bearer;
  lane: Lane;
  /** Whether a text or an official page says so. */
  sure: boolean;
  /** Since when its duties are in force, and their next date: `2026`, `2026-11` or `2026-11-22`. */
  since?: string | undefined;
  next?: string | undefined;
}

/** What rules are about. */
export interface LogicBrick {
  id: string;
  /** Ids of what it cannot do without. */
  requires: readonly string[];
}

export interface Logic {
  questions: readonly LogicQuestion[];
  rules: readonly LogicRule[];
  /** In the order in which they are shown. */
  bricks: readonly LogicBrick[];
}

/** One question of a condition that the answers do not meet. */
export interface Unmet {
  question: string;
  part: 'when' | 'unless';
}

export interface Finding {
  brick: string;
  /** The highest of its own rules. */
  level: Level;
  /** The rules set off at that level. */
  rules: readonly FiredRule[];
}

export interface FiredRule {
  id: string;
  /** Questions that nobody answered and that the rule depends on. */
  supposed: readonly string[];
}

export interface Missed {
  brick: string;
  rules: readonly { id: string; unmet: readonly Unmet[] }[];
}

export interface Outcome {
  /** The answers that count: see {@link normalise}. */
  answers: Answers;
  /** Questions that the answers make needless. */
  skipped: readonly string[];
  /** For each "I don't know", the place of its assumption in the question's list. */
  assumptions: readonly { question: string; index: number }[];
  /** Bricks that apply, in the order of `bricks`. */
  findings: readonly Finding[];
  /** All others, with what keeps each of their rules from applying. */
  missed: readonly Missed[];
}

/** What is known of the answers to a question; `any`: everything is possible. */
interface Given {
  values: readonly string[];
  supposed: boolean;
  any: boolean;
}

interface Tried {
  rule: LogicRule;
  unmet: readonly Unmet[];
  supposed: readonly string[];
}

/** Applies every rule. The highest level of a brick wins, with all its rules at that level. */
export function evaluate(logic: Logic, raw: Answers): Outcome {
  const { answers, skipped } = normalise(logic, raw);
  const { given, assumptions } = suppose(logic, answers);
  const findings: Finding[] = [];
  const missed: Missed[] = [];
  const triedFor = new Map<string, Tried[]>(logic.bricks.map(({ id }) => [id, []]));
  for (const rule of logic.rules) triedFor.get(rule.brick)?.push({ rule, ...tryRule(rule, given) });
  for (const [brick, tried] of triedFor) {
    const fired = tried.filter((t) => t.unmet.length === 0);
    const level = LEVELS.find((l) => fired.some(({ rule }) => rule.level === l));
    const rules = fired.filter(({ rule }) => rule.level === level).map(({ rule: { id }, supposed }) => ({ id, supposed }));
    if (level) findings.push({ brick, level, rules });
    else missed.push({ brick, rules: tried.map(({ rule, unmet }) => ({ id: rule.id, unmet })) });
  }
  return { answers, skipped, assumptions, findings, missed };
}

/**
 * The answers that count, in the order of the questions: what no question knows is dropped, a question of one answer
 * keeps the first, an answer that stands alone gives way to the others, and a skipped question has none.
 */
export function normalise({ questions }: Pick<Logic, 'questions'>, raw: Answers): Pick<Outcome, 'answers' | 'skipped'> {
  const answers: Record<string, readonly string[]> = {};
  const skipped: string[] = [];
  for (const { id, multiple, skip, answers: known } of questions) {
    if (skip && isGivenOnly(skip, answers)) {
      skipped.push(id);
      continue;
    }
    const given = raw[id] ?? [];
    const company = known.filter((a) => given.includes(a.id) && !a.alone).map((a) => a.id);
    const loners = [...known.filter((a) => a.alone).map((a) => a.id), UNKNOWN].filter((a) => given.includes(a));
    const kept = company.length > 0 ? company.slice(0, multiple ? company.length : 1) : loners.slice(0, 1);
    if (kept.length > 0) answers[id] = kept;
  }
  return { answers, skipped };
}

/** Whether every given answer to each of these questions is one of the named, and there is one. */
function isGivenOnly(condition: Answers, answers: Answers): boolean {
  return Object.entries(condition).every(([question, named]) => {
    const given = answers[question] ?? [];
    return given.length > 0 && given.every((a) => named.includes(a));
  });
}

function suppose({ questions }: Logic, answers: Answers): { given: Map<string, Given> } & Pick<Outcome, 'assumptions'> {
  const given = new Map<string, Given>();
  const assumptions: { question: string; index: number }[] = [];
  const isUnknown = (id: string) => answers[id]?.[0] === UNKNOWN;
  for (const { id } of questions) {
    const any = isUnknown(id);
    given.set(id, { values: any ? [] : (answers[id] ?? []), supposed: any, any });
  }
  for (const { id, unknown } of questions.filter((q) => isUnknown(q.id))) {
    const index = unknown.findIndex(
      ({ when }) => !when || Object.entries(when).every(([q, named]) => meets(given.get(q), named)),
    );
    if (index === -1) continue;
    assumptions.push({ question: id, index });
    const answer = unknown[index]?.answer;
    if (answer !== undefined) given.set(id, { values: [answer], supposed: true, any: false });
  }
  return { given, assumptions };
}

function meets(given: Given | undefined, named: readonly string[]): boolean {
  return given !== undefined && (given.any || given.values.some((v) => named.includes(v)));
}

function tryRule(rule: LogicRule, given: ReadonlyMap<string, Given>): { unmet: Unmet[]; supposed: string[] } {
  const unmet: Unmet[] = [];
  const supposed: string[] = [];
  const weigh = (condition: Answers, part: Unmet['part']) => {
    for (const [question, named] of Object.entries(condition)) {
      const of = given.get(question);
      const isMet = of?.any || meets(of, named) === (part === 'when');
      if (!isMet) unmet.push({ question, part });
      else if (of?.supposed && !supposed.includes(question)) supposed.push(question);
    }
  };
  weigh(rule.when, 'when');
  weigh(rule.unless, 'unless');
  return { unmet, supposed };
}
