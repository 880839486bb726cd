/** From a checked body to HTML and plain text. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { h } from './vocabulary/component.ts';
import { pageVocabulary, type RenderContext, type SectionNotice } from './vocabulary/index.ts';

/** What stands under one heading, in words only: a place that a search result leads to. */
export interface Passage {
  /** Anchor of the heading; undefined before the first. */
  anchor: string | undefined;
  heading: string;
  text: string;
}

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
  const own = transformAll(tree.children, context);
  const children = withNotices(own, context) as RootContent[];
  return { html: toHtml({ type: 'root', children }), passages: passagesOf(own) };
}

function withNotices(children: readonly ElementContent[], { notices }: RenderContext): ElementContent[] {
  const noticeOf = (section: unknown) => [notices?.get(String(section))].flatMap((n) => (n ? [notice(n)] : []));
  return [...noticeOf('intro'), ...children.flatMap((node) => [node, ...(isHeading(node) ? noticeOf(node.properties.id) : [])])];
}

function notice({ text, href, linkLabel, lang }: SectionNotice): ElementContent {
  const link = h('a', { href, hrefLang: lang }, [{ type: 'text', value: linkLabel }]);
  return h('p', { className: ['notice'], role: 'note' }, [{ type: 'text', value: `${text} ` }, link]);
}

function isHeading(node: RootContent | ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

interface Jsx {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string;
  attributes: { name: string; value: string }[];
  children: ElementContent[];
}

function transformAll(nodes: readonly (RootContent | ElementContent | Jsx)[], context: RenderContext): ElementContent[] {
  return nodes.flatMap((node, i) => {
    // a call of note clings to its word, however the author spaced it
    if (node.type === 'text' && isCitation(nodes[i + 1])) return transform({ ...node, value: node.value.trimEnd() }, context);
    return transform(node, context);
  });
}

function isCitation(node: { type: string; name?: unknown } | undefined): boolean {
  return node?.type === 'mdxJsxTextElement' && node.name === 'Cite';
}

function transform(node: RootContent | ElementContent | Jsx, context: RenderContext): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: context.typeset(node.value) }];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [renderJsx(node as Jsx, context)];
  if (node.type !== 'element') return [];
  if (node.tagName === 'pre' || node.tagName === 'code') return [bare(node, node.children)];
  const children = transformAll(node.children, context);
  if (node.tagName === 'a') return [renderLink(node, children, context)];
  if (node.tagName === 'table') return [scrollable(bare(node, children), context)];
  return [bare(node, children)];
}

function renderJsx(node: Jsx, context: RenderContext): ElementContent {
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

/** A wide table scrolls by itself, and can be reached by keyboard to do so. */
function scrollable(table: Element, { t }: RenderContext): Element {
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: t('table.label') };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function passagesOf(nodes: readonly ElementContent[]): Passage[] {
  const passages: Passage[] = [{ anchor: undefined, heading: '', text: '' }];
  for (const node of nodes) {
    const current = passages.at(-1);
    if (isHeading(node)) passages.push({ anchor: String(node.properties.id), heading: wordsOf(node), text: '' });
    else if (current) current.text = `${current.text} ${wordsOf(node)}`.trim();
  }
  return passages.filter((p) => p.heading !== '' || p.text !== '');
}

/** Calls of notes and explanations of terms are no part of the sentence. */
const BESIDE_THE_TEXT = /^(?:cite|term-note)$/;

function wordsOf(node: ElementContent): string {
  const textOf = (n: ElementContent): string => {
    if (n.type === 'text') return n.value;
    if (n.type !== 'element') return '';
    const classes = Array.isArray(n.properties.className) ? n.properties.className : [];
    return classes.some((c) => BESIDE_THE_TEXT.test(String(c))) ? '' : n.children.map(textOf).join('');
  };
  return textOf(node)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
