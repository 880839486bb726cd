/** When two ways of writing a name are the same name. Ships to the browser. */
import { asQuery } from './search-text.ts';

/** Words that people leave out of a name, or put in. */
const LITTLE: ReadonlySet<string> = new Set(
  'a au aux de des du en et la le les pour sur un une an and for in of on the to'.split(' '),
);

/** Words shorter than this keep their last letter: it is part of an acronym more often than a plural. */
const SHORTEST_PLURAL = 5;

/** A name without case, accents, signs, spaces, little words and plurals; empty when nothing is left. */
export function nameKey(name: string): string {
  const words = asQuery(name).split(' ');
  const telling = words.filter((word) => !LITTLE.has(word));
  return (telling.length > 0 ? telling : words).map(singular).join('');
}

/** Enough to compare, not a word: `capitaux` becomes `capitau`, as `capitau` would. */
function singular(word: string): string {
  return word.length < SHORTEST_PLURAL ? word : word.replace(/[sx]$/, '');
}
