/** An issue in words. */
import type { SettingFault } from '../../config/settings.ts';
import type { Issue, Rule } from '../../schema/issue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Quoted, Wording } from './wording.ts';

const wordings: Readonly<Record<string, Wording>> = { fr, en };

/** Longest message: a terminal shows it in three lines, an annotation in full. */
export const MAX_MESSAGE = 300;
/** Longest piece of an author's text that a message quotes. */
const MAX_QUOTE = 60;
/** Values that a message lists; more do not help. */
const MAX_LISTED = 12;

/** Rules whose list of accepted values is short and closed. */
const ALWAYS_LISTED: ReadonlySet<Rule> = new Set(['field-value', 'field-missing', 'body-attribute']);
const LISTED_WITHOUT_SUGGESTION: ReadonlySet<Rule> = new Set([
  'field-unknown',
  'body-element',
  'citation-unknown',
  'locale-unknown',
  'reference-unknown',
]);
/** Rules whose sentence already holds the value that would be right. */
const SAY_SUGGESTION_THEMSELVES: ReadonlySet<Rule> = new Set([
  'category-mismatch',
  'field-renamed',
  'history-status',
  'ledger-vanished',
  'part-unknown',
]);

export function wordingFor(locale: string): Wording {
  return wordings[locale] ?? en;
}

/** One sentence: what is wrong, what is expected, the nearest valid value. */
export function issueMessage(issue: Issue, wording: Wording): string {
  const quoted = quotedOf(issue);
  const expectation =
    issue.expectation === undefined ? undefined : (wording.expectations[issue.expectation] ?? issue.expectation);
  const what = wording.rules[issue.rule](quoted, expectation ? ` — ${expectation}` : '');
  const hints: string[] = [];
  if (issue.suggestion !== undefined && !SAY_SUGGESTION_THEMSELVES.has(issue.rule))
    hints.push(wording.didYouMean(printable(issue.suggestion)));
  const listed = quoted.allowed ?? [];
  const worthListing =
    ALWAYS_LISTED.has(issue.rule) || (issue.suggestion === undefined && LISTED_WITHOUT_SUGGESTION.has(issue.rule));
  if (listed.length > 0 && worthListing) hints.push(wording.oneOf(listed.join(', ')));
  const tail = issue.more === undefined || issue.rule === 'too-many' ? '' : ` — ${wording.more(issue.more)}`;
  const message = [what, ...hints].join(' — ');
  const room = MAX_MESSAGE - tail.length;
  return (message.length > room ? `${message.slice(0, room - 1)}…` : message) + tail;
}

/** What an issue quotes of an author's text, made safe to print and short. */
export function quotedOf({ subject, found, suggestion, allowed }: Issue): Quoted {
  const texts = Object.entries({ subject, found, suggestion }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, printable(value)] as const],
  );
  return { ...Object.fromEntries(texts), ...(allowed ? { allowed: allowed.slice(0, MAX_LISTED).map(printable) } : {}) };
}

/** All settings that cannot be used, a line each. */
export function settingsMessage(faults: readonly SettingFault[], { settings }: Wording): string {
  const told = faults.map(({ name, value, expected }) => settings.fault(name, printable(value), settings.expected[expected]));
  return [settings.title(faults.length), ...told.map((line) => `- ${line}`)].join('\n');
}

/** Text from a file, made safe for a terminal: no control or direction characters, no line breaks, not too long. */
export function printable(text: string): string {
  // the rest would be cut off anyway, and may be very long
  const start = text.slice(0, 2 * MAX_QUOTE).replaceAll('\t', ' ');
  const clean = start.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  return clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE - 1)}…` : clean;
}
