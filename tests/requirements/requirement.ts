/** What this project promises about reliability and security, and the tests that hold it to each promise. */

/** A file below `tests/`, and the whole title of a test in it, or of a row of its table. */
export type Evidence = readonly [file: string, title: string];

export interface Requirement {
  number: number;
  /** The promise, in one sentence. */
  says: string;
  tests: readonly Evidence[];
  /** What no test shows, or shows in part, and what stands instead. */
  instead?: string;
}
