/** Where long words of a name may break in the narrow blocks of the drawing, by the syllables of their language. */
import createHyphenator from 'hyphen';
import english from 'hyphen/patterns/en-us.js';
import french from 'hyphen/patterns/fr.js';

/** Letters from which on a word can be wider than the narrowest window. */
const LONG_WORD = 13;
const LONG = new RegExp(`\\p{L}{${LONG_WORD},}`, 'u');

/** Letters that stay together at either end of a word: shorter pieces read as another word. */
const SHORTEST_PIECE = 4;

/** A language without syllables here breaks where the browser's own do, else anywhere. */
const HYPHENATORS = {
  en: createHyphenator(english, { minWordLength: LONG_WORD }),
  fr: createHyphenator(french, { minWordLength: LONG_WORD }),
};

/** The same name with soft hyphens in its long words; itself where it has none. */
export function softHyphens(name: string, language: string): string {
  const hyphenate = HYPHENATORS[language as keyof typeof HYPHENATORS] as ((text: string) => string) | undefined;
  return hyphenate && LONG.test(name) ? hyphenate(name).replace(HYPHENATED, inPieces) : name;
}

const HYPHEN = '\u00AD';
const HYPHENATED = /[\p{L}\u00AD]+/gu;

/** The word without the hyphens that would leave too little at an end. */
function inPieces(word: string): string {
  const pieces = word.split(HYPHEN);
  const length = (list: readonly string[]) => list.join('').length;
  const isKept = (_: string, i: number) =>
    length(pieces.slice(0, i)) >= SHORTEST_PIECE && length(pieces.slice(i)) >= SHORTEST_PIECE;
  return pieces.map((piece, i) => (isKept(piece, i) ? HYPHEN : '') + piece).join('');
}
