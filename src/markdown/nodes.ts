/** Small nodes of the two trees. */
import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';

/** A hast element. */
export function h(
  tagName: string,
  properties: Record<string, string | number | boolean | string[]>,
  children: ElementContent[] = [],
): ElementContent {
  return { type: 'element', tagName, properties, children };
}

/** Markdown that is written as it stands, without escapes. */
export function verbatim(value: string): RootContent {
  return { type: 'html', value };
}
