/** The glossary against the sheets: each term once, in every language, leading to sheets that exist. */
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { type Content, sheetIds } from '../model/content.ts';
import { duplicates, reporter } from './report.ts';
import { checkWords } from './words.ts';

export function checkGlossary(content: Content): Issue[] {
  const { glossary, site } = content;
  if (!glossary) return [];
  const issue = reporter(glossary);
  const { terms } = glossary.data;
  const ids = sheetIds(content);
  const locales = site.data.locales.map((l) => l.id);
  const issues = duplicates(terms.map((t) => t.id)).map(([i, found]) =>
    issue(['terms', i, 'id'], 'field-duplicate', { subject: 'terms', found }),
  );
  for (const [i, term] of terms.entries()) {
    for (const [s, id] of term.sheets.entries()) {
      if (ids.has(id)) continue;
      const more = { subject: `${term.id} › sheets`, found: id, sheet: id, suggestion: nearest(id, ids) };
      issues.push(issue(['terms', i, 'sheets', s], 'reference-unknown', more));
    }
    for (const field of ['term', 'expansion', 'definition'] as const)
      issues.push(...checkWords(glossary, ['terms', i, field], `${term.id} › ${field}`, term[field], locales));
  }
  return issues;
}
