/** The field's words in one language, in its alphabet. */
import type { Glossary } from '../schema/glossary.ts';
import { fold } from '../browser/fold.ts';
import type { Paths } from './paths.ts';

export interface GlossaryTerm {
  id: string;
  /** The word or acronym as it stands in a text. */
  term: string;
  /** What an acronym stands for. */
  expansion: string | undefined;
  definition: string;
  /** Ids of the sheets that say more; the first is the one that is meant. */
  sheets: readonly string[];
  /** Address of its entry in the glossary. */
  href: string;
}

/** Anchor of a term in the glossary. */
export const termAnchor = (id: string): string => `term-${id}`;

/** The terms that have words in a language, from A to Z. */
export function glossaryIn({ terms }: Pick<Glossary, 'terms'>, locale: string, paths: Paths): GlossaryTerm[] {
  const collator = new Intl.Collator(locale);
  return terms
    .flatMap(({ id, term, expansion, definition, sheets }) => {
      const [word, meaning] = [term[locale], definition[locale]];
      if (word === undefined || meaning === undefined) return [];
      const href = `${paths.section(locale, 'glossary')}#${termAnchor(id)}`;
      return [{ id, term: word, expansion: expansion?.[locale], definition: meaning, sheets, href }];
    })
    .toSorted((a, b) => collator.compare(fold(a.term), fold(b.term)) || (a.id < b.id ? -1 : 1));
}
