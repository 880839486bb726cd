/** What an answer is made from: the index of one language, wherever it lies. Ships to the browser. */
import type { Texts } from './texts.ts';
import type { Directory, Posting, StoredRecord } from './index-files.ts';

/** Every method fails where its file cannot be had; none takes that for "nothing". */
export interface Store {
  directory: Directory;
  /** Words that begin with `start`. */
  words: (start: string) => Promise<readonly Posting[]>;
  /** What the texts of sheets and pages have of a word. */
  texts: Texts;
  record: (n: number) => Promise<StoredRecord>;
  /** Text of a passage. */
  passage: (n: number) => Promise<string>;
  /** Every word of every name. */
  vocabulary: () => Promise<readonly string[]>;
}
