/** A problem found in content, as a value: who produces it does not print it. */

/** Every rule that content can break. Each id is explained in both author's guides, `content/README.md` and `README.en.md`. */
export const RULES = [
  // bytes and files
  'file-name',
  'file-unexpected',
  'file-link',
  'file-too-large',
  'file-encoding',
  'file-character',
  'file-missing',
  'file-unreadable',
  // frontmatter and data files
  'frontmatter-missing',
  'yaml-syntax',
  'yaml-feature',
  'yaml-depth',
  'fields-none',
  'field-missing',
  'field-unknown',
  'field-renamed',
  'field-type',
  'field-value',
  'field-format',
  'field-length',
  'field-duplicate',
  // bodies
  'body-syntax',
  'body-nesting',
  'body-code',
  'body-element',
  'body-attribute',
  'body-address',
  'body-http',
  'body-image',
  'body-heading',
  'body-empty',
  // all files together
  'reference-unknown',
  'reference-self',
  'reference-duplicate',
  'relation-contradiction',
  'category-mismatch',
  'brick-unplaced',
  'brick-placed-twice',
  'title-duplicate',
  'alias-collision',
  'alias-not-shared',
  'translation-orphan',
  'words-missing',
  'words-unused',
  'history-order',
  'history-status',
  'history-same-day',
  'milestone-order',
  'milestone-future',
  'milestone-unproven',
  'milestone-stale',
  'duty-stale',
  'unknown-overdue',
  'successor-missing',
  'label-missing',
  'link-dangling',
  'anchor-dangling',
  'citation-unknown',
  'rule-unreachable',
  'rule-contradiction',
  'rule-duplicate',
  'answer-unused',
  'answer-neutral',
  'lane-missing',
  'parent-unused',
  'brick-unreached',
  'address-taken',
  'ledger-vanished',
  'ledger-half-gone',
  'icon-unsafe',
  'theme-syntax',
  'theme-colour',
  'theme-contrast',
  'locale-unknown',
  'interface-missing',
  'interface-incomplete',
  'interface-places',
  'content-empty',
  'too-many',
  // style and age: warnings
  'ledger-behind',
  'style-spacing',
  'style-quotes',
  'summary-sentence',
  'review-overdue',
  'sources-old',
  'headings-differ',
  'heading-skipped',
  'section-empty',
  'part-missing',
  'part-unknown',
  'part-order',
  'link-vague',
  'table-lost',
  'sentence-long',
  'acronym-unexplained',
] as const;
export type Rule = (typeof RULES)[number];

/** A place in a file; line and column start at 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * One problem. `found` is what the author wrote (never echoed raw: reporters escape it), `expected` is a key
 * of the wording tables or a list of allowed values, `suggestion` is the nearest valid value.
 */
export interface Issue extends Place {
  /** Path below the content folder, with forward slashes. */
  file: string;
  rule: Rule;
  /** The field, element, file or id that the rule is about. */
  subject?: string | undefined;
  found?: string | undefined;
  /** Key of a wording in `src/i18n/issues`, such as `date-exact`. */
  expectation?: string | undefined;
  /** Values that would be accepted. */
  allowed?: readonly string[] | undefined;
  suggestion?: string | undefined;
  /** How many more of this rule the file has, which are not told one by one. */
  more?: number;
  /** Id of the sheet that is to blame, where a rule finds it missing: one cause may be found at many places. */
  sheet?: string | undefined;
  /** `warning` does not stop a build. */
  severity: 'error' | 'warning';
}

export function error(issue: Omit<Issue, 'severity'>): Issue {
  return { ...issue, severity: 'error' };
}

export function warning(issue: Omit<Issue, 'severity'>): Issue {
  return { ...issue, severity: 'warning' };
}

/** What explains other problems is told before them, wherever it stands. */
const CAUSES: ReadonlySet<Rule> = new Set(['file-missing', 'content-empty', 'ledger-half-gone', 'ledger-vanished']);

/** Order of a report: causes first; then by file, by place and by rule. */
function compareIssues(a: Issue, b: Issue): number {
  const byCause = Number(CAUSES.has(b.rule)) - Number(CAUSES.has(a.rule));
  return byCause || compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

/** The last thing to do, which nobody can while there is an error. */
const LAST: Rule = 'ledger-behind';

/** Issues in the order of a report; what would be said of one line in the same words is said once. */
export function inReportOrder(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  const isStopped = issues.some(({ severity }) => severity === 'error');
  const worthTelling = isStopped ? issues.filter(({ rule }) => rule !== LAST) : issues;
  return worthTelling.toSorted(compareIssues).filter(({ column: _column, ...said }) => {
    const words = JSON.stringify(said);
    return !told.has(words) && told.add(words);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
