/** What an answer is made from: the index of one language, wherever it lies. Ships to the browser. */
import type { Directory, Posting, StoredRecord } from './index-files.ts';

/** Every method fails where its file cannot be had; none takes that for "nothing". */
export interface Store {
  directory: Directory;
  /** Words that begin with `start`. */
  words: (start: string) => Promise<readonly Posting[]>;
  record: (n: number) => Promise<StoredRecord>;
  /** Every word of every name. */
  vocabulary: () => Promise<readonly string[]>;
}
