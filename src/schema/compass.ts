/** Shape of `content/compass.yml`: the questions put to a project, and the rules that lead from answers to bricks. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { source } from './sheet.ts';
import { id, localised } from './text.ts';
import { COMPASS_LEVELS, CONFIDENCES, UNKNOWN_ANSWER } from './vocabulary.ts';

/** Question id → answer ids: for each of these questions, one of these answers. */
export const conditions = z.record(id, z.array(id).min(1, { error: 'list-item' }));

/** `R01`, `R23b`: the number under which a rule was first written down. */
export const ruleId = z.string().regex(/^R\d{2,3}[a-z]?$/, { error: 'rule-id' });

export const answer = z.strictObject({
  id: id.refine((value) => value !== UNKNOWN_ANSWER, { error: 'answer-reserved' }),
  label: localised,
  help: localised.optional(),
  /** Goes with no other answer, such as "none". */
  alone: z.boolean().default(false),
  /** True when no rule is meant to use it. */
  neutral: z.boolean().default(false),
});

/** What is taken for granted of someone who does not know. */
export const assumption = z.strictObject({
  /** Only for who gave these answers; the last of a question has no condition. */
  when: conditions.optional(),
  /** The answer put in the place; without, any answer is possible. */
  answer: id.optional(),
  text: localised,
});

export const question = z.strictObject({
  id,
  label: localised,
  /** A word or two: stands before the answers in lists and tables. */
  short: localised,
  help: localised.optional(),
  multiple: z.boolean().default(false),
  /** True when the rules are also listed by its answers. */
  overview: z.boolean().default(false),
  /** Not asked when earlier questions were given only these answers. */
  skip: conditions.optional(),
  answers: z.array(answer).min(1, { error: 'list-item' }),
  unknown: z.array(assumption).refine(endsUnconditionally, { error: 'assumption-last' }),
});

/** A text of law or an approved framework that rules rest on. */
export const basis = z.strictObject({ id, text: localised });

export const caveat = z.strictObject({ id, text: localised });

/** Where the reasons of a brick without a sheet are shown. */
export const parent = z.strictObject({
  /** A sheet, or an editorial page. */
  to: id,
  /** What the reason is about. */
  name: localised,
});

export const rule = z.strictObject({
  id: ruleId,
  /** A sheet, or an entry of `parents`. */
  brick: id,
  level: z.enum(COMPASS_LEVELS),
  confidence: z.enum(CONFIDENCES),
  when: conditions.refine((all) => Object.keys(all).length > 0, { error: 'condition' }),
  unless: conditions.default({}),
  reason: localised,
  /** Ids of `bases`. */
  bases: z.array(id).default([]),
  /** Ids of `sources`. */
  sources: z.array(id).min(1, { error: 'list-item' }),
  /** Id of `caveats`. */
  caveat: id.optional(),
});

/** A project to start from. */
export const example = z.strictObject({ id, label: localised, answers: conditions });

export const compass = z.strictObject({
  /** Day on which the rules were last compared with their sources. */
  updated: exactDate,
  questions: z.array(question).min(1, { error: 'list-item' }),
  examples: z.array(example).default([]),
  parents: z.record(id, parent).default({}),
  /** Sheets that no rule leads to, on purpose: id → why. */
  out: z.record(id, localised).default({}),
  rules: z.array(rule).min(1, { error: 'list-item' }),
  caveats: z.array(caveat).default([]),
  bases: z.array(basis).default([]),
  sources: z.array(source),
});

export type Compass = z.infer<typeof compass>;
export type CompassQuestion = z.infer<typeof question>;
export type CompassRule = z.infer<typeof rule>;
export type Conditions = z.infer<typeof conditions>;

function endsUnconditionally(all: readonly { when?: unknown }[]): boolean {
  return all.length > 0 && all.every(({ when }, i) => (when === undefined) === (i === all.length - 1));
}
