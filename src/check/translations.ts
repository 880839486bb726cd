/** Translations against their sources. */
import { error, type Issue, warning } from '../schema/issue.ts';
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
      issues.push(error({ file, rule: 'translation-orphan', found: id, suggestion, line: 1, column: 1 }));
      continue;
    }
    issues.push(...wordsBehind({ file, data, locate }, source.data, sheetIds(content)));
  }
  return [...issues, ...pageSlugs(pages, site)];
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
  return Object.entries(translatable(source)).flatMap(([name, keys]) => {
    const field = name as Translatable;
    const words = data[field];
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
  });
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
