/** One walk over a checked tree: HTML, headings, links, plain text and section fingerprints. */
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fingerprint } from './fingerprint.ts';
import { type RenderContext, vocabulary } from './vocabulary/index.ts';

export interface Heading {
  depth: number;
  /** Anchor: the source language's slug, in every language. */
  slug: string;
  text: string;
}

/** A link as the author wrote it. */
export interface WrittenLink {
  href: string;
  /** Line within the body, from 1. */
  line: number;
  column: number;
}

export interface Rendered {
  html: string;
  headings: Heading[];
  /** Words only, for search and for counting. */
  text: string;
}

/** Headings with anchors of their own; a translation takes the source's instead. */
export function headingsOf(tree: HastRoot, headingIds: readonly string[] = []): Heading[] {
  const slugger = new GithubSlugger();
  return topLevel(tree).map(({ node, depth }, i) => {
    const text = textOf(node);
    return { depth, text, slug: headingIds[i] ?? slugger.slug(withoutAccents(text)) };
  });
}

/** Renders a body that `checkBody` accepted. */
export function render(tree: HastRoot, context: RenderContext): Rendered {
  const headings = headingsOf(tree, context.headingIds).map((h) => ({ ...h, text: context.typeset(h.text) }));
  for (const [i, { node }] of topLevel(tree).entries()) node.properties.id = headings[i]?.slug;
  const children = transformAll(tree.children, context) as RootContent[];
  return { html: toHtml({ type: 'root', children }), headings, text: plainText(children) };
}

/** Fingerprint of each second-level section by its anchor; `intro` is what stands before the first. */
export function sectionsOf(tree: HastRoot, body: string, headings: readonly Heading[]): Record<string, string> {
  const starts = topLevel(tree).flatMap(({ node, depth }, i) =>
    depth === 2 ? [{ slug: headings[i]?.slug ?? '', offset: node.position?.start.offset ?? 0 }] : [],
  );
  const bounds = [{ slug: 'intro', offset: 0 }, ...starts];
  return Object.fromEntries(bounds.map(({ slug, offset }, i) => [slug, fingerprint(body.slice(offset, bounds[i + 1]?.offset))]));
}

/** Anchors are plain ASCII: they are typed, quoted in messages and kept in fingerprints. */
function withoutAccents(text: string): string {
  return text.replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Every link of a body, as written, with its place. */
export function linksOf(tree: HastRoot): WrittenLink[] {
  const links: WrittenLink[] = [];
  const visit = (node: HastRoot | RootContent): void => {
    if (node.type === 'element' && node.tagName === 'a') {
      const start = node.position?.start;
      links.push({ href: String(node.properties.href ?? ''), line: start?.line ?? 1, column: start?.column ?? 1 });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return links;
}

function topLevel(tree: HastRoot): { node: Element; depth: number }[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    return depth > 0 ? [{ node, depth }] : [];
  });
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
  const component = vocabulary.get(node.name);
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

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as ElementContent)).join('') : '';
}

function plainText(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => textOf(node as ElementContent))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
