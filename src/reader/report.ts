/** Issues for people, for programs, and for GitHub. One producer, many readers. */
import { terminalLanguage } from '../config/environment.ts';
import { issueMessage, printable, quotedOf, wordingFor } from '../i18n/issues/message.ts';
import { interfaceLocales, REPORT_LOCALE } from '../i18n/languages.ts';
import { countsOf } from '../schema/bounded.ts';
import type { Issue } from '../schema/issue.ts';
import { readRegularFile } from './regular-file.ts';

export interface ReportOptions {
  locale: string;
  /** Content folder as the reader knows it, relative to where they are. */
  folder: string;
  /** Where the files are, to quote the offending line; nothing is quoted without. */
  root?: string;
}

/** `file:line:column  rule  message`, grouped by file, each with the line it is about; then a count. */
export function formatIssues(issues: readonly Issue[], { locale, folder, root }: ReportOptions): string {
  const wording = wordingFor(locale);
  const blocks = [...Map.groupBy(issues, (i) => i.file)].map(([file, own]) => {
    const lines = root === undefined ? [] : linesOf(root, file);
    const told = own.flatMap((issue) => {
      const where = `${folder}/${printable(issue.file)}:${issue.line}:${issue.column}`;
      const mark = issue.severity === 'warning' ? `(${wording.warning}) ` : '';
      const quoted = lines[issue.line - 1]?.trim();
      return [
        `${where}  ${issue.rule}  ${mark}${issueMessage(issue, wording)}`,
        ...(quoted ? [`    | ${printable(quoted)}`] : []),
      ];
    });
    return told.join('\n');
  });
  return [...blocks, `${countOf(issues, locale)}\n${wording.seeGuide}`].join('\n\n');
}

/** None of what is no file of the folder: to quote is to read. */
function linesOf(root: string, file: string): string[] {
  const { bytes } = readRegularFile(root, file);
  return bytes ? new TextDecoder().decode(bytes).split('\n') : [];
}

function countOf(issues: readonly Issue[], locale: string): string {
  const { errors, warnings } = countsOf(issues);
  return wordingFor(locale).summary(errors, warnings, new Set(issues.map((i) => i.file)).size);
}

/** One JSON document: every issue with its message, and what it is made of. */
export function issuesAsJson(issues: readonly Issue[], { locale, folder }: ReportOptions): string {
  const wording = wordingFor(locale);
  const list = issues.map((issue) => ({
    ...issue,
    ...quotedOf(issue),
    file: `${folder}/${issue.file}`,
    message: issueMessage(issue, wording),
  }));
  return JSON.stringify({ ...countsOf(issues), issues: list }, null, 2);
}

/** GitHub's workflow commands: each issue becomes an annotation at its line. */
export function issuesAsAnnotations(issues: readonly Issue[], { locale, folder }: ReportOptions): string {
  const wording = wordingFor(locale);
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return issues
    .map(
      (i) =>
        `::${i.severity} file=${property(`${folder}/${printable(i.file)}`)},line=${i.line},col=${i.column},title=${property(i.rule)}::${data(issueMessage(i, wording))}`,
    )
    .join('\n');
}

/** The reader's language: `--lang xx`, else the environment's, else English. */
export function languageOf(args: readonly string[]): string {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const [, tied] = (args[at] ?? '').split('=', 2);
  const wanted = at === -1 ? terminalLanguage : (tied ?? args[at + 1] ?? '').slice(0, 'xx'.length).toLowerCase();
  return interfaceLocales.includes(wanted) ? wanted : REPORT_LOCALE;
}
