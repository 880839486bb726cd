/** What a reader types, made ready for a comparison of names. Ships to the browser. */
import { withWholeNumbers } from './find/words.ts';
import { fold } from './fold.ts';

/** The longest query worth asking: longer than any title with its acronym. The rest is an accident or an attack. */
export const MAX_QUERY = 120;

/** French words that lose their last letter before a vowel; they say nothing of what is looked for. */
export const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’‘ʼ′`´](?=[\p{L}\p{N}«“"])/giu;

/** The same where the apostrophe was left out, and the English 's. */
const REMNANTS: ReadonlySet<string> = new Set(['d', 'l', 'qu', 's']);

/**
 * A reader's words: folded, without `l’`, `d’`, and with the digits of a number together.
 * Empty when nothing was asked.
 */
export function asQuery(typed: string): string {
  const plain = withWholeNumbers(typed.slice(0, MAX_QUERY)).replace(ELIDED, ' ');
  const words = fold(plain).split(' ');
  const telling = words.filter((word) => !REMNANTS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
