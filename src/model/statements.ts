/** What the site may say of its own quality on a given day. */
import { ECO_REVIEW_MONTHS, FULL_CONFORMITY_RATE, PARTIAL_CONFORMITY_RATE, STATEMENT_MONTHS } from '../config/limits.ts';
import { addMonths } from '../schema/date.ts';
import type { Accessibility, EcoCriterion, EcoDesign } from '../schema/statements.ts';
import { type ConformityState, ECO_ANSWERS, type EcoAnswer } from '../schema/vocabulary.ts';

/** Both statements of a site; undefined where its content has none. */
export interface Statements {
  accessibility: Accessibility | undefined;
  ecoDesign: EcoDesign | undefined;
}

export interface AccessibilityState {
  state: ConformityState;
  /** Why the state is what it is. */
  because: 'no-audit' | 'audit-expired' | 'audit';
  /** First day on which the statement no longer holds. */
  expires: string;
  isExpired: boolean;
}

/** The state of conformity in the sense of RGAA; a result that is too old counts as none. */
export function accessibilityState({ published, audit }: Accessibility, today: string): AccessibilityState {
  const expires = addMonths(published, STATEMENT_MONTHS);
  const validity = { expires, isExpired: today >= expires };
  if (!audit) return { state: 'none', because: 'no-audit', ...validity };
  if (today >= addMonths(audit.date, STATEMENT_MONTHS)) return { state: 'none', because: 'audit-expired', ...validity };
  const { rate } = audit;
  const state = rate >= FULL_CONFORMITY_RATE ? 'full' : rate >= PARTIAL_CONFORMITY_RATE ? 'partial' : 'none';
  return { state, because: 'audit', ...validity };
}

/** Themes of RGESN 2024, by number, and how many criteria each has. */
export const RGESN_THEMES = { 1: 10, 2: 10, 3: 7, 4: 15, 5: 8, 6: 7, 7: 4, 8: 10, 9: 7 } as const;
export type RgesnTheme = keyof typeof RGESN_THEMES;

export interface EcoTheme {
  /** Number of the theme in the reference: `1` to `9`. */
  id: string;
  criteria: readonly EcoCriterion[];
}

export interface EcoState {
  themes: readonly EcoTheme[];
  counts: readonly { answer: EcoAnswer; count: number }[];
  total: number;
  /** Criteria that concern the site. */
  applicable: number;
  met: number;
  /** First day on which the answers have to be looked at again. */
  due: string;
  isOverdue: boolean;
}

/** The answers by theme, counted. */
export function ecoState({ criteria, evaluated }: EcoDesign, today: string): EcoState {
  const count = (answer: EcoAnswer) => criteria.filter((c) => c.answer === answer).length;
  const themes = [...new Set(criteria.map(themeOf))].map((id) => ({ id, criteria: criteria.filter((c) => themeOf(c) === id) }));
  const due = addMonths(evaluated, ECO_REVIEW_MONTHS);
  return {
    themes,
    counts: ECO_ANSWERS.map((answer) => ({ answer, count: count(answer) })),
    total: criteria.length,
    applicable: criteria.length - count('not-applicable'),
    met: count('met'),
    due,
    isOverdue: today >= due,
  };
}

function themeOf({ id }: EcoCriterion): string {
  return id.split('.')[0] ?? '';
}
