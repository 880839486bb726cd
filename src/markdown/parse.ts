/** From the text of a sheet or page to its frontmatter and its tree. Nothing is evaluated. */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { error, type Issue } from '../schema/issue.ts';
import { syntaxIssue } from './syntax.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

export interface ParsedDocument {
  frontmatter: ParsedYaml;
  /** The frontmatter as written. */
  yaml: string;
  /** The text below the frontmatter. */
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Undefined when the body could not be parsed. */
  tree: Root | undefined;
  issues: Issue[];
}

/** Splits and parses a measured text. Call `measure` first: the native parser must not see unmeasured input. */
export function parseDocument(file: string, text: string): ParsedDocument {
  const match = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(text);
  if (!match) {
    const issue = error({ file, rule: 'frontmatter-missing', line: 1, column: 1 });
    return {
      frontmatter: { data: undefined, locate: () => ({ line: 1, column: 1 }), issues: [] },
      yaml: '',
      body: '',
      bodyLine: 1,
      tree: undefined,
      issues: [issue],
    };
  }
  const yaml = match[1] ?? '';
  const frontmatter = parseYaml(file, yaml, 2);
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const { tree, issues } = parseBody(file, body, bodyLine);
  return { frontmatter, yaml, body, bodyLine, tree, issues: [...frontmatter.issues, ...issues] };
}

function parseBody(file: string, body: string, bodyLine: number): { tree: Root | undefined; issues: Issue[] } {
  try {
    return { tree: mdxToMdast(body, { features: { frontmatter: false } }) as unknown as Root, issues: [] };
  } catch (cause) {
    return { tree: undefined, issues: [syntaxIssue(file, body, bodyLine, cause)] };
  }
}
