/** From a checked body to Markdown that any reader understands: our components become plain signs. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { verbatim } from './nodes.ts';
import { setTexts } from './set-texts.ts';
import { pageVocabulary, type RenderContext, type SectionNotice } from './vocabulary/index.ts';

interface Jsx {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string;
  attributes: { name: string; value: string }[];
  children: RootContent[];
}

/** Tables keep their cells as they are: padding to one width would change every line for one long word. */
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' })
  .freeze();

/**
 * Writes a body that `checkBody` accepted as Markdown.
 * @param tree as `parseDocument` gave it; it stays as it is
 * @param anchors ids of the top-level headings, in order
 * @param context `resolve` gives full addresses
 */
export function toMarkdown(tree: Root, anchors: readonly string[], context: RenderContext): string {
  const inBody = { ...context, texts: setTexts(tree, context.typeset) };
  const children = withNotices(tree.children, anchors, context).flatMap((node) => transform(node, inBody));
  return writer.stringify({ type: 'root', children });
}

function withNotices(nodes: readonly RootContent[], anchors: readonly string[], { notices }: RenderContext): RootContent[] {
  const noticeOf = (section: string) => [notices?.get(section)].flatMap((n) => (n ? [notice(n)] : []));
  let heading = 0;
  return [
    ...noticeOf('intro'),
    ...nodes.flatMap((node) => [node, ...(node.type === 'heading' ? noticeOf(anchors[heading++] ?? '') : [])]),
  ];
}

/** Its address is already in full: a link that is resolved once more stays as it is. */
function notice({ text, href, linkLabel }: SectionNotice): RootContent {
  const link: PhrasingContent = { type: 'link', url: href, children: [{ type: 'text', value: linkLabel }] };
  const children: PhrasingContent[] = [{ type: 'text', value: `${text} ` }, link];
  return { type: 'blockquote', children: [{ type: 'paragraph', children }] };
}

/** With the words of the body as they are set. */
interface BodyContext extends RenderContext {
  texts: ReadonlyMap<object, string>;
}

function transformAll(nodes: readonly RootContent[], context: BodyContext): RootContent[] {
  return nodes.flatMap((node, i) => {
    if (node.type !== 'text') return transform(node, context);
    const set = context.texts.get(node) ?? node.value;
    const next = nodes[i + 1] as unknown as Jsx | undefined;
    // the call of a note brings its own space
    const isCited = next?.type === 'mdxJsxTextElement' && next.name === 'Cite';
    return [{ type: 'text', value: isCited ? set.trimEnd() : set }];
  });
}

function transform(node: RootContent, context: BodyContext): RootContent[] {
  if (isJsx(node)) return plain(node, context);
  if (!('children' in node)) {
    return node.type === 'definition' ? [{ ...node, url: addressOf(node.url, context) }] : [node];
  }
  const children = transformAll(node.children as RootContent[], context);
  const url = node.type === 'link' ? { url: addressOf(node.url, context) } : {};
  return [{ ...node, ...url, children } as RootContent];
}

function isJsx(node: Nodes): node is Nodes & Jsx {
  const type: string = node.type;
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

/** A component as its own file says; the few HTML elements stay what they are, which Markdown allows. */
function plain({ name, attributes, children: written }: Jsx, context: BodyContext): RootContent[] {
  const children = transformAll(written, context);
  const component = pageVocabulary.get(name);
  if (component) return component.markdown(Object.fromEntries(attributes.map((a) => [a.name, a.value])), children, context);
  if (name === 'br') return [verbatim('<br>')];
  return [verbatim(`<${name}>`), ...children, verbatim(`</${name}>`)];
}

function addressOf(url: string, { resolve }: RenderContext): string {
  return resolve(url)?.href ?? url;
}
