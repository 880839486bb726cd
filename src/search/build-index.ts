/** The search index of a content folder, as the files that a site serves. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Passage } from '../markdown/passages.ts';
import type { FactsRow } from '../model/browser/search-facts.ts';
import type { Content } from '../model/content.ts';
import type { Paths } from '../model/paths.ts';
import { recordHtml } from './record-html.ts';
import { type SearchRecord, searchRecords } from './records.ts';

/** Path below the index's folder → bytes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Interfaces that the engine brings along and that we do not use. */
const NOT_OURS = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Fewest places of words in one file of the index: smaller files travel as slowly. */
const MIN_CHUNK = 1_000;
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** An index of one language that an earlier build may have made from the same. */
export interface IndexStore {
  get: (locale: string, key: string) => IndexFiles | undefined;
  put: (locale: string, key: string, files: IndexFiles) => void;
}

export interface IndexOptions {
  /** Passages of files that were rendered already, by file. */
  rendered?: ReadonlyMap<string, readonly Passage[]>;
  /** Where indexes are kept; without it each is made anew. */
  store?: IndexStore;
  /** Told of the records as the engine takes them. */
  progress?: (total: number) => { at: (done: number) => void; end: () => void };
}

/**
 * Places of words in one file of the index. A reader fetches the list of all files once, about 13 bytes each, and then some
 * three files of about 2 bytes a place for a query: both together are least near the square root of twice the places. The
 * engine's own choice (20,000) costs 33 kB a word. It has no other setting for it than this variable, and its version
 * is pinned.
 */
function chunkSize(records: readonly SearchRecord[]): string {
  const places = records.flatMap((r) => r.passages).reduce((sum, p) => sum + wordPlaces(p.text), 0);
  return String(Math.max(MIN_CHUNK, Math.round(Math.sqrt(2 * places))));
}

/** Parts between spaces. */
function wordPlaces(text: string): number {
  let count = 1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) count += 1;
  return count;
}

/**
 * The engine makes one index a language, so each is made by itself: a language of which nothing changed is not made again.
 * @throws {Error} in one sentence when the engine refuses a record, finds nothing, or counts other pages than we do
 */
export async function buildIndex(
  content: Content,
  texts: ReadonlyMap<string, string>,
  paths: Paths,
  { rendered, store, progress }: IndexOptions = {},
): Promise<IndexFiles> {
  const records = searchRecords(content, texts, paths, rendered);
  const locales = content.site.data.locales.map((l) => l.id);
  // the engine takes the size of its files from the environment when it begins an index: one language after the other
  process.env[CHUNK_VARIABLE] = chunkSize(records);
  try {
    const line = progress?.(records.length);
    let done = 0;
    const onRecord = () => line?.at((done += 1));
    const parts: IndexFiles[] = [];
    for (const locale of locales) {
      const own = records.filter((r) => r.locale === locale);
      if (own.length > 0) parts.push(await languageIndex({ locale, records: own, store, onRecord }));
    }
    line?.end();
    const ours = joined(parts);
    const fault = countFault(ours, records, locales);
    if (fault) throw new Error(fault);
    return new Map([...ours].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await close();
  }
}

interface LanguageOptions {
  locale: string;
  records: readonly SearchRecord[];
  store: IndexStore | undefined;
  onRecord: () => void;
}

async function languageIndex({ locale, records, store, onRecord }: LanguageOptions): Promise<IndexFiles> {
  const pages = records.map((record) => ({ url: record.url, content: recordHtml(record) }));
  const facts = records.map((r) => [r.type, r.facets]);
  const hash = createHash('sha256').update(JSON.stringify([facts, process.env[CHUNK_VARIABLE]]));
  for (const page of pages) hash.update(JSON.stringify(page));
  const key = hash.digest('hex');
  const kept = store?.get(locale, key);
  if (kept) return kept;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  for (const page of pages) {
    const { errors: refusals } = await index.addHTMLFile(page);
    if (refusals.length > 0) throw new Error(`${page.url} could not be indexed: ${refusals.join('; ')}`);
    onRecord();
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join('; ')}`);
  const ours = new Map(files.filter((f) => !NOT_OURS.test(f.path)).map((f) => [f.path.replaceAll('\\', '/'), f.content]));
  const whole = new Map([...ours, factsFile(ours, records, locale)]);
  store?.put(locale, key, whole);
  return whole;
}

const ENTRY = 'pagefind-entry.json';

/** The files of all languages, with one list of languages; in our order, so that one content gives one set of bytes. */
function joined(parts: readonly IndexFiles[]): IndexFiles {
  const entries = parts.map((files) => JSON.parse(textOf(files.get(ENTRY))) as { languages: Record<string, unknown> });
  const languages = Object.fromEntries(
    entries.flatMap((e) => Object.entries(e.languages)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const all = new Map(parts.flatMap((files) => [...files]));
  return entries.length === 0 ? all : new Map([...all, [ENTRY, bytesOf(JSON.stringify({ ...entries[0], languages }))]]);
}

/** Bytes before the text of an unpacked fragment. */
const SIGNATURE_BYTES = 'pagefind_dcd'.length;

/**
 * What narrows a search, by the engine's ids. Its own filters are not used: their bytes change from run to run, and
 * counts by group would ask it five times for each letter that is typed.
 */
function factsFile(files: IndexFiles, records: readonly SearchRecord[], locale: string): [string, Uint8Array] {
  const idOf = new Map(
    [...files].flatMap(([file, bytes]) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(file)?.[1];
      if (id === undefined) return [];
      const { url } = JSON.parse(textOf(gunzipSync(bytes).subarray(SIGNATURE_BYTES))) as { url: string };
      return [[url, id] as const];
    }),
  );
  const rows = records.map((r): FactsRow => [idOf.get(r.url) ?? '', r.type, r.facets]);
  return [`facts.${locale}.json`, bytesOf(JSON.stringify(rows))];
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
