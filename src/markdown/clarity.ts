/** What may stand in a body and reads badly all the same: links that say nothing, tables that are none. All warnings. */
import type { Nodes, Paragraph, Root } from 'mdast';
import { type Issue, type Rule, warning } from '../schema/issue.ts';
import { isVague } from '../schema/link-words.ts';
import { textOf } from './outline.ts';

/** @param bodyLine line of the file on which the body starts */
export function checkClarity(file: string, locale: string, tree: Root, bodyLine: number): Issue[] {
  const issues: Issue[] = [];
  const report = ({ position }: Nodes, rule: Rule, found: string) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    issues.push(warning({ file, rule, found, line: line + bodyLine - 1, column }));
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'link' && isVague(textOf(node), node.url, locale)) report(node, 'link-vague', textOf(node));
    const row = node.type === 'paragraph' ? lostTable(node) : undefined;
    if (row !== undefined) report(node, 'table-lost', row);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return issues;
}

/** A row between bars, as of a table. */
const BARRED = /^\s*\|.*\|\s*$/;
/** Cells with a bar or a tab between, as of a table when line follows upon line. */
const SPLIT = /\S(?: +\| +|\t+)\S/;

/** The first row of what is meant as a table, and is a paragraph to Markdown: the line of dashes is missing, or the bars. */
function lostTable(paragraph: Paragraph): string | undefined {
  const lines = textOf(paragraph).split('\n');
  return lines.find((line, i) => BARRED.test(line) || (SPLIT.test(line) && SPLIT.test(lines[i + 1] ?? '')));
}
