/** Which bricks a set of filters shows, and how many each further choice would show. Ships to the browser. */
import { fold } from '../fold.ts';

/** Groups of choices: OR inside a group, AND between groups. The names are those of the address. */
export const FACETS = ['floor', 'kind', 'status', 'audience', 'obligation', 'evidence'] as const;
export type Facet = (typeof FACETS)[number];

/** What the filters look at. */
export interface BrickFacts {
  id: string;
  /** Values of each group; a brick is for several audiences. */
  values: Readonly<Record<Facet, readonly string[]>>;
  /** Title, acronym, other names and summary, folded. */
  text: string;
}

export interface Filters {
  /** As typed. */
  q: string;
  chosen: Readonly<Record<Facet, readonly string[]>>;
}

/** Little words before an apostrophe, which say nothing: `l'INS` means INS. */
const ELIDED = /^(?:l|d|j|qu|n|s|c|m|t)$/;

/** Words looked for, all of which must stand somewhere in the text. */
export function wordsOf(q: string): string[] {
  return fold(q)
    .split(' ')
    .filter((word) => word !== '' && !ELIDED.test(word));
}

/** @param except a group to leave out, for the counts of its own choices */
function passes(brick: BrickFacts, { chosen }: Filters, words: readonly string[], except?: Facet): boolean {
  return (
    words.every((word) => brick.text.includes(word)) &&
    FACETS.every((f) => f === except || chosen[f].length === 0 || chosen[f].some((v) => brick.values[f].includes(v)))
  );
}

/** Ids of the bricks that pass. */
export function shown(bricks: readonly BrickFacts[], filters: Filters): Set<string> {
  const words = wordsOf(filters.q);
  return new Set(bricks.filter((b) => passes(b, filters, words)).map((b) => b.id));
}

/** For each value of a group, how many bricks that carry it are shown once it is chosen. Values none carries are absent. */
export function counts(bricks: readonly BrickFacts[], filters: Filters, facet: Facet): Map<string, number> {
  const words = wordsOf(filters.q);
  const found = new Map<string, number>();
  for (const brick of bricks) {
    if (!passes(brick, filters, words, facet)) continue;
    for (const value of brick.values[facet]) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

/** Whether anything is filtered at all. */
export function isFiltering({ q, chosen }: Filters): boolean {
  return wordsOf(q).length > 0 || FACETS.some((f) => chosen[f].length > 0);
}
