/** Translations against their sources. */
import { error, type Issue } from '../schema/issue.ts';
import { SECTIONS } from '../schema/vocabulary.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import { type Content, sheetIds } from '../model/content.ts';

export function checkTranslations(content: Content): Issue[] {
  const { sources, translations, pages, site } = content;
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
  return [...issues, ...pageSlugs(pages, site)];
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

/** A page's address may not be that of another page or of a section. */
function pageSlugs(pages: Content['pages'], site: Content['site']): Issue[] {
  const issues: Issue[] = [];
  const taken = new Map<string, string>(
    site.data.locales.flatMap((l) =>
      SECTIONS.map((section) => [`${l.id}/${l.segments[section] ?? section}`, 'site.yml'] as const),
    ),
  );
  for (const { file, locale, data, locate } of pages) {
    const key = `${locale}/${data.slug}`;
    const first = taken.get(key);
    if (first)
      issues.push(
        error({
          file,
          rule: 'field-duplicate',
          subject: 'slug',
          found: data.slug,
          allowed: [first],
          ...locate(['slug'], 'value'),
        }),
      );
    taken.set(key, first ?? file);
  }
  return issues;
}
