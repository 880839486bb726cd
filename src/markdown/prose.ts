/** The running text of a body: paragraphs and headings, with everything that is no prose covered. Tables are data. */
import type { Node, Nodes, Root } from 'mdast';
import { COVER, MARK, type Prose } from '../schema/prose.ts';

/** Every paragraph and heading outside tables. */
export function proseOf(tree: Root, body: string): Prose[] {
  const found: Prose[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(covered(node, body));
    else if (node.type !== 'table' && 'children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

/** Lines, within the body, of the top-level headings. */
export function headingLines(tree: Root): number[] {
  return tree.children.flatMap((node) => (node.type === 'heading' ? [node.position?.start.line ?? 1] : []));
}

function covered(block: Nodes, body: string): Prose {
  const { start, end } = span(block);
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const own = span(node);
      text += cover(body.slice(start + text.length, own.start)) + uncovered(body.slice(own.start, own.end));
    } else if (!isWrittenAddress(node) && 'children' in node) for (const child of node.children) visit(child);
  };
  visit(block);
  text += cover(body.slice(start + text.length, end));
  return { text, offset: start, line: block.position?.start.line ?? 1, column: block.position?.start.column ?? 1 };
}

/** Signs of emphasis at its ends are marks, white space stays, the rest is hidden. */
function cover(source: string): string {
  const inside = /[^\s*_~]/;
  const first = source.search(inside);
  if (first === -1) return marked(source);
  let last = source.length;
  while (!inside.test(source.charAt(last - 1))) last--;
  return marked(source.slice(0, first)) + source.slice(first, last).replace(/\S/g, COVER) + marked(source.slice(last));
}

function marked(signs: string): string {
  return signs.replace(/\S/g, MARK);
}

const SPACE_ENTITY = /&(?:nbsp|#160|#8239|#x0*a0|#x0*202f);/giu;

/** Source of plain text: its escapes and entities are one sign each to a reader. */
function uncovered(source: string): string {
  return source
    .replace(SPACE_ENTITY, (entity) => ' '.repeat(entity.length))
    .replace(/\\[!-/:-@[-`{-~]|&(?:#x?[\da-f]+|\w+);/giu, (sign) => COVER.repeat(sign.length));
}

/** A link that shows its own address. */
function isWrittenAddress(node: Nodes): boolean {
  const [only] = node.type === 'link' ? node.children : [];
  return only?.type === 'text' && node.type === 'link' && node.url.endsWith(only.value);
}

function span(node: Node): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
