/** The order of what was found. Ships to the browser. */
import { nameKey } from '../name-key.ts';
import { type Chosen, FACETS } from '../search-state.ts';
import { type FacetCounts, type Facets, isChosen, type RecordType } from './index-files.ts';
import { exactly, type Found, lookUp } from './look-up.ts';
import { type Question, readQuestion } from './question.ts';
import type { Store } from './store.ts';
import { NAME_SIGN } from './words.ts';

export interface Ranked {
  record: number;
  score: number;
  type: RecordType;
  /** What was asked and is not there, in the reader's own spelling. */
  missing: readonly string[];
  isNamed: boolean;
}

export interface Ranking {
  question: Question;
  found: readonly Found[];
  /** Best first, narrowed by what was chosen. */
  ranked: readonly Ranked[];
  counts: FacetCounts;
}

/** By how much a sort of record is what readers look for. */
const PRIOR: Readonly<Record<RecordType, number>> = {
  sheet: 1,
  page: 0.8,
  term: 0.75,
  duty: 0.6,
  example: 0.55,
  event: 0.5,
  site: 0.5,
};

/** Weight at which a word counts half of what it may. */
const HALF_WEIGHT = 30;
/** What the whole name is worth that stands in the question, beside its words. */
const NAME_SHARE = 0.6;
/** Share of the best answer's score below which one that lacks a word is no help. */
const MIN_SHARE = 0.25;
/** What is left of the score of each further part of one sheet. */
const ANOTHER_PART = 0.75;
/** Words of a question whose neighbours may be a name: more is a text that was pasted. */
const MOST_WORDS = 8;
const LONGEST_NAME = 5;

/** Above every score that words can give. */
const NAMED = 1_000;
/** What a word is worth that an author gave a way to. */
const LEAD = 100;

export async function rank(typed: string, chosen: Chosen, store: Store): Promise<Ranking> {
  const { directory } = store;
  const question = readQuestion(typed, directory);
  const [found, named, inside] = await Promise.all([
    Promise.all(question.wishes.map((wish) => lookUp(wish, store))),
    exactly(`${NAME_SIGN}${nameKey(typed)}`, store),
    namesInside(question, store),
  ]);
  const led = ledTo(question, store);
  const all = found.reduce((sum, f) => sum + f.rarity, 0);
  const candidates = new Set([...found.flatMap((f) => [...f.strength.keys()]), ...named.keys(), ...led]);
  const scored = [...candidates].map((record): Ranked => {
    const has = found.filter((f) => f.strength.has(record));
    const words = has.reduce((sum, f) => sum + f.rarity * saturated(f.strength.get(record) ?? 0), 0);
    const covered = all === 0 ? 0 : has.reduce((sum, f) => sum + f.rarity, 0) / all;
    const type = typeOf(facetsOf(record, store));
    const name = named.get(record);
    const isNamed = name !== undefined;
    const score =
      (words * covered + (inside.get(record) ?? 0) * NAME_SHARE) * PRIOR[type] +
      (isNamed ? NAMED * name : 0) +
      (led.has(record) ? LEAD : 0);
    const missing = isNamed ? [] : found.filter((f) => !f.strength.has(record)).map((f) => f.wish.typed);
    return { record, score, type, missing, isNamed };
  });
  const sorted = spread(scored.toSorted(byScore), store);
  const best = sorted.find((r) => r.score < LEAD)?.score ?? 0;
  const near = sorted.filter((r) => r.missing.length === 0 || r.score >= best * MIN_SHARE);
  const last = [...near.filter((r) => r.type !== 'site' || r.isNamed), ...near.filter((r) => r.type === 'site' && !r.isNamed)];
  return {
    question,
    found,
    ranked: last.filter((r) => isChosen(facetsOf(r.record, store), chosen)),
    counts: countFacets(
      last.map((r) => facetsOf(r.record, store)),
      chosen,
    ),
  };
}

/** Without a question: every sheet, or what was chosen, in the order of the house. */
export function browse(chosen: Chosen, store: Store): Ranking {
  const all = store.directory.records.map((_, record) => ({ record, type: typeOf(facetsOf(record, store)) }));
  const pool = chosen.type === undefined ? all.filter((r) => r.type === 'sheet') : all;
  const ranked = pool
    .filter(({ record }) => isChosen(facetsOf(record, store), chosen))
    .map((r): Ranked => ({ ...r, score: 0, missing: [], isNamed: false }));
  const counts = countFacets(
    pool.map((r) => facetsOf(r.record, store)),
    chosen,
  );
  const types = countFacets(
    all.map((r) => facetsOf(r.record, store)),
    chosen,
  ).type;
  return {
    question: { wishes: [], words: [], whole: '', marks: { own: [], others: [] } },
    found: [],
    ranked,
    counts: { ...counts, type: types },
  };
}

export function facetsOf(record: number, { directory }: Store): Facets {
  return directory.sets[directory.records[record] ?? -1] ?? {};
}

const typeOf = (facets: Facets): RecordType => (facets.type?.[0] ?? 'page') as RecordType;
const saturated = (weight: number): number => weight / (weight + HALF_WEIGHT);
const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.record - b.record;

/** Names that stand in the question: what their words are worth, by record. */
async function namesInside({ words }: Question, store: Store): Promise<Map<number, number>> {
  const worth = new Map<number, number>();
  if (words.length < 2 || words.length > MOST_WORDS) return worth;
  const phrases = words.flatMap((_, at) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - at) - 1 }, (__, i) => words.slice(at, at + i + 2)),
  );
  const total = store.directory.records.length;
  await Promise.all(
    phrases.map(async (phrase) => {
      const found = await exactly(`${NAME_SIGN}${nameKey(phrase.join(' '))}`, store);
      for (const [record] of found)
        worth.set(record, Math.max(worth.get(record) ?? 0, phrase.length * Math.log(total / (found.size + 1))));
    }),
  );
  return worth;
}

/** The records to which an author leads some words. */
function ledTo({ whole }: Question, { directory }: Store): Set<number> {
  const text = ` ${whole} `;
  return new Set(
    directory.leads.filter(({ words }) => words.some((w) => text.includes(` ${w} `))).flatMap(({ records }) => records),
  );
}

/** Parts of one sheet do not fill the list. */
function spread(sorted: readonly Ranked[], store: Store): Ranked[] {
  const seen = new Map<string, number>();
  return sorted
    .map((r) => {
      const of = facetsOf(r.record, store).of?.[0];
      if (of === undefined) return r;
      const before = seen.get(of) ?? 0;
      seen.set(of, before + 1);
      return { ...r, score: r.score * ANOTHER_PART ** before };
    })
    .toSorted(byScore);
}

/** What each further choice would give. A group's counts ignore its own choice, so that a second one can be weighed. */
export function countFacets(found: readonly Facets[], chosen: Chosen): FacetCounts {
  const counts = (facet: (typeof FACETS)[number]): Record<string, number> => {
    const sums = new Map<string, number>();
    for (const facets of found)
      if (isChosen(facets, chosen, facet)) for (const id of facets[facet] ?? []) sums.set(id, (sums.get(id) ?? 0) + 1);
    return Object.fromEntries(sums);
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)])) as FacetCounts;
}
