/** Translations against their sources. */
import { error, type Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceSheet } from '../schema/sheet.ts';
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
      issues.push(error({ file, rule: 'translation-orphan', found: id, suggestion, line: 1, column: 1 }));
      continue;
    }
    for (const [field, keys] of Object.entries(translatable(source.data))) {
      const words = data[field as Translatable];
      for (const key of keys.filter((k) => !(k in words)))
        issues.push(error({ file, rule: 'words-missing', subject: field, found: key, ...locate([field], 'key') }));
      for (const key of Object.keys(words).filter((k) => !keys.includes(k)))
        issues.push(
          error({
            file,
            rule: 'reference-unknown',
            subject: field,
            found: key,
            allowed: keys,
            suggestion: nearest(key, keys),
            ...locate([field, key], 'key'),
          }),
        );
    }
  }
  return issues;
}

/** Fields of a translation that hold words for entries of its source. */
type Translatable = 'reasons' | 'milestones' | 'figures';

/** The entries of a source sheet that have words, by the field that translates them. */
function translatable({ related, milestones, figures }: SourceSheet): Record<Translatable, string[]> {
  return {
    reasons: related.map((r) => r.target),
    milestones: milestones.map((m) => m.id),
    figures: figures.map((f) => f.id),
  };
}
