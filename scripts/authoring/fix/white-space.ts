/** Trailing spaces that mean nothing. */
import type { Nodes, Root } from 'mdast';

/** A Markdown line break: two spaces or more between two lines of a paragraph. */
const LINE_BREAK = /\S {2,}$/;

/** The body without trailing spaces; code, tags and the spaces of a line break stay. */
export function withoutTrailingSpaces(body: string, tree: Root): string {
  const kept = keptRanges(tree);
  const lines = body.split('\n');
  let offset = 0;
  return lines
    .map((line, i) => {
      const end = offset + line.length;
      offset = end + 1;
      const isBreak = LINE_BREAK.test(line) && (lines[i + 1] ?? '').trim() !== '';
      return isBreak || kept.some((r) => r.start < end && end <= r.end) ? line : line.trimEnd();
    })
    .join('\n');
}

interface Range {
  start: number;
  end: number;
}

/** Code, and tags that run over several lines. */
function keptRanges(tree: Root): Range[] {
  const ranges: Range[] = [];
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const children = 'children' in node ? node.children : [];
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push({ start, end: end - 1 });
    else if ((node.type as string).startsWith('mdxJsx')) {
      ranges.push({ start, end: (children[0]?.position?.start.offset ?? end) - 1 });
    }
    for (const child of children) visit(child);
  };
  visit(tree);
  return ranges;
}
