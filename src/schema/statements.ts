/** Shapes of `content/accessibility.yml` and `content/eco-design.yml`: what the site says of its own quality. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { localised, plainNumber, text } from './text.ts';
import { ECO_ANSWERS } from './vocabulary.ts';

/** A criterion of RGAA or RGESN: `3.2`, `1.10`. */
const criterionNumber = z.string().regex(/^\d{1,2}\.\d{1,2}$/, { error: 'criterion' });
const percentage = plainNumber.refine((value) => value <= 100, { error: 'percentage' });

/** What an audit found wrong, or what was left out and why. */
const finding = z.strictObject({ criterion: criterionNumber.optional(), text: localised });

/** What a person who knows the method found on a sample of pages. */
export const audit = z.strictObject({
  /** Day on which the audit ended. */
  date: exactDate,
  auditor: text,
  /** Share of the criteria that apply and are met, in percent. */
  rate: percentage,
  /** Mean of that share over the pages, in percent. */
  averageRate: percentage.optional(),
  pages: z.array(localised).min(1, { error: 'not-empty' }),
  /** Browsers and assistive technologies, as "NVDA 2026.1, Firefox". */
  environments: z.array(text).min(1, { error: 'not-empty' }),
  failures: z.array(finding).default([]),
  /** What mending would cost too much, with the reason. */
  exemptions: z.array(finding).default([]),
  /** What the law leaves out. */
  outOfScope: z.array(finding).default([]),
});

export const accessibility = z.strictObject({
  /** Reference and its version: `RGAA 4.1.2`. */
  standard: text,
  /** Day of the statement; its years of validity begin here. */
  published: exactDate,
  technologies: z.array(text).min(1, { error: 'not-empty' }),
  /** What is done short of an audit. */
  checks: z.array(localised).default([]),
  /** What we know to be imperfect. */
  limits: z.array(localised).default([]),
  /** Without it the site does not conform, whatever it may be worth. */
  audit: audit.optional(),
});
export type Accessibility = z.infer<typeof accessibility>;
export type AuditFinding = z.infer<typeof finding>;

export const ecoCriterion = z.strictObject({
  id: criterionNumber,
  /** What the criterion asks, in few words of ours. */
  subject: localised,
  answer: z.enum(ECO_ANSWERS),
  /** How, or why not. */
  note: localised,
});

export const ecoDesign = z.strictObject({
  /** Reference and its version: `RGESN 2024`. */
  standard: text,
  /** Day of the evaluation. */
  evaluated: exactDate,
  criteria: z.array(ecoCriterion).min(1, { error: 'not-empty' }),
});
export type EcoDesign = z.infer<typeof ecoDesign>;
export type EcoCriterion = z.infer<typeof ecoCriterion>;
