/** Numbers of notes: sources in the order in which a page first calls them, so that a reader meets 1, 2, 3. */
import { compareDates } from '../schema/date.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import { PRACTICAL_FIELDS } from '../schema/vocabulary.ts';

/** The sources that are called, first call first, and then the others as the author listed them. @param called ids */
export function byFirstCall<T extends { id: string }>(sources: readonly T[], called: readonly (string | undefined)[]): T[] {
  const own = new Map(sources.map((source) => [source.id, source]));
  const order = new Set([...called.filter((id) => id !== undefined && own.has(id)), ...own.keys()]);
  return [...order].flatMap((id) => own.get(id ?? '') ?? []);
}

/**
 * A sheet's sources as its page calls them: what is practical and the duties stand before the text, dates and figures
 * behind it. @param cited ids that the text cites, in its order
 */
export function sheetSources(data: SourceSheet, cited: readonly string[]): SourceSheet['sources'] {
  return byFirstCall(data.sources, [
    ...PRACTICAL_FIELDS.map((field) => data.practical?.[field]?.source),
    ...data.duties.flatMap(({ penalty, basis }) => [penalty?.source, basis.source]),
    ...cited,
    ...data.milestones.toSorted((a, b) => compareDates(a.date, b.date)).map(({ source }) => source),
    ...data.history.map(({ source }) => source),
    ...data.figures.map(({ source }) => source),
  ]);
}
