/** From a checked body to HTML and plain text. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { isHeading, type Passage, passagesOf } from './passages.ts';
import { h } from './nodes.ts';
import { setTexts } from './set-texts.ts';
import { pageVocabulary, type RenderContext, type SectionNotice } from './vocabulary/index.ts';

export interface Rendered {
  html: string;
  /** The whole text by headings, for search. */
  passages: readonly Passage[];
}

/**
 * Renders a body that `checkBody` accepted.
 * @param anchors ids of the top-level headings, in order
 */
export function render(body: string, anchors: readonly string[], context: RenderContext): Rendered {
  const tree = mdxToHast(body, { features: { frontmatter: false } }) as unknown as Root;
  for (const [i, heading] of tree.children.filter(isHeading).entries()) heading.properties.id = anchors[i];
  const content = transformAll(tree.children, { ...context, texts: setTexts(tree, context.typeset) });
  nameTables(content, context);
  const children = [...withNotices(content, context), ...(context.terms?.notes() ?? [])] as RootContent[];
  return { html: toHtml({ type: 'root', children }), passages: passagesOf(content) };
}

function withNotices(children: readonly ElementContent[], { notices }: RenderContext): ElementContent[] {
  const noticeOf = (section: unknown) => [notices?.get(String(section))].flatMap((n) => (n ? [notice(n)] : []));
  return [...noticeOf('intro'), ...children.flatMap((node) => [node, ...(isHeading(node) ? noticeOf(node.properties.id) : [])])];
}

function notice({ text, href, linkLabel, lang }: SectionNotice): ElementContent {
  const link = h('a', { href, hrefLang: lang }, [{ type: 'text', value: linkLabel }]);
  return h('p', { className: ['notice'], role: 'note' }, [{ type: 'text', value: `${text} ` }, link]);
}

interface Jsx {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string;
  attributes: { name: string; value: string }[];
  children: ElementContent[];
}

/** With the words of the body as they are set. */
interface BodyContext extends RenderContext {
  texts: ReadonlyMap<object, string>;
}

function transformAll(nodes: readonly (RootContent | ElementContent | Jsx)[], context: BodyContext): ElementContent[] {
  return nodes.flatMap((node, i) => {
    if (node.type !== 'text') return transform(node, context);
    const set = context.texts.get(node) ?? node.value;
    // a call of note clings to its word, however the author spaced it
    const value = isCitation(nodes[i + 1]) ? set.trimEnd() : set;
    return context.terms ? context.terms.mark(value) : [{ type: 'text', value }];
  });
}

function isCitation(node: { type: string; name?: unknown } | undefined): boolean {
  return node?.type === 'mdxJsxTextElement' && node.name === 'Cite';
}

function transform(node: RootContent | ElementContent | Jsx, context: BodyContext): ElementContent[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [renderJsx(node as Jsx, context)];
  if (node.type !== 'element') return [];
  if (node.tagName === 'pre' || node.tagName === 'code') return [bare(node, node.children)];
  const { terms: _terms, ...unexplained } = context;
  const children = transformAll(node.children, node.tagName === 'a' || isHeading(node) ? unexplained : context);
  if (node.tagName === 'a') return [renderLink(node, children, context)];
  if (node.tagName === 'table') return [scrollable(bare(node, children))];
  // Markdown knows headers of columns only; the corner over a column of names is none
  if (node.tagName === 'th')
    return [children.length === 0 ? bare({ ...node, tagName: 'td' }, []) : withScope(bare(node, children))];
  return [bare(node, children)];
}

function renderJsx(node: Jsx, context: BodyContext): ElementContent {
  const children = transformAll(node.children, context);
  // the gate let only the words of sheets into sheets; pages know some more
  const component = pageVocabulary.get(node.name);
  if (!component) return { type: 'element', tagName: node.name, properties: {}, children };
  return component.render(Object.fromEntries(node.attributes.map((a) => [a.name, a.value])), children, context);
}

/** Alignment of cells is a presentational attribute that the content policy forbids; the rest passes. */
function bare(node: Element, children: ElementContent[]): Element {
  const { style: _style, align: _align, ...properties } = node.properties;
  return { type: 'element', tagName: node.tagName, properties, children };
}

function renderLink(node: Element, children: ElementContent[], { resolve }: RenderContext): Element {
  const target = resolve(String(node.properties.href ?? ''));
  const properties: Element['properties'] = { href: target?.href ?? '#' };
  if (target?.external) properties.rel = ['noopener'];
  return { type: 'element', tagName: 'a', properties, children };
}

function withScope(header: Element): Element {
  return { ...header, properties: { ...header.properties, scope: 'col' } };
}

/** A wide table scrolls by itself, and can be reached by keyboard to do so. */
function scrollable(table: Element): Element {
  const properties = { className: [TABLE_CLASS], tabIndex: 0 };
  return { type: 'element', tagName: 'section', properties, children: [table] };
}

const TABLE_CLASS = 'table-scroll';

/** Each table's region has a name of its own. */
function nameTables(nodes: readonly ElementContent[], { t }: RenderContext): void {
  const tables: Element[] = [];
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if (Array.isArray(node.properties.className) && node.properties.className.includes(TABLE_CLASS)) tables.push(node);
    else node.children.forEach(visit);
  };
  nodes.forEach(visit);
  for (const [i, table] of tables.entries()) table.properties.ariaLabel = t('table.label', { number: i + 1 });
}
