/**
 * Numbers by which texts are cited, in any spelling: `L. 1111-8`, `L1111-8`, `art. 12`, `2016/679`, `ISO 27001`. Each has
 * keys that only the very same number has, so that no longer neighbour answers for it. Ships to the browser.
 */

export interface Reference {
  /** Its keys, the most exact first; the last is the number alone. */
  keys: readonly string[];
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** Begins every key, and no word. */
export const REFERENCE_SIGN = '#';

/** Between the letters of a series and its number. */
const GAP = String.raw`[.\s-]{0,3}`;
/** A number in parts, or one of three digits and more behind the letters of a series. */
const NUMBER = String.raw`(\d+(?:[-/.‑]\d+)+)`;
/** Letters of a series: `L`, `MR`, `ISO/IEC`. */
const series = (letter: string) => String.raw`(${letter}{1,4}(?:\/${letter}{2,4})*)`;

const patterns = (letter: string) => [
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${series(letter)}${GAP})?${NUMBER}(?![\p{L}\p{N}])`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])${series(letter)}${GAP}(\d{3,})(?![\p{L}\p{N}]|[-/.‑]\d)`, 'gu'),
];
const WRITTEN = patterns(String.raw`\p{Lu}`);
const TYPED = patterns(String.raw`\p{L}`);
/** An article with a number of its own: of which text, the words around it say. */
const ARTICLE = /(?<![\p{L}\p{N}])art(?:icles?|s?\.)?\s{0,3}(\d{1,4})(?![\p{L}\p{N}]|[-/.‑]\d)/giu;

/** The references of a text, in their order. @param isTyped whether somebody typed it: small letters may be a series too */
export function referencesIn(text: string, isTyped = false): Reference[] {
  // most texts have none, and the patterns take their time to say so
  if (!/\d/.test(text)) return [];
  const found = (isTyped ? TYPED : WRITTEN).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: letters, 2: number = '', index: start }): Reference => {
      const bare = number.replace(/[/.‑]/g, '-');
      const keys = (letters ?? '').toLowerCase().split('/').filter(Boolean);
      return {
        keys: [...keys.map((l) => `${REFERENCE_SIGN}${l}${bare}`), `${REFERENCE_SIGN}${bare}`],
        start,
        end: start + whole.length,
      };
    }),
  );
  const articles = [...text.matchAll(ARTICLE)].map(({ 0: whole, 1: number = '', index }): Reference => {
    return { keys: [`${REFERENCE_SIGN}art${number}`], start: index, end: index + whole.length };
  });
  const all = [...articles, ...found].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((r, i) => !all.slice(0, i).some((other) => other.end > r.start));
}

/** Whether a text cites one of the keys. */
export function cites(text: string, keys: readonly string[]): boolean {
  return referencesIn(text).some((r) => r.keys.some((key) => keys.includes(key)));
}
