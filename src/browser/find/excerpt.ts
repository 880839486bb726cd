/** The place of a record that answers, and the words around it. Ships to the browser. */
import { answeredWords } from '../search-marks.ts';
import type { StoredRecord } from './index-files.ts';
import type { Question } from './question.ts';
import { cites, referencesIn } from './references.ts';

export interface Excerpt {
  anchor: string | undefined;
  heading: string;
  text: string;
}

/** Words of an excerpt: two lines on a phone, one and a half on a desk. */
const WORDS = 26;
/** Of these, before the first word that answers. */
const BEFORE = 6;

/** @param asked words, folded; acronyms in their capitals @param wide the same, with those that mean the same */
export function excerptOf(
  { passages }: StoredRecord,
  question: Question,
  asked: readonly string[],
  wide: readonly string[],
): Excerpt | undefined {
  const keys = question.wishes.flatMap((w) => w.keys?.slice(0, -1) ?? []);
  const bare = question.wishes.flatMap((w) => w.keys ?? []);
  const worth = (text: string): number =>
    answeredWords(text, asked).size +
    SYNONYM * answeredWords(text, wide).size +
    CITED * (keys.length > 0 && cites(text, keys) ? 2 : Number(bare.length > 0 && cites(text, bare)));
  const scored = passages.map((p) => ({ p, score: worth(p.text) + HEADING * answeredWords(p.heading, wide).size }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best || best.score === 0) return undefined;
  const { anchor, heading, text } = best.p;
  return { anchor, heading, text: around(text, bare, wide) };
}

/** A number of law is the place itself, whatever the words say elsewhere. */
const CITED = 10;
/** A word that means the same says less than the reader's own. */
const SYNONYM = 0.4;
/** A word in a heading tells of the whole section; one in its text, of a sentence. */
const HEADING = 0.6;

function around(text: string, keys: readonly string[], asked: readonly string[]): string {
  const words = text.split(' ');
  const hits = words.map((word) => Number(answeredWords(word, asked).size > 0));
  for (const { keys: own, start } of keys.length > 0 ? referencesIn(text) : [])
    if (own.some((key) => keys.includes(key))) hits[text.slice(0, start).split(' ').length - 1] = CITED;
  let [from, most] = [0, -1];
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && !hits[at]) continue;
    const sum = hits.slice(at, at + WORDS - BEFORE).reduce((a, b) => a + b, 0);
    if (sum > most) [from, most] = [at, sum];
  }
  const start = from <= BEFORE ? 0 : from - BEFORE;
  const piece = words.slice(start, start + WORDS).join(' ');
  return `${start > 0 ? '… ' : ''}${piece}${start + WORDS < words.length ? ' …' : ''}`;
}
