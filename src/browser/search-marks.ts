/** Where the words of a query stand in a text that a reader sees. Ships to the browser. */
import { closeness } from './find/match.ts';
import { referencesIn } from './find/references.ts';
import { WORD } from './find/words.ts';
import { fold } from './fold.ts';

/** A stretch of text; `marked` where it answers the query. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Whether a word of a text answers a word of the query; both folded. */
export function answers(word: string, asked: string): boolean {
  return closeness(word, asked) > 0;
}

/** A piece of a text, and whether it answers a word that was asked: an acronym only as it is written. */
function answersAs(written: string, asked: string): boolean {
  if (/\p{Lu}/u.test(asked)) return written.split(/[-‑]/).includes(asked) || written === asked;
  const words = fold(written).split(' ');
  return words.some((word) => answers(word, asked)) || words.join('') === asked;
}

/** The words that were asked and that a text answers; folded, acronyms in their capitals. */
export function answeredWords(text: string, asked: readonly string[]): Set<string> {
  const pieces = text.match(WORD) ?? [];
  return new Set(asked.filter((a) => pieces.some((piece) => answersAs(piece, a))));
}

/**
 * Splits a text at its words and marks those that answer what was asked.
 * @param asked folded words, acronyms in their capitals
 * @param keys of numbers of law, each marked as a whole
 */
export function markWords(text: string, asked: readonly string[], keys: readonly string[] = []): Segment[] {
  const cited = keys.length === 0 ? [] : referencesIn(text).filter((r) => r.keys.some((key) => keys.includes(key)));
  const segments: Segment[] = [];
  const push = (piece: string, marked: boolean): void => {
    const last = segments.at(-1);
    if (piece === '') return;
    if (last?.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
  };
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (match.index < end) continue;
    const reference = cited.find((r) => r.start <= match.index && match.index < r.end);
    const to = reference?.end ?? match.index + match[0].length;
    push(text.slice(end, match.index), false);
    push(text.slice(match.index, to), reference !== undefined || asked.some((a) => answersAs(match[0], a)));
    end = to;
  }
  push(text.slice(end), false);
  return segments;
}
