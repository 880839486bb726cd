/** The compass in the words of a language, for its page. */
import type { Compass, CompassRule } from '../schema/compass.ts';
import type { CompassQuestion } from '../schema/compass-questions.ts';
import type { Source } from '../schema/source.ts';
import type { Localised } from '../schema/text.ts';
import type { Confidence, PracticalField } from '../schema/vocabulary.ts';
import { queryOf } from '../browser/compass-query.ts';
import type { ShownPractical } from './bound.ts';
import { type Bearer, evaluate, exceptionsOf, type Level, LEVELS, type Logic, logicOf, targetOf, type Unmet } from './compass.ts';
import type { PlanFacts } from './plan-facts.ts';
import { type Brick, fullName, type Sheet } from './sheet.ts';

export interface ShownQuestion {
  id: string;
  label: string;
  short: string;
  help: string | undefined;
  multiple: boolean;
  answers: readonly { id: string; label: string; help: string | undefined; alone: boolean }[];
  /** What may be assumed of who does not know, in the order of the logic. */
  assumptions: readonly string[];
}

export interface ShownRule {
  id: string;
  level: Level;
  confidence: Confidence;
  bearer: Bearer;
  reason: string;
  conditions: readonly (Unmet & { label: string; answers: readonly string[] })[];
  bases: readonly string[];
  sources: readonly Source[];
  caveat: string | undefined;
}

/** What rules are about, and all of them. */
export interface ShownSubject {
  id: string;
  name: string;
  /** Its sheet, or the sheet or page that speaks of it. */
  href: string;
  /** Undefined for what has no sheet of its own. */
  brick: Brick | undefined;
  /** Whom to ask, how long it takes, what it costs: what a plan says of them. */
  practical: ReadonlyMap<PracticalField, ShownPractical>;
  rules: readonly ShownRule[];
}

/** An answer, and what the rules that name it are about. */
export interface OverviewRow {
  /** Undefined for the rules that ask nothing about the question. */
  label: string | undefined;
  levels: readonly { level: Level; subjects: readonly { id: string; name: string; isConditional: boolean }[] }[];
}

export interface CompassView {
  updated: string;
  logic: Logic;
  questions: readonly ShownQuestion[];
  /** Projects to start from, with how many bricks bind each. */
  examples: readonly { id: string; label: string; query: string; owed: number }[];
  subjects: readonly ShownSubject[];
  overviews: readonly { question: ShownQuestion; rows: readonly OverviewRow[] }[];
  caveats: readonly { id: string; text: string }[];
  out: readonly { brick: Brick; why: string }[];
}

export interface ViewContext {
  locale: string;
  /** In the order of the house. */
  sheets: readonly Sheet[];
  facts: PlanFacts;
  pages: readonly { id: string; href: string; data: { title: string } }[];
}

export function compassView(compass: Compass, { locale, sheets, facts, pages }: ViewContext): CompassView {
  const say = (words: Localised | undefined) => words?.[locale] ?? Object.values(words ?? {})[0] ?? '';
  const maybe = (words: Localised | undefined) => (words ? say(words) : undefined);
  const ids = new Set(sheets.map((s) => s.id));
  const logic = logicOf(compass, ids, facts);
  const questions = compass.questions.map(({ id, label, short, help, multiple, answers, unknown }): ShownQuestion => ({
    id,
    label: say(label),
    short: say(short),
    help: maybe(help),
    multiple,
    answers: answers.map((a) => ({ id: a.id, label: say(a.label), help: maybe(a.help), alone: a.alone })),
    assumptions: unknown.map((u) => say(u.text)),
  }));
  const conditions = (rule: CompassRule) =>
    (
      [
        ['when', rule.when],
        ['unless', exceptionsOf(compass, rule)],
      ] as const
    ).flatMap(([part, all]) =>
      Object.entries(all).map(([id, answers]) => {
        const question = questions.find((q) => q.id === id);
        const label = (answer: string) => question?.answers.find((a) => a.id === answer)?.label ?? answer;
        return { question: id, part, label: question?.short ?? id, answers: answers.map(label) };
      }),
    );
  const ruleOf = (rule: CompassRule): ShownRule => ({
    id: rule.id,
    level: rule.level,
    confidence: rule.confidence,
    bearer: rule.for,
    reason: say(rule.reason),
    conditions: conditions(rule),
    bases: compass.bases.filter((b) => rule.bases.includes(b.id)).map((b) => say(b.text)),
    sources: compass.sources.filter((s) => rule.sources.includes(s.id)),
    caveat: rule.caveat,
  });
  const subjects = logic.bricks.flatMap(({ id }): ShownSubject[] => {
    const sheet = sheets.find((s) => s.id === id);
    const target = targetOf(compass, id, ids);
    const href = (sheets.find((s) => s.id === target) ?? pages.find((p) => p.id === target))?.href;
    if (href === undefined) return [];
    const rules = LEVELS.flatMap((level) => compass.rules.filter((r) => r.brick === id && r.level === level)).map(ruleOf);
    const name = sheet ? fullName(sheet) : say(compass.parents[id]?.name);
    return [{ id, name, href, brick: sheet, practical: sheet?.practical ?? new Map(), rules }];
  });
  return {
    updated: compass.updated,
    logic,
    questions,
    examples: compass.examples.map(({ id, label, answers }) => ({
      id,
      label: say(label),
      query: queryOf(answers),
      owed: evaluate(logic, answers).findings.filter((f) => f.level === 'mandatory').length,
    })),
    subjects,
    overviews: compass.questions
      .filter((q) => q.overview)
      .flatMap((q) => {
        const question = questions.find((shown) => shown.id === q.id);
        return question ? [{ question, rows: overviewOf(q, question, logic, subjects) }] : [];
      }),
    caveats: compass.caveats.map(({ id, text }) => ({ id, text: say(text) })),
    out: Object.entries(compass.out).flatMap(([id, why]) => {
      const brick = sheets.find((b) => b.id === id);
      return brick ? [{ brick, why: say(why) }] : [];
    }),
  };
}

/** For each answer that counts, what the rules that name it lead to, at the strongest level that they may give. */
function overviewOf(
  { id, answers }: CompassQuestion,
  question: ShownQuestion,
  logic: Logic,
  subjects: readonly ShownSubject[],
): OverviewRow[] {
  const row = (label: string | undefined, names: (rule: Logic['rules'][number]) => boolean): OverviewRow => {
    const rules = logic.rules.filter(names);
    const best = new Map(
      subjects.flatMap((subject) => {
        const own = rules.filter((r) => r.brick === subject.id);
        const level = LEVELS.find((l) => own.some((r) => r.level === l));
        if (level === undefined) return [];
        const asked = (rule: Logic['rules'][number]) => Object.keys({ ...rule.when, ...rule.unless }).some((q) => q !== id);
        return [[subject, { level, isConditional: own.filter((r) => r.level === level).every(asked) }] as const];
      }),
    );
    return {
      label,
      levels: LEVELS.map((level) => ({
        level,
        subjects: [...best]
          .filter(([, found]) => found.level === level)
          .map(([subject, { isConditional }]) => ({
            id: subject.id,
            name: subject.brick?.acronym ?? subject.name,
            isConditional,
          })),
      })),
    };
  };
  return [
    ...answers
      .map((a, i) => ({ ...a, label: question.answers[i]?.label ?? a.id }))
      .filter((a) => !a.neutral)
      .map((a) => row(a.label, (rule) => rule.when[id]?.includes(a.id) ?? false)),
    row(undefined, (rule) => !(id in rule.when)),
  ];
}
