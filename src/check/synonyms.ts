/** What readers say: each word once by language, in languages of the site, leading to sheets and pages that exist. */
import { fold } from '../browser/fold.ts';
import type { Content } from '../model/content.ts';
import { sheetIds } from '../model/content.ts';
import { error, type Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { duplicates, reporter } from './report.ts';
import { checkWords } from './words.ts';

export function checkSynonyms(content: Content): Issue[] {
  const { synonyms, site, pages } = content;
  if (!synonyms) return [];
  const issue = reporter(synonyms);
  const locales = site.data.locales.map(({ id }) => id);
  const known = { sheets: [...sheetIds(content)], pages: [...new Set(pages.map((p) => p.id))] };
  const { groups, leads, frequent } = synonyms.data;
  const ids = Object.entries({ groups, leads, frequent }).flatMap(([list, entries]) =>
    duplicates(entries.map((e) => e.id)).map(([i, found]) => issue([list, i, 'id'], 'field-duplicate', { subject: list, found })),
  );
  const words = Object.entries({ groups, leads }).flatMap(([list, entries]) =>
    entries.flatMap(({ id, words: byLocale }, i) =>
      Object.entries(byLocale).flatMap(([locale, own]) => {
        const path = [list, i, 'words', locale];
        const subject = `${id} › words › ${locale}`;
        if (!locales.includes(locale)) {
          const place = synonyms.locate(path, 'key');
          return [error({ file: synonyms.file, rule: 'locale-unknown', subject, found: locale, allowed: locales, ...place })];
        }
        return duplicates(own.map(fold)).map(([n, found]) => issue([...path, n], 'field-duplicate', { subject, found }));
      }),
    ),
  );
  const targets = leads.flatMap(({ id, ...lead }, i) =>
    (['sheets', 'pages'] as const).flatMap((field) =>
      lead[field].flatMap((found, n) => {
        if (known[field].includes(found)) return [];
        const more = { subject: `${id} › ${field}`, found, suggestion: nearest(found, known[field]) };
        return [issue(['leads', i, field, n], 'reference-unknown', more)];
      }),
    ),
  );
  const questions = frequent.flatMap(({ id, question }, i) =>
    checkWords(synonyms, ['frequent', i, 'question'], `${id} › question`, question, locales),
  );
  return [...ids, ...words, ...targets, ...questions];
}
