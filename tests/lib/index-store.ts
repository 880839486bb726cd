/** The index of a content folder, read from memory as the browser reads it from the site. */
import { type Directory, fileOf, files, type Posting, type StoredRecord } from '../../src/browser/find/index-files.ts';
import type { Store } from '../../src/browser/find/store.ts';
import type { IndexFiles } from '../../src/search/make-index.ts';

export function storeOf(index: IndexFiles, locale: string): Store {
  const kept = new Map<string, unknown>();
  const read = <T>(file: string): T => {
    if (!kept.has(file)) kept.set(file, JSON.parse(new TextDecoder().decode(index.get(file))));
    return kept.get(file) as T;
  };
  const directory = read<Directory>(files.directory(locale));
  const { state, chunks, files: starts } = directory;
  return {
    directory,
    words: async (start) => {
      const [from, to] = [fileOf(chunks, start), fileOf(chunks, `${start}\uFFFF`)];
      const parts = Array.from({ length: to - from + 1 }, (_, i) => read<Posting[]>(files.words(locale, state, from + i)));
      return parts.flat().filter(([word]) => word.startsWith(start));
    },
    record: async (n) => {
      const file = fileOf(starts, n);
      return read<StoredRecord[]>(files.records(locale, state, file))[n - (starts[file] ?? 0)] as StoredRecord;
    },
    vocabulary: async () => read(files.vocabulary(locale, state)),
  };
}
