/** The search index of a content folder, as the files that a site serves. */
import { deserialize, serialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { type Cache, cacheKey } from '../build/cache.ts';
import { BuildFailure } from '../build/failure.ts';
import type { FactsRow } from '../browser/search-facts.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { chunkSize, engineIndex, type IndexFiles } from './engine.ts';
import { recordHtml } from './record-html.ts';
import { type RecordSource, type SearchRecord, searchRecords } from './records.ts';

/** Pinned: another version makes other files. */
const ENGINE_VERSION = packageFile.dependencies.pagefind;

export interface IndexOptions {
  /** Where indexes are kept; without it each is made anew. */
  cache?: Cache;
  /** Told of the records as the engine takes them. */
  progress?: (total: number) => { at: (done: number) => void; end: () => void };
}

/**
 * The engine makes one index a language, so each is made by itself: a language of which nothing changed is not made again.
 * @throws {BuildFailure} in one sentence when the engine refuses a record, finds nothing, or counts other pages than we do
 */
export async function buildIndex(source: RecordSource, { cache, progress }: IndexOptions = {}): Promise<IndexFiles> {
  const records = searchRecords(source);
  const { locales } = source.catalogue;
  const line = progress?.(records.length);
  let done = 0;
  const onPage = () => line?.at((done += 1));
  const chunk = chunkSize(wordPlaces(records));
  const parts: IndexFiles[] = [];
  for (const locale of locales) {
    const own = records.filter((r) => r.locale === locale);
    if (own.length > 0) parts.push(await languageIndex({ locale, records: own, chunk, cache, onPage }));
  }
  line?.end();
  const ours = joined(parts);
  const fault = countFault(ours, records, locales);
  if (fault) throw new BuildFailure(fault);
  return new Map([...ours].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Parts between spaces, in all texts. */
function wordPlaces(records: readonly SearchRecord[]): number {
  const texts = records.flatMap((record) => record.passages.map((passage) => passage.text));
  return texts.reduce((sum, text) => sum + text.split(' ').length, 0);
}

interface LanguageOptions {
  locale: string;
  records: readonly SearchRecord[];
  chunk: number;
  cache: Cache | undefined;
  onPage: () => void;
}

async function languageIndex({ locale, records, chunk, cache, onPage }: LanguageOptions): Promise<IndexFiles> {
  const pages = records.map((record) => ({ url: record.url, content: recordHtml(record) }));
  const key = cacheKey(ENGINE_VERSION, String(chunk), ...pages.flatMap(({ url, content }) => [url, content]));
  const kept = cache?.get(key);
  const files = kept ? (deserialize(kept) as IndexFiles) : await engineIndex(pages, chunk, onPage);
  if (!kept) cache?.put(key, serialize(files));
  return new Map([...files, factsFile(files, records, locale)]);
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
