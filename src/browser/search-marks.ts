/** Where the words of a query stand in a text that a reader sees. Ships to the browser. */
import { fold } from './fold.ts';

/** A stretch of text; `marked` where it answers the query. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Shorter words are marked only where they stand whole: `e` of `e-CPS` is not every word with an e. */
const SHORTEST_PREFIX = 3;
/** Two words of one family share this much: `hébergeur`, `hébergement`. */
const FAMILY_STEM = 5;
/** Letters by which words of one family differ at their end: `-eur`, `-ment`. */
const FAMILY_ENDING = 3;

const ENDING = /^(?:e?s|e|x)$/;

/** Whether a word of a text answers a word of the query; both folded. */
export function answers(word: string, asked: string): boolean {
  if (word === asked) return true;
  if (asked.length < SHORTEST_PREFIX) return false;
  if (word.startsWith(asked)) return true;
  // plurals and feminines: what is typed is longer than what is written
  if (word.length >= SHORTEST_PREFIX && asked.startsWith(word) && ENDING.test(asked.slice(word.length))) return true;
  return word.length > FAMILY_STEM && asked.length > FAMILY_STEM && word.startsWith(asked.slice(0, -FAMILY_ENDING));
}

/** Letters at the start that make two words look alike: `cyberattaque`, `cybersécurité`. */
const LIKE_START = 5;

/** Whether any word of a text answers the folded query, or at least begins like one of its words. */
export function resembles(text: string, query: string): boolean {
  const asked = query.split(' ');
  const isLike = (word: string, a: string) => a.length >= LIKE_START && word.startsWith(a.slice(0, LIKE_START));
  return fold(text)
    .split(' ')
    .some((word) => asked.some((a) => answers(word, a) || isLike(word, a)));
}

/** The folded query's words that `text` answers. */
export function answeredWords(text: string, query: string): Set<string> {
  const words = fold(text).split(' ');
  const joined = new Set(text.split(/\s+/).map((w) => fold(w).replaceAll(' ', '')));
  return new Set(query.split(' ').filter((asked) => words.some((w) => answers(w, asked)) || joined.has(asked)));
}

/** Splits a text at its words and marks those that answer the folded `query`. */
export function markWords(text: string, query: string): Segment[] {
  const asked = query.split(' ').filter(Boolean);
  const segments: Segment[] = [];
  const push = (piece: string, marked: boolean): void => {
    const last = segments.at(-1);
    if (piece === '') return;
    if (last?.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
  };
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-‑][\p{L}\p{N}\p{M}]+)*\+?/gu)) {
    const words = fold(match[0]).split(' ');
    const marked = asked.some((a) => words.some((w) => answers(w, a)) || words.join('') === a);
    push(text.slice(end, match.index), false);
    push(match[0], marked);
    end = match.index + match[0].length;
  }
  push(text.slice(end), false);
  return segments;
}
