/** The search index of a content folder, as the files that a site serves. */
import { files } from '../browser/find/index-files.ts';
import type { Cache } from '../build/cache.ts';
import { BuildFailure } from '../build/failure.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import { chunkSize, type IndexFiles } from './engine.ts';
import { namesIndex } from './names-index.ts';
import { type RecordSource, type SearchRecord, searchRecords } from './records.ts';
import { textIndex } from './text-index.ts';

/** What the index is made from. */
export interface IndexSource extends RecordSource {
  content: { synonyms: { data: Synonyms } | undefined };
}

export interface IndexOptions {
  /** Where indexes are kept; without it each is made anew. */
  cache?: Cache;
  /** Told of the texts as the engine takes them. */
  progress?: (total: number) => { at: (done: number) => void; end: () => void };
}

/**
 * Two indexes a language, each below a folder of its own: Pagefind's, over the words of sheets and pages, and ours, over
 * what everything is called (`docs/decisions/022-names-beside-the-texts.md`).
 * @throws {BuildFailure} in one sentence where there is nothing to find, or where the engine refuses a record
 */
export async function buildIndex(source: IndexSource, { cache, progress }: IndexOptions = {}): Promise<IndexFiles> {
  const records = searchRecords(source);
  // a site without a single sheet is a mistake
  if (records.length === 0) throw new BuildFailure('The search index is empty.');
  const line = progress?.(records.filter(hasText).length);
  let done = 0;
  const onPage = () => line?.at((done += 1));
  const chunk = chunkSize(wordPlaces(records));
  const all = new Map<string, Uint8Array>();
  for (const locale of source.catalogue.locales) {
    const own = records.filter((r) => r.locale === locale);
    const written = own.flatMap((record, n) => (hasText(record) ? [[n, record] as const] : []));
    const names = namesIndex(
      locale,
      own,
      written.map(([n]) => n),
      source.content.synonyms?.data,
    );
    for (const [file, bytes] of names) all.set(file, bytes);
    if (written.length === 0) continue;
    for (const [file, bytes] of await textIndex({ locale, records: written, chunk, cache, onPage }))
      all.set(`${files.texts(locale)}${file}`, bytes);
  }
  line?.end();
  return new Map([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const hasText = ({ type }: SearchRecord): boolean => type === 'sheet' || type === 'page' || type === 'site';

/** Parts between spaces, in all texts. */
function wordPlaces(records: readonly SearchRecord[]): number {
  const texts = records.filter(hasText).flatMap((record) => record.passages.map((passage) => passage.text));
  return texts.reduce((sum, text) => sum + text.split(' ').length, 0);
}
