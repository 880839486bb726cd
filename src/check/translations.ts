/** Translations against their sources. */
import { type Issue, error, warning } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import { PRACTICAL_FIELDS } from '../schema/vocabulary.ts';
import { type Content, sheetIds } from '../model/content.ts';

export function checkTranslations(content: Content): Issue[] {
  const { sources, translations } = content;
  const issues: Issue[] = [];
  const byId = new Map(sources.map((s) => [s.id, s]));
  for (const { id, file, data, locate } of translations) {
    const source = byId.get(id);
    if (!source) {
      if (sheetIds(content).has(id)) continue;
      const suggestion = nearest(id, byId.keys());
      issues.push(error({ file, rule: 'translation-orphan', found: id, sheet: id, suggestion, line: 1, column: 1 }));
      continue;
    }
    issues.push(...wordsBehind({ file, data, locate }, source.data, sheetIds(content)));
  }
  return issues;
}

/**
 * Words that a translation lacks, or holds for what its source no longer has. It is late then, which stops nobody: the page
 * shows the words of the source.
 * @param sheets ids of all that exist; what the source misspells is told there, and of its translations nothing
 */
function wordsBehind(
  { file, data, locate }: Pick<Content['translations'][number], 'file' | 'data' | 'locate'>,
  source: SourceSheet,
  sheets: ReadonlySet<string>,
): Issue[] {
  const unbound = source.obligation && data.obligation === undefined;
  const subject = 'obligation';
  const bound = unbound ? [warning({ file, rule: 'words-missing', subject, found: subject, ...locate([], 'key') })] : [];
  return bound.concat(
    Object.entries(translatable(source)).flatMap(([name, keys]) => {
      const field = name as Translatable;
      const words: Readonly<Record<string, string>> = data[field];
      const known = keys.filter((key) => field !== 'reasons' || sheets.has(key));
      const missing = known.filter((key) => !Object.hasOwn(words, key));
      const unused = known.length < keys.length ? [] : Object.keys(words).filter((key) => !keys.includes(key));
      return [
        ...missing.map((found) => warning({ file, rule: 'words-missing', subject: field, found, ...locate([field], 'key') })),
        ...unused.map((found) => {
          const suggestion = nearest(found, missing);
          return warning({ file, rule: 'words-unused', subject: field, found, suggestion, ...locate([field, found], 'key') });
        }),
      ];
    }),
  );
}

/** Fields of a translation that hold words for entries of its source. */
type Translatable = 'reasons' | 'milestones' | 'figures' | 'duties' | 'penalties' | 'practical' | 'unknowns';

/** The entries of a source sheet that have words, by the field that translates them. */
function translatable(source: SourceSheet): Record<Translatable, string[]> {
  const { related, milestones, figures, duties, practical, unknowns } = source;
  return {
    reasons: related.map((r) => r.target),
    milestones: milestones.map((m) => m.id),
    figures: figures.map((f) => f.id),
    duties: duties.map((d) => d.id),
    penalties: duties.flatMap((d) => (d.penalty ? [d.id] : [])),
    practical: PRACTICAL_FIELDS.filter((field) => practical?.[field].words !== undefined),
    unknowns: unknowns.map((u) => u.id),
  };
}
