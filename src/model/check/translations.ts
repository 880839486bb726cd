/** Translations against their sources. */
import { error, type Issue } from '../../schema/issue.ts';
import { nearest } from '../../schema/nearest.ts';
import { type Content, sheetIds } from '../content.ts';

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
    const targets = source.data.relations.map((r) => r.target);
    for (const target of targets) {
      if (!(target in data.reasons))
        issues.push(error({ file, rule: 'reason-missing', subject: 'reasons', found: target, ...locate(['reasons'], 'key') }));
    }
    for (const target of Object.keys(data.reasons)) {
      if (targets.includes(target)) continue;
      issues.push(
        error({
          file,
          rule: 'reference-unknown',
          subject: 'reasons',
          found: target,
          allowed: targets,
          ...locate(['reasons', target], 'key'),
        }),
      );
    }
  }
  return [...issues, ...pageSlugs(pages, site)];
}

/** A page's address may not be that of another page or of the sheets' folder. */
function pageSlugs(pages: Content['pages'], site: Content['site']): Issue[] {
  const issues: Issue[] = [];
  const taken = new Map(site.data.locales.map((l) => [`${l.id}/${l.sheets}`, 'site.yml']));
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
