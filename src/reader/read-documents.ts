/** Reads all sheets and pages of a folder. */
import { type DocumentGroup, localeOf, type ReadDocument, readGroup } from './read-document.ts';

/** What was read before, by the files of a document: for those who read one folder again and again. */
export interface DocumentMemory {
  get: (files: DocumentGroup) => ReadDocument[] | undefined;
  set: (files: DocumentGroup, read: ReadDocument[]) => void;
}

/** Documents of `files` (paths below `root`), in their order. */
export function readDocuments(
  root: string,
  files: readonly string[],
  sourceLocale: string,
  memory?: DocumentMemory,
): ReadDocument[] {
  const read = groupsOf(files, sourceLocale).flatMap((group) => {
    const known = memory?.get(group);
    if (known) return known;
    const documents = readGroup(root, group, sourceLocale);
    memory?.set(group, documents);
    return documents;
  });
  const byFile = new Map(read.map((document) => [document.file, document]));
  return files.flatMap((file) => byFile.get(file) ?? []);
}

/** Files of one folder name and id belong together, whatever their language. */
function groupsOf(files: readonly string[], sourceLocale: string): DocumentGroup[] {
  const groups = Map.groupBy(files, (file) => file.replace(/^([^/]+)\/[^/]+\//, '$1/'));
  const sourceFirst = (a: string, b: string) => Number(localeOf(b) === sourceLocale) - Number(localeOf(a) === sourceLocale);
  return [...groups.values()].map((group) => group.toSorted(sourceFirst));
}
