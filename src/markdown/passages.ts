/** A rendered body in words only, heading by heading: what a search looks through. */
import type { Element, ElementContent, RootContent } from 'hast';

/** What stands under one heading, in words only: a place that a search result leads to. */
export interface Passage {
  /** Anchor of the heading; undefined before the first. */
  anchor: string | undefined;
  heading: string;
  text: string;
}

export function isHeading(node: RootContent | ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

/** Passages of a body's top-level nodes; those without any words are left out. */
export function passagesOf(nodes: readonly ElementContent[]): Passage[] {
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
