/** What every answer of the check must be, whatever it was asked: quick, in sentences, about lines that exist. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { issueMessage, MAX_MESSAGE, wordingFor } from '../../../src/i18n/issues/message.ts';
import { formatIssues } from '../../../src/reader/report.ts';
import type { Issue } from '../../../src/schema/issue.ts';

/** Characters of a whole report: more is no list that a person works through. */
const MAX_REPORT = 100_000;

const LOCALES = ['fr', 'en'];

/** What is wrong with the answer, a sentence each. */
export function answerFaults(folder: string, issues: readonly Issue[]): string[] {
  const lines = new Map<string, number>();
  const faults = issues.flatMap((issue) => {
    if (!lines.has(issue.file)) lines.set(issue.file, linesOf(folder, issue.file));
    return issueFaults(issue, lines.get(issue.file) ?? 1);
  });
  const reports = LOCALES.map((locale) => formatIssues(issues, { locale, folder: 'content', root: folder }).length);
  const longest = Math.max(...reports);
  return longest > MAX_REPORT ? [...faults, `the report has ${longest} characters`] : faults;
}

function issueFaults(issue: Issue, lines: number): string[] {
  const { rule, line, file } = issue;
  const isThere = line >= 1 && line <= lines;
  const messages = LOCALES.map((locale) => issueMessage(issue, wordingFor(locale)));
  return [
    ...(isThere ? [] : [`${rule} names line ${line} of ${lines} in ${file}`]),
    ...messages.filter((said) => !isSentence(said)).map((said) => `${rule} says ${JSON.stringify(said)}`),
  ];
}

/** One line that a terminal shows whole, and no trace of a program. */
function isSentence(message: string): boolean {
  return message.length <= MAX_MESSAGE && !/\p{Cc}|\bat \S+ \(|node:internal|\.ts:\d|\[object |\bundefined\b/u.test(message);
}

function linesOf(folder: string, file: string): number {
  try {
    return readFileSync(path.join(folder, file), 'utf8').split('\n').length;
  } catch {
    return 1;
  }
}
