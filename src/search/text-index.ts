/** The full-text index of one language: what Pagefind makes of the words of its sheets and pages. */
import { deserialize, serialize } from 'node:v8';
import { EVERY_TEXT, PLACE, type TextPlaces } from '../browser/find/texts.ts';
import { type Cache, cacheKey } from '../build/cache.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { engineIndex, type EnginePage, type IndexFiles } from './engine.ts';
import { wordsInOrder } from './folding.ts';
import type { SearchRecord } from './records.ts';

/** Pinned: another version makes other files. */
const ENGINE_VERSION = packageFile.dependencies.pagefind;

/** Words of the engine's page before the first of its text. */
export const WORDS_BEFORE = 1;

/** A word of a heading tells of the whole section: it counts as so many in the text. */
const HEADING_WEIGHT = 2;

export interface TextIndexOptions {
  locale: string;
  /** Those with a text, each with the number that it has in its language. */
  records: readonly (readonly [number: number, record: SearchRecord])[];
  /** Places of words in one file, see `engine.ts`. */
  chunk: number;
  /** Where indexes are kept: a language of which nothing changed is not made again. */
  cache: Cache | undefined;
  onPage: () => void;
}

/** @throws {BuildFailure} in one sentence when the engine refuses a record */
export async function textIndex({ locale, records, chunk, cache, onPage }: TextIndexOptions): Promise<IndexFiles> {
  const pages = records.map(([place, record]): EnginePage => ({ url: record.url, content: page(locale, place, record) }));
  const key = cacheKey(ENGINE_VERSION, String(chunk), ...pages.flatMap(({ url, content }) => [url, content]));
  const kept = cache?.get(key);
  if (kept) return deserialize(kept) as IndexFiles;
  const files = await engineIndex(pages, chunk, onPage);
  cache?.put(key, serialize(files));
  return files;
}

/**
 * A record as the engine reads it; nobody else does, for excerpts come from the record itself. Its words are those that a
 * reader's question is cut into, so that what is found is what is marked.
 */
function page(locale: string, place: number, { title, passages }: SearchRecord): string {
  const body = passages.map(
    ({ heading, text }) => `<h2 data-pagefind-weight="${HEADING_WEIGHT}">${plain(heading)}</h2><p>${plain(text)}</p>`,
  );
  // the engine drops a page without words, such as one that only holds a component
  const words = passages.length === 0 ? plain(title) : '';
  const sort = PLACE satisfies keyof TextPlaces;
  return `<!doctype html><html lang="${locale}"><body data-pagefind-body data-pagefind-sort="${sort}:${place}"><i data-pagefind-weight="0">${EVERY_TEXT}</i>${words}${body.join('')}</body></html>`;
}

/** Letters and digits alone: nothing that could be markup. */
function plain(text: string): string {
  return wordsInOrder(text).join(' ');
}
