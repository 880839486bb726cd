/** The search index of a content folder, as the files that a site serves. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { FactsRow } from '../model/browser/search-facts.ts';
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

/** Fewest places of words in one file of the index: smaller files travel as slowly. */
const MIN_CHUNK = 1_000;

/**
 * Places of words in one file of the index. A reader fetches the list of all files once, about 13 bytes each, and then some
 * three files of about 2 bytes a place for a query: both together are least near the square root of twice the places. The
 * engine's own choice (20,000) costs 33 kB a word. It has no other setting for it than this variable, and its version
 * is pinned.
 */
function setChunkSize(records: readonly SearchRecord[]): void {
  const places = records.flatMap((r) => r.passages).reduce((sum, p) => sum + p.text.split(' ').length, 0);
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(Math.max(MIN_CHUNK, Math.round(Math.sqrt(2 * places))));
}

/** @throws {Error} in one sentence when the engine refuses a record, finds nothing, or counts other pages than we do */
export async function buildIndex(content: Content, texts: ReadonlyMap<string, string>, paths: Paths): Promise<IndexFiles> {
  const records = searchRecords(content, texts, paths);
  setChunkSize(records);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (const record of records) await add(index, record);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join('; ')}`);
    const ours = new Map(files.filter((f) => !NOT_OURS.test(f.path)).map((f) => [f.path.replaceAll('\\', '/'), f.content]));
    const locales = content.site.data.locales.map((l) => l.id);
    const fault = countFault(ours, records, locales);
    if (fault) throw new Error(fault);
    return new Map([...sortedEntry(ours), ...factsFiles(ours, records, locales)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.url, content: recordHtml(record) });
  if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join('; ')}`);
}

const ENTRY = 'pagefind-entry.json';

/** The engine lists languages in an order that changes from run to run; one content gives one set of bytes. */
function sortedEntry(files: IndexFiles): IndexFiles {
  const entry = JSON.parse(textOf(files.get(ENTRY))) as { languages: Record<string, unknown> };
  const languages = Object.fromEntries(Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return new Map([...files, [ENTRY, bytesOf(JSON.stringify({ ...entry, languages }))]]);
}

/** Bytes before the text of an unpacked fragment. */
const SIGNATURE_BYTES = 'pagefind_dcd'.length;

/**
 * What narrows a search, by the engine's ids. Its own filters are not used: their bytes change from run to run, and
 * counts by group would ask it five times for each letter that is typed.
 */
function factsFiles(files: IndexFiles, records: readonly SearchRecord[], locales: readonly string[]): IndexFiles {
  const idOf = new Map(
    [...files].flatMap(([file, bytes]) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(file)?.[1];
      if (id === undefined) return [];
      const { url } = JSON.parse(textOf(gunzipSync(bytes).subarray(SIGNATURE_BYTES))) as { url: string };
      return [[url, id] as const];
    }),
  );
  return new Map(
    locales.map((locale) => {
      const rows = records.filter((r) => r.locale === locale).map((r): FactsRow => [idOf.get(r.url) ?? '', r.type, r.facets]);
      return [`facts.${locale}.json`, bytesOf(JSON.stringify(rows))];
    }),
  );
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What is wrong with the languages and page counts that an index states; undefined when they are those of `records`. */
export function countFault(
  files: IndexFiles,
  records: readonly Pick<SearchRecord, 'locale'>[],
  locales: readonly string[],
): string | undefined {
  const entry = files.get(ENTRY);
  if (!entry || records.length === 0) return 'The search index is empty.';
  const { languages } = JSON.parse(textOf(entry)) as { languages: Record<string, { page_count: number }> };
  const stray = Object.keys(languages).find((language) => !locales.includes(language));
  if (stray !== undefined) return `The search index has a stray language: ${stray}.`;
  for (const locale of locales) {
    const [found, wanted] = [languages[locale]?.page_count ?? 0, records.filter((r) => r.locale === locale).length];
    if (found !== wanted) return `The search index holds ${found} pages of "${locale}" instead of ${wanted}.`;
  }
  return undefined;
}
