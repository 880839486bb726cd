import { distance } from 'fastest-levenshtein';

/** How much of a word may differ for another to count as what was meant. */
const MAX_DIFFERING_SHARE = 0.5;

/** The candidate closest to `word`, if one is close enough to be worth proposing. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length * MAX_DIFFERING_SHARE)) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
