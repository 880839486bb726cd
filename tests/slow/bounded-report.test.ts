/** However many mistakes a folder holds, a few of each kind are told, the rest is counted, and it takes no time. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { MAX_TOLD } from '../../src/config/limits.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { formatIssues, issuesAsAnnotations, issuesAsJson } from '../../src/reader/report.ts';
import { countsOf } from '../../src/schema/bounded.ts';
import { type Files, document, settings, sheetFacts, withContent } from '../lib/content-folder.ts';

const MICROSECONDS = 1_000;

/** Milliseconds of this thread, whatever else the machine does, and bytes of a report, whatever was handed in. */
const ANSWER_MS = 2_000;
/** A quadratic reading took 70 s; a busy machine doubles what a quiet one needs (1.3 s). */
const LEDGER_ANSWER_MS = 8_000;
const REPORT_BYTES = 100_000;

function report(files: Files) {
  return withContent(files, (root) => {
    const before = process.threadCpuUsage();
    const { issues } = readContent(root, { today: '2025-06-30' });
    const texts = ['fr', 'en'].flatMap((locale) => {
      const options = { locale, folder: 'content', root };
      return [formatIssues(issues, options), issuesAsJson(issues, options), issuesAsAnnotations(issues, options)];
    });
    const { user, system } = process.threadCpuUsage(before);
    return {
      issues,
      ms: (user + system) / MICROSECONDS,
      bytes: Math.max(...texts.map((text) => Buffer.byteLength(text))),
      texts,
    };
  });
}

const sheet = (body: string) => ({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), `\n${body}\n`) });

describe('[R60] a report stays short and quick', () => {
  it.each<[string, Files]>([
    ['20,000 hidden signs on one line', sheet('mot\u200b '.repeat(20_000))],
    ['40,000 hidden signs on their own lines', sheet('\u200b\n'.repeat(40_000))],
    [
      'hidden signs in the settings, up to the limit',
      { 'site.yml': `${stringify(settings())}# ${'\u200b'.repeat(1_500_000)}\n` },
    ],
    [
      '14,000 unknown fields',
      { 'sheets/fr/beta.mdx': document({ ...sheetFacts('Beta'), ...Object.fromEntries(numbers(14_000)) }) },
    ],
    ['10,000 stray files', Object.fromEntries(numbers(10_000).map(([name]) => [`${name}.txt`, 'x']))],
    ['6,000 dangling links', sheet('[x](./nowhere.mdx)\n'.repeat(6_000))],
    ['30,000 slips of typography', sheet('mot! '.repeat(30_000))],
    [
      '20,000 acronyms',
      sheet(
        numbers(20_000)
          .map(([name]) => name.toUpperCase().replace('-', 'Q'))
          .join(' '),
      ),
    ],
    ['30,000 entities', sheet('&amp; '.repeat(30_000))],
    ['12,000 aliases', { 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { aliases: numbers(12_000).map(() => 'Same') })) }],
    ['1,200 sources of one name', manySources(1_200)],
  ])('%s', (_, files) => {
    const { ms, bytes, issues } = report(files);
    expect(issues.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(REPORT_BYTES);
    expect(ms).toBeLessThan(ANSWER_MS);
  });

  it('40,000 bad entries of the ledger', () => {
    const sheets = Object.fromEntries(numbers(40_000).map(([name]) => [`Bad ${name}`, { since: 'never' }]));
    const { ms, bytes, issues } = report({ 'ledger.json': JSON.stringify({ version: 1, sheets }, null, 1) });
    expect(countsOf(issues).errors).toBeGreaterThanOrEqual(40_000);
    expect(bytes).toBeLessThan(REPORT_BYTES);
    expect(ms).toBeLessThan(LEDGER_ANSWER_MS);
  });
});

describe('[R60] what is not told one by one', () => {
  it('is counted after the last of its kind, in words', () => {
    const { issues, texts } = report(sheet('mot\u200b '.repeat(20_000)));
    expect(issues).toHaveLength(1);
    expect(countsOf(issues)).toEqual({ errors: 20_000, warnings: 0 });
    expect(texts[0]).toContain('et 19\u202f999 autres du même genre dans ce fichier');
    expect(texts[3]).toContain('and 19,999 more like it in this file');
    expect(texts[3]).toContain('20000 errors');
  });

  it('is counted at the end, errors told before warnings', () => {
    const stray = numbers(300).map(([name]) => [`${name}.txt`, 'x'] as const);
    const { issues, texts } = report({ ...Object.fromEntries(stray), ...sheet('mot!\n\n'.repeat(40)) });
    expect(issues).toHaveLength(MAX_TOLD + 2);
    expect(issues.slice(-2)).toMatchObject([
      { rule: 'too-many', severity: 'error' },
      { rule: 'too-many', severity: 'warning' },
    ]);
    expect(countsOf(issues)).toEqual({ errors: 300, warnings: 40 });
    expect(texts[3]).toMatch(/\d+ more problems, in \d+ files, are not listed/);
  });
});

function numbers(count: number): [name: string, value: string][] {
  return Array.from({ length: count }, (_, i): [string, string] => [`n-${i}`, 'x']);
}

function manySources(count: number): Files {
  const facts = sheetFacts('Beta');
  const [source] = facts.sources as object[];
  return { 'sheets/fr/beta.mdx': document({ ...facts, sources: Array.from({ length: count }, () => ({ ...source })) }) };
}
