/** What a language must be able to say about content problems. */
import type { SettingExpectation } from '../../config/settings.ts';
import type { Issue, Rule } from '../../schema/issue.ts';

/** An issue whose quoted values were made safe to print. */
export type Quoted = Pick<Issue, 'subject' | 'found' | 'suggestion' | 'allowed'>;

/** Kinds of mechanical change. */
export type Mending = 'field-names' | 'key-order' | 'line-ends' | 'trailing-spaces' | 'final-newline' | 'signs';

export interface Wording {
  /** What is wrong, one sentence; `expected` is already in words. */
  rules: Record<Rule, (issue: Quoted, expected: string) => string>;
  /** What is expected, by the key an issue carries. */
  expectations: Record<string, string>;
  didYouMean: (suggestion: string) => string;
  oneOf: (values: string) => string;
  /** After the last problem of its kind that is told: how many more a file has. */
  more: (count: number) => string;
  summary: (errors: number, warnings: number, files: number) => string;
  allGood: (sheets: number, locales: number, ms: number) => string;
  /** Mark before what does not stop a build. */
  warning: string;
  seeGuide: string;
  /** What `--fix` did to a file. */
  mended: Record<Mending, string>;
  /** After `--fix`: how many files changed, and how many problems are left. */
  mendedFiles: (files: number, left: number) => string;
  /** After `--fix` touched the text of a sheet. */
  mendedSections: string;
  /** Environment variables that cannot be used: a line before them, a line for each, what is expected there. */
  settings: {
    title: (count: number) => string;
    fault: (name: string, value: string, expected: string) => string;
    expected: Record<SettingExpectation, string>;
  };
}
