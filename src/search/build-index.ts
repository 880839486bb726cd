/** The search index of a content folder, as the files that a site serves. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Content } from '../model/content.ts';
import type { Paths } from '../model/paths.ts';
import { recordHtml } from './record-html.ts';
import { type SearchRecord, searchRecords } from './records.ts';

/** Folder of the index in a built site. */
export const SEARCH_FOLDER = 'pagefind';

/** Path below the index's folder → bytes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Interfaces that the engine brings along and that we do not use. */
const NOT_OURS = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/**
 * Words' places in one file of the index. The engine's own choice (20,000) makes a reader fetch 33 kB for each word of a
 * query; this makes it 4 kB. The engine has no other setting for it, and its version is pinned.
 */
const CHUNK_SIZE = 2_000;

/** @throws {Error} in one sentence when the engine refuses a record, finds nothing, or counts other pages than we do */
export async function buildIndex(content: Content, texts: ReadonlyMap<string, string>, paths: Paths): Promise<IndexFiles> {
  const records = searchRecords(content, texts, paths);
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK_SIZE);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (const [order, record] of records.entries()) await add(index, record, order);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join('; ')}`);
    const ours = files.filter((f) => !NOT_OURS.test(f.path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const written = new Map(ours.map((f) => [f.path.replaceAll('\\', '/'), f.content]));
    const fault = countFault(
      written,
      records,
      content.site.data.locales.map((l) => l.id),
    );
    if (fault) throw new Error(fault);
    return written;
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord, order: number): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.url, content: recordHtml(record, order) });
  if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
}

/** What is wrong with the languages and page counts that an index states; undefined when they are those of `records`. */
export function countFault(
  files: IndexFiles,
  records: readonly Pick<SearchRecord, 'locale'>[],
  locales: readonly string[],
): string | undefined {
  const entry = files.get('pagefind-entry.json');
  if (!entry || records.length === 0) return 'The search index is empty.';
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as { languages: Record<string, { page_count: number }> };
  const stray = Object.keys(languages).find((language) => !locales.includes(language));
  if (stray !== undefined) return `The search index has a stray language: ${stray}.`;
  for (const locale of locales) {
    const [found, wanted] = [languages[locale]?.page_count ?? 0, records.filter((r) => r.locale === locale).length];
    if (found !== wanted) return `The search index holds ${found} pages of "${locale}" instead of ${wanted}.`;
  }
  return undefined;
}
