/** Which records have what is wished for, and how strongly. Ships to the browser. */
import { editDistance } from '../near.ts';
import { answeredWords } from '../search-marks.ts';
import { BEGINS, closeness, commonStart, isSureOf, SHORTEST_PREFIX } from './match.ts';
import type { Wish } from './question.ts';
import type { Store } from './store.ts';
import type { Shares, TextMatches } from './texts.ts';
import { CAPITALS_SIGN } from './words.ts';

/** The records of a wish. */
export interface Found {
  wish: Wish;
  /** Strength by record: the weight of the word there, as far as it is the word. */
  strength: ReadonlyMap<number, number>;
  /** How much a record gains that has it: the rarer, the more. */
  rarity: number;
  /** Words that were taken for a slip of the pen. */
  mended: readonly string[];
}

/** Share of its weight that a word has which only means the same. */
const SYNONYM = 0.7;
const SLIP = 0.75;
/** From so many letters on, a slip more is forgiven. */
const TWO_SLIPS = 9;
const ONE_SLIP = 4;
/** A number of law says more than any word: nobody types one by chance. */
const REFERENCE_RARITY = 4;

export async function lookUp(wish: Wish, store: Store): Promise<Found> {
  const total = store.directory.records.length;
  if (wish.keys)
    return { wish, strength: await ofKeys(wish.keys, store), rarity: rarityOf(0, total) * REFERENCE_RARITY, mended: [] };
  if (wish.capitals !== undefined) {
    const strength = await exactly(`${CAPITALS_SIGN}${wish.capitals}`, store);
    if (strength.size > 0) return withSynonyms({ wish, strength, rarity: rarityOf(strength.size, total), mended: [] }, store);
  }
  const parts = await Promise.all(wish.words.map((word) => ofWord(word, store)));
  const mended = await Promise.all(parts.map((part) => mend(part, store)));
  const strength = together(mended.map((m) => m.strength));
  const count = Math.min(...mended.map((m) => m.sure || m.strength.size));
  const found = { wish, strength, rarity: rarityOf(count, total), mended: mended.flatMap((m) => m.mended ?? []) };
  return withSynonyms(found, store);
}

interface WordFound {
  word: string;
  strength: Map<number, number>;
  /** Records that have the word itself. */
  sure: number;
  mended?: string;
}

async function ofWord(word: string, store: Store): Promise<WordFound> {
  const strength = new Map<number, number>();
  const sure = new Set<number>();
  const [names, texts] = await Promise.all([store.words(commonStart(word)), inTexts(word, store)]);
  for (const [other, ...pairs] of names) {
    const share = closeness(other, word);
    if (share === 0) continue;
    for (let i = 0; i < pairs.length; i += 2) {
      const [record = 0, weight = 0] = [pairs[i], pairs[i + 1]];
      if (isSureOf(share)) sure.add(record);
      strength.set(record, Math.max(strength.get(record) ?? 0, weight * share));
    }
  }
  const add = (shares: Shares, weight: number) => {
    for (const [record, share] of shares) strength.set(record, (strength.get(record) ?? 0) + share * weight);
  };
  add(texts.own, TEXT);
  add(texts.others, TEXT * BEGINS);
  return { word, strength, sure: new Set([...sure, ...texts.own.keys()]).size };
}

/** What a word weighs in the text that has it most. */
const TEXT = 48;

/** The texts of a word. A longer word may stand for its beginning; a guess of the engine at a word that it does not know is none. */
async function inTexts(word: string, store: Store): Promise<TextMatches> {
  const { own, others, places } = await store.texts(word);
  if (word.length < SHORTEST_PREFIX) return { own, others: new Map(), places };
  const [first] = own.size === 0 ? others.keys() : [];
  if (first === undefined) return { own, others, places };
  const { passages } = await store.record(first);
  const passage = passages.findLast((p) => p.from <= (places.get(first)?.[0] ?? 0));
  const begins = passage && answeredWords(`${passage.heading} ${await store.passage(passage.text)}`, [word]).size > 0;
  return { own, others: begins ? others : new Map(), places };
}

/** A word that nothing has may be a name with a slip. */
async function mend(part: WordFound, store: Store): Promise<WordFound> {
  const { word } = part;
  if (part.sure > 0 || word.length < ONE_SLIP || /\d/.test(word)) return part;
  const limit = word.length >= TWO_SLIPS ? 2 : 1;
  const near = (await store.vocabulary())
    .map((name) => ({ name, slips: editDistance(name, word, limit) }))
    .filter(({ slips }) => slips <= limit);
  const least = Math.min(...near.map((n) => n.slips));
  const best = near.filter((n) => n.slips === least).map((n) => n.name);
  if (best.length === 0) return part;
  const found = await Promise.all(best.map((name) => ofWord(name, store)));
  const strength = new Map(part.strength);
  for (const { strength: of } of found)
    for (const [record, weight] of of) strength.set(record, Math.max(strength.get(record) ?? 0, weight * SLIP));
  return { word, strength, sure: Math.max(...found.map((f) => f.sure)), mended: best.join(' ') };
}

async function withSynonyms(found: Found, store: Store): Promise<Found> {
  if (found.wish.synonyms.length === 0) return found;
  const others = await Promise.all(
    found.wish.synonyms.map(async (words) =>
      together((await Promise.all(words.map((w) => ofWord(w, store)))).map((f) => f.strength)),
    ),
  );
  const strength = new Map(found.strength);
  for (const other of others)
    for (const [record, weight] of other) strength.set(record, Math.max(strength.get(record) ?? 0, weight * SYNONYM));
  const total = store.directory.records.length;
  return {
    ...found,
    strength,
    rarity: Math.min(found.rarity, rarityOf(Math.min(...[found.strength, ...others].map((o) => o.size).filter(Boolean)), total)),
  };
}

async function ofKeys(keys: readonly string[], store: Store): Promise<Map<number, number>> {
  for (const key of keys) {
    const strength = await exactly(key, store);
    if (strength.size > 0) return strength;
  }
  return new Map();
}

/** The records of one word of the index. */
export async function exactly(key: string, store: Store): Promise<Map<number, number>> {
  const [, ...pairs] = (await store.words(key)).find(([word]) => word === key) ?? [''];
  const strength = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) strength.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return strength;
}

/** Those that all of several have, as strongly as the weakest. */
function together(all: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const [first, ...others] = all;
  const strength = new Map<number, number>();
  for (const [record, weight] of first ?? []) {
    const weights = others.map((o) => o.get(record));
    if (weights.every((w) => w !== undefined)) strength.set(record, Math.min(weight, ...weights));
  }
  return strength;
}

function rarityOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
