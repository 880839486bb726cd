/** Whether a body says something: under the facts, and under each of its headings, which lead down step by step. */
import type { Heading, Node, Nodes, Root, RootContent } from 'mdast';
import { error, type Issue, warning } from '../schema/issue.ts';
import { textOf } from './outline.ts';

/** Level of the title, which stands above the body. */
const TITLE_LEVEL = 1;

/** Shown as nothing, or as a line. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['definition', 'thematicBreak']);

/** @param bodyLine line of the file on which the body starts */
export function checkSections(file: string, tree: Root, bodyLine: number): Issue[] {
  const nodes = tree.children.filter((node) => !SAYS_NOTHING.has(node.type));
  if (nodes.every(isHeading)) return [error({ file, rule: 'body-empty', line: bodyLine, column: 1 })];
  const at = ({ position }: Node) => ({ line: (position?.start.line ?? 1) + bodyLine - 1, column: 1 });
  return [
    ...nodes
      .filter((node, i) => isEmpty(node, nodes[i + 1]))
      .map((node) => warning({ file, rule: 'section-empty', found: textOf(node), ...at(node) })),
    ...skips(tree).map(([above, heading]) => {
      const signs = (depth: number) => '#'.repeat(depth);
      const levels = { found: signs(heading.depth), allowed: [signs(above + 1)] };
      return warning({ file, rule: 'heading-skipped', subject: textOf(heading), ...levels, ...at(heading) });
    }),
  ];
}

/** A heading with nothing before the next one, unless that is its own subheading. */
function isEmpty(node: RootContent, next: RootContent | undefined): boolean {
  return isHeading(node) && (next === undefined || (isHeading(next) && next.depth <= node.depth));
}

/** Headings more than one level below what stands before them, each with that level. */
function skips(tree: Root): [above: number, heading: Heading][] {
  const found: [number, Heading][] = [];
  let above = TITLE_LEVEL;
  const visit = (node: Nodes): void => {
    if (isHeading(node)) {
      if (node.depth > above + 1) found.push([above, node]);
      above = node.depth;
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function isHeading(node: Nodes): node is Heading {
  return node.type === 'heading';
}
