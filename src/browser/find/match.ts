/** How well a word of the index answers a word that was asked. Ships to the browser. */

/** Shorter words answer only as they are. */
export const SHORTEST_PREFIX = 3;
/** Two words of one family share this much at least: `hébergeur`, `hébergement`. */
const FAMILY_STEM = 5;
/** Letters by which words of one family differ at their end: `-eur`, `-ment`. */
const FAMILY_ENDING = 3;
/** Letters that a longer word may add for its beginning still to be meant by itself. */
const CLOSE_ENDING = 2;

const ENDING = /^(?:e?s|e|x)$/;

/** Shares of a word's weight. */
const SAME = 1;
const INFLECTED = 0.95;
const NEARLY = 0.85;
/** What a longer word is worth that only begins with the one that was asked. */
export const BEGINS = 0.6;
const FAMILY = 0.5;

/** From 0, no answer, to 1, the same word; both folded. */
export function closeness(word: string, asked: string): number {
  if (word === asked) return SAME;
  if (asked.length < SHORTEST_PREFIX || word.length < SHORTEST_PREFIX) return 0;
  if (word.startsWith(asked)) {
    const rest = word.slice(asked.length);
    if (ENDING.test(rest)) return INFLECTED;
    return rest.length <= CLOSE_ENDING ? NEARLY : BEGINS;
  }
  // plurals and feminines: what is typed is longer than what is written
  if (asked.startsWith(word) && ENDING.test(asked.slice(word.length))) return INFLECTED;
  return isFamily(word, asked) ? FAMILY : 0;
}

function isFamily(word: string, asked: string): boolean {
  return word.length > FAMILY_STEM && asked.length > FAMILY_STEM && word.startsWith(familyStem(asked));
}

function familyStem(asked: string): string {
  return asked.slice(0, Math.max(FAMILY_STEM, asked.length - FAMILY_ENDING));
}

/** What every word begins with that may answer. */
export function commonStart(asked: string): string {
  if (asked.length < SHORTEST_PREFIX) return asked;
  return asked.length > FAMILY_STEM ? familyStem(asked) : asked.slice(0, Math.max(SHORTEST_PREFIX, asked.length - 2));
}

/** Whether an answer is the word itself, and not only a word like it. */
export const isSureOf = (share: number): boolean => share >= NEARLY;
