/**
 * Acronyms of the glossary, explained at their first use in a body. The acronym is a word of its sentence, which copies,
 * and which reading modes keep; a button without words lies over it, and what it opens stands after the text.
 */
import type { ElementContent } from 'hast';
import { h } from './nodes.ts';

/** A term that a body may use. */
export interface ExplainedTerm {
  id: string;
  /** As it stands in the text. */
  term: string;
  expansion: string;
  definition: string;
  /** Address of its entry in the glossary. */
  href: string;
}

/** What the page says of any term. */
export interface TermWords {
  /** Words of the link to the glossary. */
  more: string;
  /** Name of the button that explains a term. */
  explain: (term: string) => string;
}

/** Splits text at the first use of each term; one instance serves one body, from its start to its end. */
export class TermMarker {
  private readonly pending: Map<string, ExplainedTerm>;
  private readonly words: TermWords;
  private readonly opened: ElementContent[] = [];

  constructor(terms: readonly ExplainedTerm[], words: TermWords) {
    this.pending = new Map(terms.map((t) => [t.term, t]));
    this.words = words;
  }

  /** What the marked terms open, for the end of the body; reading modes leave an aside out. */
  notes(): ElementContent[] {
    return this.opened.length === 0 ? [] : [h('aside', { className: ['term-notes'], role: 'none' }, this.opened)];
  }

  /** The text, whole or with its terms marked. */
  mark(text: string): ElementContent[] {
    if (this.pending.size === 0) return [{ type: 'text', value: text }];
    const nodes: ElementContent[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(CANDIDATE)) {
      const term = this.pending.get(word);
      if (!term) continue;
      this.pending.delete(word);
      nodes.push({ type: 'text', value: text.slice(end, index) }, ...this.explained(term));
      end = index + word.length;
    }
    return [...nodes, { type: 'text', value: text.slice(end) }];
  }

  private explained({ id, term, expansion, definition, href }: ExplainedTerm): ElementContent[] {
    const note = `term-note-${id}`;
    const text = (value: string): ElementContent => ({ type: 'text', value });
    this.opened.push(
      h('p', { className: ['term-note'], id: note, popover: 'auto' }, [
        h('strong', {}, [text(expansion)]),
        text(` ${definition} `),
        h('a', { href }, [text(this.words.more)]),
      ]),
    );
    const button = h('button', { type: 'button', popoverTarget: note, ariaLabel: this.words.explain(term) }, []);
    return [h('span', { className: ['term'] }, [text(term), button])];
  }
}

/** Acronyms begin with a capital or hold two: `DMP`, `e-CPS`, `MSSanté`, `RPPS+`. */
const CANDIDATE = /(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}-]*\p{Lu})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\+?(?![\p{L}\p{N}])/gu;
