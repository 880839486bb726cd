/** Where long words of a name may break in the narrow blocks of the drawing, by the syllables of their language. */
import createHyphenator from 'hyphen';
import english from 'hyphen/patterns/en-us.js';
import french from 'hyphen/patterns/fr.js';

/** Letters from which on a word can be wider than the narrowest window. */
const LONG_WORD = 13;
const LONG = new RegExp(`\\p{L}{${LONG_WORD},}`, 'u');

/** A language without syllables here breaks where the browser's own do, else anywhere. */
const HYPHENATORS = {
  en: createHyphenator(english, { minWordLength: LONG_WORD }),
  fr: createHyphenator(french, { minWordLength: LONG_WORD }),
};

/** The same name with soft hyphens in its long words; itself where it has none. */
export function softHyphens(name: string, language: string): string {
  const hyphenate = HYPHENATORS[language as keyof typeof HYPHENATORS] as ((text: string) => string) | undefined;
  return hyphenate && LONG.test(name) ? hyphenate(name) : name;
}
