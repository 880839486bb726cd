/** The compass in the words of a language, for its page. */
import type { Compass, CompassRule } from '../schema/compass.ts';
import type { CompassQuestion } from '../schema/compass-questions.ts';
import type { Source } from '../schema/source.ts';
import type { Localised } from '../schema/text.ts';
import type { Confidence } from '../schema/vocabulary.ts';
import { queryOf } from '../browser/compass-query.ts';
import { type Level, LEVELS, type Logic, logicOf, type Unmet } from './compass.ts';
import { type Brick, fullName } from './sheet.ts';

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
  /** What the reason is about, where it is shown under another name. */
  subject: string | undefined;
  reason: string;
  conditions: readonly (Unmet & { label: string; answers: readonly string[] })[];
  bases: readonly string[];
  sources: readonly Source[];
  caveat: string | undefined;
}

/** A sheet or page, and all rules that lead to it. */
export interface ShownTarget {
  id: string;
  name: string;
  href: string;
  /** Undefined for a page. */
  brick: Brick | undefined;
  rules: readonly ShownRule[];
}

/** An answer, and the targets that rules naming it lead to. */
export interface OverviewRow {
  /** Undefined for the rules that ask nothing about the question. */
  label: string | undefined;
  levels: readonly { level: Level; targets: readonly { id: string; name: string; isConditional: boolean }[] }[];
}

export interface CompassView {
  updated: string;
  logic: Logic;
  questions: readonly ShownQuestion[];
  examples: readonly { id: string; label: string; query: string }[];
  targets: readonly ShownTarget[];
  overviews: readonly { question: ShownQuestion; rows: readonly OverviewRow[] }[];
  caveats: readonly { id: string; text: string }[];
  out: readonly { brick: Brick; why: string }[];
}

export interface ViewContext {
  locale: string;
  /** Sheets in the order of the house. */
  bricks: readonly Brick[];
  pages: readonly { id: string; href: string; data: { title: string } }[];
}

export function compassView(compass: Compass, { locale, bricks, pages }: ViewContext): CompassView {
  const say = (words: Localised | undefined) => words?.[locale] ?? Object.values(words ?? {})[0] ?? '';
  const maybe = (words: Localised | undefined) => (words ? say(words) : undefined);
  const logic = logicOf(compass, new Set(bricks.map((b) => b.id)));
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
    (['when', 'unless'] as const).flatMap((part) =>
      Object.entries(rule[part]).map(([id, answers]) => {
        const question = questions.find((q) => q.id === id);
        const label = (answer: string) => question?.answers.find((a) => a.id === answer)?.label ?? answer;
        return { question: id, part, label: question?.short ?? id, answers: answers.map(label) };
      }),
    );
  const ruleOf = (rule: CompassRule, target: string): ShownRule => ({
    id: rule.id,
    level: rule.level,
    confidence: rule.confidence,
    subject: rule.brick === target ? undefined : maybe(compass.parents[rule.brick]?.name),
    reason: say(rule.reason),
    conditions: conditions(rule),
    bases: compass.bases.filter((b) => rule.bases.includes(b.id)).map((b) => say(b.text)),
    sources: compass.sources.filter((s) => rule.sources.includes(s.id)),
    caveat: rule.caveat,
  });
  const rulesAt = (ids: ReadonlySet<string>) =>
    LEVELS.flatMap((l) => compass.rules.filter((r) => r.level === l && ids.has(r.id)));
  const targets = logic.targets.flatMap((id): ShownTarget[] => {
    const brick = bricks.find((b) => b.id === id);
    const page = pages.find((p) => p.id === id);
    const place = brick ? { name: fullName(brick), href: brick.href } : page && { name: page.data.title, href: page.href };
    const ids = new Set(logic.rules.filter((r) => r.target === id).map((r) => r.id));
    return place ? [{ id, brick, ...place, rules: rulesAt(ids).map((r) => ruleOf(r, id)) }] : [];
  });
  return {
    updated: compass.updated,
    logic,
    questions,
    examples: compass.examples.map(({ id, label, answers }) => ({ id, label: say(label), query: queryOf(answers) })),
    targets,
    overviews: compass.questions
      .filter((q) => q.overview)
      .flatMap((q) => {
        const question = questions.find((shown) => shown.id === q.id);
        return question ? [{ question, rows: overviewOf(q, question, logic, targets) }] : [];
      }),
    caveats: compass.caveats.map(({ id, text }) => ({ id, text: say(text) })),
    out: Object.entries(compass.out).flatMap(([id, why]) => {
      const brick = bricks.find((b) => b.id === id);
      return brick ? [{ brick, why: say(why) }] : [];
    }),
  };
}

/** For each answer that counts, what the rules that name it lead to, at the strongest level that they may give. */
function overviewOf(
  { id, answers }: CompassQuestion,
  question: ShownQuestion,
  logic: Logic,
  targets: readonly ShownTarget[],
): OverviewRow[] {
  const row = (label: string | undefined, names: (rule: Logic['rules'][number]) => boolean): OverviewRow => {
    const rules = logic.rules.filter(names);
    const best = new Map(
      targets.flatMap((target) => {
        const own = rules.filter((r) => r.target === target.id);
        const level = LEVELS.find((l) => own.some((r) => r.level === l));
        if (level === undefined) return [];
        const asked = (rule: Logic['rules'][number]) => Object.keys({ ...rule.when, ...rule.unless }).some((q) => q !== id);
        return [[target, { level, isConditional: own.filter((r) => r.level === level).every(asked) }] as const];
      }),
    );
    return {
      label,
      levels: LEVELS.map((level) => ({
        level,
        targets: [...best]
          .filter(([, found]) => found.level === level)
          .map(([target, { isConditional }]) => ({ id: target.id, name: target.brick?.acronym ?? target.name, isConditional })),
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
