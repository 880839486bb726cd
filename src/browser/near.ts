/** Names that look like what was typed. Ships to the browser. */
import { fold } from './fold.ts';

/** Share of the letters that may differ for a name still to be what was meant. */
const MAX_DIFFERING = 0.34;

/** Number of single-letter changes, swaps of neighbours included, between two folded words; above `limit` only "more". */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? limit + 1;
}

/** The `count` names nearest to what was typed, nearest first; names with one word alike count as near. */
export function nearNames(typed: string, names: readonly string[], count: number): string[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const scored = names.flatMap((name) => {
    const folded = fold(name);
    const whole = share(wanted, folded);
    const word = Math.min(...folded.split(' ').map((w) => share(wanted, w)), ...wanted.split(' ').map((w) => share(w, folded)));
    const score = Math.min(whole, word + 0.01);
    return score <= MAX_DIFFERING ? [{ name, score }] : [];
  });
  return scored
    .toSorted((a, b) => a.score - b.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .map((s) => s.name)
    .slice(0, count);
}

/** Letters at the start of a word that make it kin to another: `messagerie`, `messageries`. */
const SAME_START = 5;

/** As `nearNames`, then the names that have a word beginning as one that was typed: for who is lost, a wide guess beats none. */
export function kinNames(typed: string, names: readonly string[], count: number): string[] {
  const starts = fold(typed)
    .split(' ')
    .filter((word) => word.length >= SAME_START)
    .map((word) => ` ${word.slice(0, SAME_START)}`);
  const kin = names.filter((name) => starts.some((start) => ` ${fold(name)}`.includes(start)));
  return [...new Set([...nearNames(typed, names, count), ...kin.toSorted((a, b) => a.length - b.length)])].slice(0, count);
}

function share(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  const limit = Math.floor(longest * MAX_DIFFERING);
  const distance = editDistance(a, b, limit);
  return distance > limit ? 1 : distance / longest;
}
