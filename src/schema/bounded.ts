/** Reports that somebody reads to the end: whoever made one mistake ten thousand times is told of a few, and of their number. */
import { MAX_TOLD, MAX_TOLD_ALIKE } from '../config/limits.ts';
import type { Issue } from './issue.ts';

/** How many problems an issue stands for: itself, and those of its kind that are not told one by one. */
export function weightOf({ more = 0 }: Issue): number {
  return 1 + more;
}

/** Errors and warnings of a report, told or not. */
export function countsOf(issues: readonly Issue[]): { errors: number; warnings: number } {
  const sum = (severity: Issue['severity']) =>
    issues.reduce((count, issue) => count + (issue.severity === severity ? weightOf(issue) : 0), 0);
  return { errors: sum('error'), warnings: sum('warning') };
}

/**
 * Of each rule in each file the first {@link MAX_TOLD_ALIKE}, the last of which says how many more there are; of all of
 * these the first {@link MAX_TOLD}, errors before warnings, and one that counts the rest of each. In the order they came.
 */
export function bounded(issues: readonly Issue[]): Issue[] {
  const groups = new Map<string, { told: number; last: number; more: number }>();
  const kept: Issue[] = [];
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.rule} ${issue.file}`;
    const group = groups.get(key) ?? { told: 0, last: 0, more: 0 };
    groups.set(key, group);
    if (group.told < MAX_TOLD_ALIKE) {
      group.told += 1;
      group.last = kept.push(issue) - 1;
    } else group.more += weightOf(issue);
  }
  for (const { last, more } of groups.values()) {
    const issue = kept[last];
    if (issue && more > 0) kept[last] = { ...issue, more: (issue.more ?? 0) + more };
  }
  return onePage(kept);
}

function onePage(issues: Issue[]): Issue[] {
  if (issues.length <= MAX_TOLD) return issues;
  const gravest = issues.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const told = new Set(gravest.slice(0, MAX_TOLD));
  const rest = Map.groupBy(gravest.slice(MAX_TOLD), (issue) => issue.severity);
  return [...issues.filter((issue) => told.has(issue)), ...[...rest.values()].flatMap(summary)];
}

/** One issue for many of one severity. */
function summary(rest: readonly Issue[]): Issue[] {
  const [first] = rest;
  if (!first) return [];
  const count = rest.reduce((sum, issue) => sum + weightOf(issue), 0);
  const files = new Set(rest.map((issue) => issue.file)).size;
  const { file, severity } = first;
  return [
    { file, rule: 'too-many', found: String(count), allowed: [String(files)], more: count - 1, severity, line: 1, column: 1 },
  ];
}
