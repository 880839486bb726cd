/** What this project promises about reliability and security; the tests that hold it to a promise bear its number in their titles. */

export interface Requirement {
  /** A test, a group of tests or a row of their table whose title begins with `[R<number>]` proves it; a title may begin with several. */
  number: number;
  /** The promise, in one sentence. */
  says: string;
  /** What no test shows, or shows in part, and what stands instead. */
  instead?: string;
}
