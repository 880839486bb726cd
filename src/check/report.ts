/** What the rules over sheets share: an issue at a field of a file. */
import { error, type Issue, type Rule } from '../schema/issue.ts';
import type { ContentFile } from '../model/content.ts';

export type Report = (path: readonly PropertyKey[], rule: Rule, more?: Partial<Issue>) => Issue;

/** Makes errors at the values of one file. */
export function reporter({ file, locate }: Pick<ContentFile<unknown>, 'file' | 'locate'>): Report {
  return (path, rule, more = {}) => ({ ...error({ file, rule, ...locate(path, 'value') }), ...more });
}

/** Place and value of every entry that stood earlier in the list. */
export function duplicates(values: readonly string[]): [number, string][] {
  return [...values.entries()].filter(([i, value]) => values.indexOf(value) < i);
}
