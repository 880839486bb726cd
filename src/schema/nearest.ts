import { distance } from 'fastest-levenshtein';

/** Slips by letter of the longer word. Of three letters none may be another: `dmn` is no slip for `dmp`, but a brick. */
const MAX_SLIPS = 0.25;

/** Two letters that changed places, and one left out or too many, seldom make another word of a short one. */
const SWAPPED = 0.5;
const LEFT_OUT = 0.75;

/** The candidate closest to `word`, if it is close enough to be what was meant. Case, accents and hyphens count for nothing. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = bare(word);
  let best: string | undefined;
  let bestSlips = Infinity;
  for (const candidate of candidates) {
    const other = bare(candidate);
    const slips = slipsBetween(wanted, other);
    const isClose = slips <= Math.max(wanted.length, other.length) * MAX_SLIPS;
    if (isClose && slips < bestSlips) [best, bestSlips] = [candidate, slips];
  }
  return best;
}

function slipsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits === 1 && a.length !== b.length) return LEFT_OUT;
  return edits === 2 && sortedLetters(a) === sortedLetters(b) ? SWAPPED : edits;
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}\s_-]/gu, '');
}

function sortedLetters(word: string): string {
  return [...word].toSorted().join('');
}
