/** Sheets against each other and against the lists of the house. */
import { CLOCK_SLACK_DAYS } from '../config/limits.ts';
import { addDays, compareDates } from '../schema/date.ts';
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import type { CheckOptions } from './options.ts';
import { type Content, type ContentFile, sheetIds } from '../model/content.ts';
import { duplicates, reporter } from './report.ts';

export function checkSheets(content: Content, { today }: CheckOptions): Issue[] {
  return [
    ...content.sources.flatMap((sheet) => [
      ...checkReferences(sheet, content),
      ...checkHistory(sheet),
      ...checkDates(sheet, today),
    ]),
    ...contradictions(content.sources),
    ...duplicateTitles(content),
  ];
}

/** Values that an issue carries along; a message shows fewer. */
const MAX_LISTED = 40;

function checkReferences(sheet: ContentFile<SourceSheet>, content: Content): Issue[] {
  const { house } = content;
  const issue = reporter(sheet);
  const { data, id } = sheet;
  const ids = sheetIds(content);
  const audiences = new Set(Object.keys(house.data.audiences));
  const organisations = new Set(Object.keys(house.data.organisations));
  const known = (path: readonly PropertyKey[], found: string, candidates: ReadonlySet<string>, subject: string): Issue[] => {
    if (candidates.has(found)) return [];
    const suggestion = nearest(found, candidates);
    return [
      issue(path, 'reference-unknown', {
        subject,
        found,
        suggestion,
        ...(candidates === ids ? { sheet: found } : {}),
        allowed: [...candidates].slice(0, MAX_LISTED),
      }),
    ];
  };
  const seen = new Set<string>();
  return [
    ...data.audiences.flatMap((a, i) => known(['audiences', i], a, audiences, 'audiences')),
    ...data.operators.flatMap((o, i) => known(['operators', i], o, organisations, 'operators')),
    ...(data.successor ? known(['successor'], data.successor, ids, 'successor') : []),
    ...data.related.flatMap(({ target }, i) => {
      const path = ['related', i, 'target'];
      if (target === id) return [issue(path, 'reference-self', { found: target })];
      if (seen.has(target)) return [issue(path, 'reference-duplicate', { subject: 'related', found: target })];
      seen.add(target);
      return known(path, target, ids, `related[${i + 1}].target`);
    }),
    ...duplicates(data.sources.map((s) => s.id)).map(([i, found]) =>
      issue(['sources', i, 'id'], 'field-duplicate', { subject: 'sources', found }),
    ),
    ...duplicates(data.aliases).map(([i, found]) => issue(['aliases', i], 'field-duplicate', { subject: 'aliases', found })),
  ];
}

/** History runs forward, cites a listed source, and ends with today's status. */
function checkHistory(sheet: ContentFile<SourceSheet>): Issue[] {
  const issue = reporter(sheet);
  const { history, status, sources, successor } = sheet.data;
  const ids = sources.map((s) => s.id);
  const issues: Issue[] = [];
  for (const [i, entry] of history.entries()) {
    const before = history[i - 1];
    if (before && compareDates(before.date, entry.date) > 0)
      issues.push(issue(['history', i, 'date'], 'history-order', { found: entry.date, allowed: [before.date] }));
    if (before && isSameDay(before.date, entry.date) && before.status !== entry.status)
      issues.push(
        issue(['history', i, 'status'], 'history-same-day', { found: entry.date, allowed: [before.status, entry.status] }),
      );
    if (!ids.includes(entry.source)) {
      const suggestion = nearest(entry.source, ids);
      issues.push(
        issue(['history', i, 'source'], 'citation-unknown', {
          found: entry.source,
          allowed: ids,
          suggestion,
        }),
      );
    }
  }
  const last = history.at(-1)?.status ?? 'not-shown';
  if (last !== status) issues.push(issue(['status'], 'history-status', { found: status, suggestion: last }));
  if (status !== 'retired' && successor) issues.push(issue(['successor'], 'successor-missing', { found: status }));
  return issues;
}

/** Two steps within a year or a month may both be true. */
function isSameDay(a: string, b: string): boolean {
  return a === b && a.length === 'YYYY-MM-DD'.length;
}

/** Nothing was read, reviewed or observed in the future. */
function checkDates(sheet: ContentFile<SourceSheet>, today: string): Issue[] {
  const issue = reporter(sheet);
  const latest = addDays(today, CLOCK_SLACK_DAYS);
  const { reviewed, sources, history } = sheet.data;
  const dated: [readonly PropertyKey[], string][] = [
    [['reviewed'], reviewed],
    ...sources.map((s, i): [PropertyKey[], string] => [['sources', i, 'readOn'], s.readOn]),
    ...history.map((h, i): [PropertyKey[], string] => [['history', i, 'date'], h.date]),
  ];
  return dated
    .filter(([, date]) => compareDates(date, latest) > 0)
    .map(([path, found]) => issue(path, 'field-format', { subject: String(path[0]), found, expectation: 'date-not-future' }));
}

/** A pair is tied once: the other end is computed, and two statements could disagree. */
function contradictions(sources: Content['sources']): Issue[] {
  const stated = new Map<string, string>();
  const issues: Issue[] = [];
  for (const sheet of sources) {
    for (const [i, { target }] of sheet.data.related.entries()) {
      const pair = [sheet.id, target].toSorted().join(' ');
      const first = stated.get(pair);
      if (first !== undefined && first !== sheet.file) {
        issues.push(reporter(sheet)(['related', i, 'target'], 'relation-contradiction', { found: target, subject: first }));
      }
      stated.set(pair, first ?? sheet.file);
    }
  }
  return issues;
}

function duplicateTitles({ sources, translations, pages, site }: Content): Issue[] {
  const issues: Issue[] = [];
  for (const { id: locale } of site.data.locales) {
    const seen = new Map<string, string>();
    for (const sheet of [...sources, ...translations, ...pages].filter((s) => s.locale === locale)) {
      const key = sheet.data.title.toLocaleLowerCase(locale);
      const first = seen.get(key);
      if (first !== undefined)
        issues.push(reporter(sheet)(['title'], 'title-duplicate', { found: sheet.data.title, subject: first }));
      seen.set(key, first ?? sheet.file);
    }
  }
  return issues;
}
