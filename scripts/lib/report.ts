/** Issues on a terminal. */
import type { Issue } from '../../src/schema/issue.ts';
import { issueMessage, printable, wordingFor } from '../../src/i18n/issues/message.ts';

/** `file:line:column rule message`, one a line, then a count. */
export function formatIssues(issues: readonly Issue[], locale: string, root: string): string {
  const wording = wordingFor(locale);
  const lines = issues.map(
    (issue) => `${root}/${printable(issue.file)}:${issue.line}:${issue.column}  ${issue.rule}  ${issueMessage(issue, wording)}`,
  );
  const errors = issues.filter((i) => i.severity === 'error').length;
  const files = new Set(issues.map((i) => i.file)).size;
  return [...lines, '', wording.summary(errors, issues.length - errors, files), wording.seeGuide].join('\n');
}

/** The reader's language: `--lang xx`, else the environment's, else English. */
export function languageOf(args: readonly string[]): string {
  const at = args.indexOf('--lang');
  if (at !== -1 && args[at + 1]) return args[at + 1] ?? 'en';
  const env = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en';
  return env.slice(0, 2).toLowerCase();
}
