/** When two ways of writing a name are the same name. Ships to the browser. */
import { asQuery } from './search-text.ts';

/** Words that people leave out of a name, or put in. */
const LITTLE: ReadonlySet<string> = new Set(
  'a au aux de des du en et la le les pour sur un une an and for in of on the to'.split(' '),
);

/** Words of a question, which say nothing of what is looked for. */
const ASKING: ReadonlySet<string> = new Set(
  `ce ces comment est ma mes mon ou que quel quelle quelles quels qui sont
   are do does how i is my what where which who`.split(/\s+/),
);

/** The words of a folded query that say what is looked for; all of them where none does. */
export function tellingWords(query: string): string {
  const words = query.split(' ');
  const telling = words.filter((word) => !LITTLE.has(word) && !ASKING.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

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

/** A letter pair that opens no word and ends none, so that nothing but a whole name is the whole word. */
const [OPENING, CLOSING] = ['zq', 'qz'];

/** A name as one word of the index: found by its whole key and by nothing else. */
export function nameToken(name: string): string {
  return `${OPENING}${nameKey(name)}${CLOSING}`;
}

/** A word that every sheet carries: asking for "everything" makes the engine fetch its whole index, asking for this one file. */
export const EVERY_SHEET = `${OPENING}sheet${CLOSING}`;
