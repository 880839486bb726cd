/** What a body says of itself without being rendered: headings, links, sections. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { fingerprint } from './fingerprint.ts';

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

/** Top-level headings, with anchors of their own; a translation is given the source's instead. */
export function headingsOf(tree: Root, headingIds: readonly string[] = []): Heading[] {
  const anchorOf = anchorMaker();
  return tree.children
    .flatMap((node) => {
      if (node.type !== 'heading') return [];
      const text = textOf(node);
      return [{ depth: node.depth, text, slug: anchorOf(text) }];
    })
    .map((heading, i) => ({ ...heading, slug: headingIds[i] ?? heading.slug }));
}

/** Gives the headings of one document their anchors, in order: each once, and beginning with a letter. */
export function anchorMaker(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(plainWords(heading).replace(/^(?=\d)/, 'h '));
}

/**
 * Anchors are plain ASCII: they are typed, quoted in messages and kept in fingerprints. Signs and spaces count for
 * nothing, so that typography does not move an anchor.
 */
function plainWords(text: string): string {
  return text
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Ids of the sources that a body cites, in its order, each as often as it does. */
export function citesOf(node: Nodes): string[] {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Cite')
    return node.attributes.flatMap((a) => ('name' in a && a.name === 'source' && typeof a.value === 'string' ? [a.value] : []));
  return 'children' in node ? node.children.flatMap(citesOf) : [];
}

/** Every link of a body, as written, with its place. */
export function linksOf(tree: Root): WrittenLink[] {
  const links: WrittenLink[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') {
      const start = node.position?.start;
      links.push({ href: node.url, line: start?.line ?? 1, column: start?.column ?? 1 });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return links;
}

/** Fingerprint of each second-level section by its anchor; `intro` is what stands before the first. */
export function sectionsOf(tree: Root, body: string, headings: readonly Heading[]): Record<string, string> {
  const starts = tree.children
    .filter((node) => node.type === 'heading')
    .flatMap((node, i) =>
      node.depth === 2 ? [{ slug: headings[i]?.slug ?? '', offset: node.position?.start.offset ?? 0 }] : [],
    );
  const bounds = [{ slug: 'intro', offset: 0 }, ...starts];
  return Object.fromEntries(bounds.map(({ slug, offset }, i) => [slug, fingerprint(body.slice(offset, bounds[i + 1]?.offset))]));
}

/** The words of a node, without their signs. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
