/** What everything of one language is called, and the numbers it cites: from records to the files that `src/browser/find` reads. */
import { createHash } from 'node:crypto';
import { type Directory, type Facets, files, type Posting } from '../browser/find/index-files.ts';
import { referencesIn } from '../browser/find/references.ts';
import { CAPITALS_SIGN, NAME_SIGN, writtenWords } from '../browser/find/words.ts';
import { nameKey } from '../browser/name-key.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import type { IndexFiles } from './engine.ts';
import { fold, foldedParts, isAcronym } from './folding.ts';
import { NOISE } from './noise.ts';
import { bytesOf, cut, firsts, inParts } from './parts.ts';
import type { SearchRecord } from './records.ts';
import { doubleFaced, storedRecords } from './stored-records.ts';

/** What a word weighs by where it stands: in a name, as far as it is the name; in a sentence, as often as it comes. */
const WEIGHTS = { title: 110, acronym: 130, name: 75, term: 35, foreign: 60, summary: 26, text: 48, duty: 40 };
/** Times after which a word that comes again adds little. */
const SATURATION = 1.3;
/** How far a long text counts less. */
const LENGTH_SHARE = 0.6;
const CITED = { basis: 70, source: 35, text: 25 };
const MOST_CITED = 4;

/** How well a whole name is a record's own, from 0 to 9: its title, another name, an entry of the glossary, a foreign name. */
const NAMED = { title: 9, name: 8, page: 7, entry: 6, term: 4, foreign: 3 } as const;

/** Bytes of a file of words grow with the index, so that their number stays small. */
const CHUNK_PER_ROOT = 6;
const MIN_CHUNK = 3_000;
/** Shorter words have no slips that would not be other words. */
const SHORTEST_SLIP = 4;
/** Records that a word leads to, the strongest: a word that more of them have tells nothing. */
const MOST_RECORDS = 2_000;

/** @param texts numbers of the records whose texts are in the full-text index */
export function namesIndex(
  locale: string,
  records: readonly SearchRecord[],
  texts: readonly number[],
  synonyms: Synonyms | undefined,
): IndexFiles {
  const words = new Map<string, Map<number, number>>();
  const add = (word: string, record: number, weight: number) => {
    const pairs = words.get(word) ?? new Map<number, number>();
    words.set(word, pairs.set(record, Math.max(pairs.get(record) ?? 0, Math.max(1, Math.round(weight)))));
  };
  const lengths = records.map((r) => r.passages.reduce((sum, p) => sum + p.text.length, 0));
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.filter(Boolean).length);
  const doubles = doubleFaced(records);
  const vocabulary = new Set<string>();
  for (const [n, record] of records.entries()) {
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[n] ?? 0)) / mean;
    for (const [word, weight] of weightsOf(record, length, doubles)) add(word, n, weight);
    for (const [key, weight] of citedBy(record)) add(key, n, weight);
    for (const [name, rank] of namesOf(record)) add(`${NAME_SIGN}${nameKey(name)}`, n, rank);
    if (record.type === 'sheet' || record.type === 'term')
      for (const word of [record.title, record.acronym ?? '', ...record.names].flatMap(writtenWords).flatMap(foldedParts))
        if (word.length >= SHORTEST_SLIP && !/\d/.test(word)) vocabulary.add(word);
  }
  const postings = [...words]
    .map(([word, pairs]): Posting => [word, ...strongest(pairs).flat()])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const bytes = JSON.stringify(postings).length;
  const wordFiles = cut(postings, Math.max(MIN_CHUNK, Math.sqrt(bytes) * CHUNK_PER_ROOT));
  const recordFiles = inParts(storedRecords(records, doubles));
  const passageFiles = inParts(records.flatMap((r) => r.passages.map((p) => p.text)));
  const sets = new Map<string, number>();
  const setOf = (facets: Facets): number => {
    const key = JSON.stringify(facets);
    if (!sets.has(key)) sets.set(key, sets.size);
    return sets.get(key) ?? 0;
  };
  const body = {
    records: records.map((r) => setOf(r.facets)),
    texts,
    sets: [...sets.keys()].map((key) => JSON.parse(key) as Facets),
    files: firsts(recordFiles),
    passages: firsts(passageFiles),
    chunks: wordFiles.map(([first]) => first?.[0] ?? ''),
    ...meaningsIn(locale, records, synonyms),
    noise: NOISE,
  };
  const contents = { wordFiles, recordFiles, passageFiles, vocabulary: [...vocabulary].toSorted() };
  const state = createHash('sha256')
    .update(JSON.stringify([body, contents]))
    .digest('hex')
    .slice(0, 10);
  const directory: Directory = { state, ...body };
  return new Map<string, Uint8Array>([
    [files.directory(locale), bytesOf(directory)],
    ...wordFiles.map((part, i) => [files.words(locale, state, i), bytesOf(part)] as const),
    ...recordFiles.map((part, i) => [files.records(locale, state, i), bytesOf(part)] as const),
    ...passageFiles.map((part, i) => [files.passages(locale, state, i), bytesOf(part)] as const),
    [files.vocabulary(locale, state), bytesOf(contents.vocabulary)],
  ]);
}

/** Words by weight, of all fields of a record. */
function weightsOf(record: SearchRecord, length: number, doubles: ReadonlySet<string>): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) => weights.set(word, (weights.get(word) ?? 0) + weight);
  const best = new Map<string, number>();
  const wordsOf = (written: string): string[] => [
    ...foldedParts(written).filter((w) => w.length > 1 || /\d/.test(w)),
    ...(isAcronym(written) && doubles.has(fold(written)) ? [`${CAPITALS_SIGN}${written}`] : []),
  ];
  // of several names a word counts once, where it is most of the name
  const name = (text: string, weight: number) => {
    const pieces = writtenWords(text);
    const letters = pieces.join('').length;
    for (const piece of pieces)
      for (const word of wordsOf(piece))
        best.set(word, Math.max(best.get(word) ?? 0, weight * (0.5 + (0.5 * piece.length) / letters)));
  };
  const text = (content: string, weight: number, relative = 1, isMeant: (word: string) => boolean = always) => {
    const counts = new Map<string, number>();
    for (const word of writtenWords(content).flatMap(wordsOf).filter(isMeant)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) add(word, (weight * count) / (count + SATURATION * relative));
  };
  name(record.title, record.type === 'duty' || record.type === 'event' ? WEIGHTS.duty : WEIGHTS.title);
  if (record.acronym !== undefined) name(record.acronym, WEIGHTS.acronym);
  for (const n of record.names) name(n, WEIGHTS.name);
  for (const n of record.terms) name(n, WEIGHTS.term);
  for (const n of Object.values(record.foreign).flat()) name(n, WEIGHTS.foreign);
  for (const [word, weight] of best) add(word, weight);
  text(record.summary, WEIGHTS.summary);
  // other words of the text are the other index's; it knows no capitals
  text(record.passages.map((p) => `${p.heading} ${p.text}`).join(' '), WEIGHTS.text, length, isCapitals);
  return weights;
}

const always = (): boolean => true;
const isCapitals = (word: string): boolean => word.startsWith(CAPITALS_SIGN);

/** The numbers that a record cites, by how much it rests on them. */
function citedBy({ type, citing, passages, title, summary, names }: SearchRecord): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (texts: readonly string[], weight: number) => {
    const counts = new Map<string, number>();
    for (const { keys } of texts.flatMap((t) => referencesIn(t)))
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) weights.set(key, (weights.get(key) ?? 0) + weight * Math.min(count, MOST_CITED));
  };
  const isDuties = (p: SearchRecord['passages'][number]) => p.anchor === 'duties';
  add([title, ...names], CITED.basis * MOST_CITED);
  add(
    passages.filter(isDuties).map((p) => p.text),
    CITED.basis,
  );
  add([summary, ...passages.flatMap((p) => (isDuties(p) ? [] : [p.heading, p.text]))], CITED.text);
  add(citing, type === 'duty' ? CITED.basis : CITED.source);
  return weights;
}

function namesOf({ type, title, acronym, names, terms, foreign }: SearchRecord): [string, number][] {
  const as = (list: readonly string[], rank: number) => list.map((n): [string, number] => [n, rank]);
  if (type === 'term') return as([title, ...names], NAMED.entry);
  if (type === 'page' || type === 'site') return as([title], NAMED.page);
  if (type !== 'sheet') return [];
  const foreignNames = Object.values(foreign).flat();
  return [
    // the strongest last: of two of one key the higher number stays
    ...as(foreignNames, NAMED.foreign),
    ...as(terms, NAMED.term),
    ...as(names, NAMED.name),
    ...as([title, acronym ?? []].flat(), NAMED.title),
  ];
}

/** What an author says of words, for one language: folded, and with numbers for ids. */
function meaningsIn(locale: string, records: readonly SearchRecord[], synonyms: Synonyms | undefined) {
  const numbers = (ids: readonly string[], types: readonly string[]) =>
    records.flatMap((r, n) => (types.includes(r.type) && ids.includes(r.id) ? [n] : []));
  const folded = (words: readonly string[] | undefined) => [...new Set((words ?? []).map(fold))];
  return {
    synonyms: (synonyms?.groups ?? []).map((g) => folded(g.words[locale])).filter((list) => list.length > 1),
    leads: (synonyms?.leads ?? []).flatMap(({ words, sheets, pages }) => {
      const found = [...numbers(sheets, ['sheet']), ...numbers(pages, ['page', 'site'])];
      const list = folded(words[locale]);
      return list.length > 0 && found.length > 0 ? [{ words: list, records: found }] : [];
    }),
  };
}

function strongest(pairs: ReadonlyMap<number, number>): [number, number][] {
  const all = [...pairs];
  const kept = all.length > MOST_RECORDS ? all.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_RECORDS) : all;
  return kept.toSorted((a, b) => a[0] - b[0]);
}
