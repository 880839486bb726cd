/** Small trees of Markdown. */
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';

type Inline = string | PhrasingContent;

const inline = (parts: readonly Inline[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

export const strong = (...parts: Inline[]): PhrasingContent => ({ type: 'strong', children: inline(parts) });
export const emphasis = (...parts: Inline[]): PhrasingContent => ({ type: 'emphasis', children: inline(parts) });
export const link = (text: string, url: string): PhrasingContent => ({ type: 'link', url, children: inline([text]) });

export const paragraph = (...parts: Inline[]): BlockContent => ({ type: 'paragraph', children: inline(parts) });

export const heading = (depth: 2 | 3, text: string): RootContent => ({ type: 'heading', depth, children: inline([text]) });

/** A list of items, each of one block or more; nothing where there is none. */
export function list(items: readonly (readonly BlockContent[])[]): RootContent[] {
  const children = items.map((blocks): ListItem => ({ type: 'listItem', spread: blocks.length > 1, children: [...blocks] }));
  return children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: children.some((c) => c.spread), children }];
}
