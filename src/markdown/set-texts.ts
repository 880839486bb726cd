/** Typography of running text: line by line, for a quote before a link belongs to the first word of the link. */

type Typeset = (text: string) => string;

/** A node of either tree. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  children?: readonly Node[];
}

/** What stands in a line without ending it, in Markdown and in HTML. */
const INLINE = /^(?:link|strong|emphasis|delete|inlineCode|mdxJsxTextElement|a|em|del|code|sup|sub|kbd)$/;

/** The text nodes below `root` with their typography; those of code are left out, and only seen by their neighbours. */
export function setTexts(root: object, typeset: Typeset): ReadonlyMap<object, string> {
  return new Map(
    linesOf(root as Node).flatMap((line) =>
      line.flatMap(({ node, isCode }, i): [object, string][] => {
        if (isCode) return [];
        const before = line[i - 1]?.node.value?.at(-1) ?? '';
        const after = line[i + 1]?.node.value?.at(0) ?? '';
        return [[node, setBetween(before, node.value ?? '', after, typeset)]];
      }),
    ),
  );
}

type Line = { node: Node; isCode: boolean }[];

function linesOf(root: Node): Line[] {
  const lines: Line[] = [[]];
  const visit = (node: Node, insideCode: boolean): void => {
    const name = node.tagName ?? node.type;
    const isCode = insideCode || name === 'code' || name === 'inlineCode';
    const isText = node.type === 'text' || node.type === 'inlineCode';
    if (isText) return void lines.at(-1)?.push({ node, isCode });
    const endsLine = !INLINE.test(name);
    if (endsLine) lines.push([]);
    for (const child of node.children ?? []) visit(child, isCode);
    if (endsLine) lines.push([]);
  };
  visit(root, false);
  return lines;
}

/** A piece of a line between the two characters that touch it, each `''` at an end of the line. */
function setBetween(before: string, text: string, after: string, typeset: Typeset): string {
  const whole = typeset(before + text + after);
  // a neighbour that would itself be set is the business of its own piece
  const isWithin = whole.length >= before.length + after.length && whole.startsWith(before) && whole.endsWith(after);
  return isWithin ? whole.slice(before.length, whole.length - after.length) : typeset(text);
}
