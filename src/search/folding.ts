/** The words of texts, folded and judged. The same ones come again and again: each is looked at once. */
import { foldedParts as partsAnew, isAcronym as isAcronymAnew, writtenWords } from '../browser/find/words.ts';
import { fold as foldAnew } from '../browser/fold.ts';

function remembering<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const made = known.get(word) ?? make(word);
    if (!known.has(word)) known.set(word, made);
    return made;
  };
}

export const fold = remembering(foldAnew);
export const foldedParts = remembering(partsAnew);
export const isAcronym = remembering(isAcronymAnew);

/** The words of a text in their order, as the full-text index holds them: a word's place is its number here. */
export function wordsInOrder(text: string): string[] {
  return writtenWords(text).flatMap(foldedParts);
}
