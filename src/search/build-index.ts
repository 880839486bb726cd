/** The search index of a content folder, as the files that a site serves. */
import { BuildFailure } from '../build/failure.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import { type IndexFiles, makeIndex } from './make-index.ts';
import { type RecordSource, searchRecords } from './records.ts';

/** What the index is made from. */
export interface IndexSource extends RecordSource {
  content: { synonyms: { data: Synonyms } | undefined };
}

/** @throws {BuildFailure} where there is nothing to find: a site without a single sheet is a mistake */
export function buildIndex(source: IndexSource): IndexFiles {
  const records = searchRecords(source);
  if (records.length === 0) throw new BuildFailure('The search index is empty.');
  const { locales } = source.catalogue;
  return new Map(
    locales.flatMap((locale) => [
      ...makeIndex(
        locale,
        records.filter((r) => r.locale === locale),
        source.content.synonyms?.data,
      ),
    ]),
  );
}
