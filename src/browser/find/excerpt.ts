/** The place of a record that answers, and the words around it. Ships to the browser. */
import { fold } from '../fold.ts';
import { answeredWords } from '../search-marks.ts';
import type { StoredPassage, StoredRecord } from './index-files.ts';
import type { Question } from './question.ts';
import { referencesIn } from './references.ts';
import type { Store } from './store.ts';
import { CAPITALS_SIGN } from './words.ts';

export interface Excerpt {
  anchor: string | undefined;
  heading: string;
  text: string;
}

/** Words of an excerpt: two lines on a phone, one and a half on a desk. */
const WORDS = 26;
/** Of these, before the first word that answers. */
const BEFORE = 6;

export interface ExcerptOptions {
  /** Of the record. */
  number: number;
  question: Question;
  /** Words, folded; acronyms in their capitals. */
  asked: readonly string[];
  /** The same, with those that mean the same. */
  wide: readonly string[];
  store: Store;
}

/** Undefined where no passage has anything of what was asked. */
export async function excerptOf(record: StoredRecord, options: ExcerptOptions): Promise<Excerpt | undefined> {
  const { question, asked, wide, store } = options;
  const { passages, cites } = record;
  const placeOf = new Map(cites);
  const citedBy = (keys: readonly string[]) => new Set(keys.flatMap((key) => placeOf.get(key) ?? []));
  const exact = question.wishes.flatMap((w) => w.keys?.slice(0, -1) ?? []);
  const bare = question.wishes.flatMap((w) => w.keys ?? []);
  const [exactly, nearly] = [citedBy(exact), citedBy(bare)];
  const has = await Promise.all(wide.map(async (word) => new Set(await passagesWith(word, record, options))));
  const worth = ({ heading }: StoredPassage, i: number): number => {
    const own = (word: string) => (asked.includes(word) ? 1 : 0) + SYNONYM;
    const words = wide.reduce((sum, word, w) => sum + (has[w]?.has(i) ? own(word) : 0), 0);
    const cited = exactly.has(i) ? 2 : Number(nearly.has(i));
    return words + HEADING * answeredWords(heading, wide).size + CITED * cited;
  };
  const scored = passages.map((passage, i) => ({ passage, score: worth(passage, i) }));
  const best = scored.toSorted((one, other) => other.score - one.score)[0];
  if (!best || best.score === 0) return undefined;
  const { anchor, heading, text } = best.passage;
  return { anchor, heading, text: around(await store.passage(text), bare, wide) };
}

/** Numbers of the passages of a record that have a word, or the first that has an acronym. */
async function passagesWith(word: string, { passages, cites = [] }: StoredRecord, { number, store }: ExcerptOptions) {
  const acronym = cites.find(([key]) => key === `${CAPITALS_SIGN}${word}`);
  if (acronym) return [acronym[1]];
  const { places } = await store.texts(fold(word));
  return (places.get(number) ?? []).map((place) => passages.findLastIndex((p) => p.from <= place));
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
