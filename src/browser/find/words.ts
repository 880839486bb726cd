/** Words of a text, as the index holds them and as a reader types them. Ships to the browser. */
import { fold } from '../fold.ts';

/** A word with its hyphens. */
export const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‑][\p{L}\p{N}\p{M}]+)*\+?/gu;

/** Begins the key of a word in capitals where the same letters are an everyday word as well: `HAS`, `has`. */
export const CAPITALS_SIGN = '^';
/** Begins the key of a whole name. */
export const NAME_SIGN = '=';

/** The pieces of a text between white space and signs, as they are written. */
export function writtenWords(text: string): string[] {
  return withWholeNumbers(text).match(WORD) ?? [];
}

/** A text whose numbers hold no space: the digits of one belong together. */
export function withWholeNumbers(text: string): string {
  return text.replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, '');
}

/** Folded words of a piece: its parts, and the whole of what hyphens divide. */
export function foldedParts(written: string): string[] {
  const parts = fold(written).split(' ').filter(Boolean);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

/** Whether a piece is written as an acronym: at least two capitals, and as many of its letters as not. */
export function isAcronym(written: string): boolean {
  const letters = written.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((l) => /\p{Lu}/u.test(l));
  return capitals.length >= 2 && capitals.length * 2 >= letters.length && letters.length <= LONGEST_ACRONYM;
}

/** Longer words in capitals are shouted, not abbreviated. */
const LONGEST_ACRONYM = 8;
