/** Asks the index what a reader asks, and puts the answers in their order. */
import { EVERY_SHEET, nameKey, nameToken, tellingWords } from '../../browser/name-key.ts';
import { countFacets, type FacetCounts, type Facts, type FactsById, isChosen } from '../../browser/search-facts.ts';
import type { Chosen } from '../../browser/search-state.ts';
import { asQuery } from '../../browser/search-text.ts';
import { type Hit, hitOf } from './hit.client.ts';
import {
  factsIn,
  IndexUnavailable,
  openPagefind,
  type Pagefind,
  type PagefindAnswer,
  type PagefindResult,
  stateOf,
} from './pagefind.client.ts';

export interface Answer {
  /** Sheets and pages, best first, as many as were asked for. */
  hits: readonly Hit[];
  total: number;
  /** Entries of the glossary, best first. */
  terms: readonly Hit[];
  /** What each choice would give, the other groups as they are. */
  counts: FacetCounts;
  /** Nothing has all the words: these have only these ones. */
  partial: string | undefined;
}

export interface Question {
  typed: string;
  chosen: Chosen;
  /** Hits wanted. */
  limit: number;
}

/** Entries of the glossary shown beside the hits. */
const TERMS = 2;

/** The order of those that are called exactly what was typed: sheets by title and acronym, by alias, pages, terms. */
const RANK = ['title', 'name', 'page', 'term', 'foreign', 'entry'] as const;

interface Index {
  pagefind: Pagefind;
  facts: FactsById;
  state: string;
}

export class Engine {
  private readonly folder: string;
  private index: Promise<Index> | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Fetches what every search needs. @throws {IndexUnavailable} */
  async warm(): Promise<void> {
    await this.open();
  }

  /** @throws {IndexUnavailable} instead of an empty answer that would not be true */
  async ask(question: Question): Promise<Answer> {
    const index = await this.open();
    const query = tellingWords(asQuery(question.typed));
    const answer = await (query === '' ? browse(index, question) : answerTo(index, query, question));
    if (answer.total > 0 || answer.terms.length > 0) return answer;
    await this.verify(index);
    for (const partial of await fewerWords(index, query)) {
      const some = await answerTo(index, partial, question);
      if (some.total > 0) return { ...some, partial };
    }
    return answer;
  }

  /** What the index of another language knows of these words. */
  async askIn(language: string, typed: string, limit: number): Promise<readonly Hit[]> {
    const [{ pagefind }, facts] = await Promise.all([this.open(), factsIn(this.folder, language)]);
    const instance = pagefind.createInstance({ basePath: this.folder, baseUrl: '/' });
    // an address unlike the first one's, or the engine takes the two indexes for one
    await instance.mergeIndex(new URL(this.folder, location.href).href, { language, baseUrl: '/' });
    const query = tellingWords(asQuery(typed));
    const { results } = await instance.search(query);
    const articles = results.filter((r) => facts.has(r.id) && facts.get(r.id)?.type !== 'term');
    const hits = await hitsOf(articles.slice(0, limit), facts, query);
    return hits.filter((hit) => hit.isHonest);
  }

  private open(): Promise<Index> {
    const open = async (): Promise<Index> => {
      const language = document.documentElement.lang;
      const [pagefind, facts, state] = await Promise.all([
        openPagefind(this.folder),
        factsIn(this.folder, language),
        stateOf(this.folder),
      ]);
      return { pagefind, facts, state };
    };
    this.index ??= open().catch((cause: unknown) => {
      // the next try begins anew
      this.index = undefined;
      throw cause;
    });
    return this.index;
  }

  /** The engine answers "nothing" when a file of the index could not be fetched; this tells the two apart. */
  private async verify({ state }: Index): Promise<void> {
    if ((await stateOf(this.folder)) !== state) throw new IndexUnavailable(true);
  }
}

/** Without a query: every sheet in the order of the house, narrowed by what was chosen. */
async function browse({ pagefind, facts }: Index, { chosen, limit }: Question): Promise<Answer> {
  const { results } = await pagefind.search(EVERY_SHEET);
  const orderOf = (r: PagefindResult) => facts.get(r.id)?.order ?? 0;
  const sheets = results.filter((r) => facts.get(r.id)?.type === 'sheet').toSorted((a, b) => orderOf(a) - orderOf(b));
  const found = sheets.filter((r) => isOf(r, facts, chosen));
  const hits = await hitsOf(found.slice(0, limit), facts, '');
  return { hits, total: found.length, terms: [], counts: countFacets(factsOf(sheets, facts), chosen), partial: undefined };
}

async function answerTo({ pagefind, facts }: Index, query: string, { typed, chosen, limit }: Question): Promise<Answer> {
  const [named, found] = await Promise.all([pagefind.search(nameToken(typed)), pagefind.search(query)]);
  const exact = await exactHits(named, facts, typed);
  const isNamed = new Set(exact.map((e) => e.result.id));
  const pool = [...exact.map((e) => e.result), ...found.results.filter((r) => !isNamed.has(r.id))];
  const articles = pool.filter((r) => facts.has(r.id) && facts.get(r.id)?.type !== 'term');
  const shown = articles.filter((r) => isOf(r, facts, chosen));
  const entries = Object.keys(chosen).length > 0 ? [] : pool.filter((r) => facts.get(r.id)?.type === 'term');
  const key = nameKey(typed);
  const [hits, terms] = await Promise.all([
    hitsOf(shown.slice(0, limit), facts, query, (r) => (isNamed.has(r.id) ? key : undefined)),
    hitsOf(entries.slice(0, TERMS), facts, query, (r) => (isNamed.has(r.id) ? key : undefined)),
  ]);
  const isGuess = [...hits, ...terms].every((hit) => !hit.isHonest);
  const counts = countFacets(isGuess ? [] : factsOf(articles, facts), chosen);
  if (isGuess) return { hits: [], total: 0, terms: [], counts, partial: undefined };
  return { hits, total: shown.length, terms, counts, partial: undefined };
}

/** Words of a query that are tried with one left out; of more, each by itself. */
const MOST_WORDS = 5;
/** Parts of a query that are tried before we give up. */
const TRIES = 4;

/** Parts of a query that something may answer: as many words as possible, then the rarest. */
async function fewerWords({ pagefind }: Index, query: string): Promise<string[]> {
  const words = [...new Set(query.split(' '))];
  if (words.length < 2) return [];
  const withoutOne = words.length > 2 && words.length <= MOST_WORDS ? words.map((_, i) => words.toSpliced(i, 1).join(' ')) : [];
  const counted = await Promise.all(
    [...withoutOne, ...words].map(async (part) => {
      const { results } = await pagefind.search(part);
      return { part, words: part.split(' ').length, count: results.length };
    }),
  );
  const known = counted.filter((c) => c.count > 0).toSorted((a, b) => b.words - a.words || a.count - b.count);
  return known.slice(0, TRIES).map((c) => c.part);
}

function isOf({ id }: PagefindResult, facts: FactsById, chosen: Chosen): boolean {
  const known = facts.get(id);
  return known !== undefined && isChosen(known, chosen);
}

function factsOf(results: readonly PagefindResult[], facts: FactsById): Facts[] {
  return results.flatMap((r) => facts.get(r.id) ?? []);
}

type KeyOf = (result: PagefindResult) => string | undefined;

async function hitsOf(results: readonly PagefindResult[], facts: FactsById, query: string, keyOf?: KeyOf): Promise<Hit[]> {
  const hits = results.map(async (result) => {
    const known = facts.get(result.id);
    return known ? [hitOf(await result.data(), known, query, keyOf?.(result))] : [];
  });
  return (await Promise.all(hits)).flat();
}

/** The engine also returns near misses for a word it does not know; the names themselves decide. */
async function exactHits({ results }: PagefindAnswer, facts: FactsById, typed: string) {
  const query = tellingWords(asQuery(typed));
  const candidates = results.filter((r) => r.matchedMetaFields?.includes('exact') && facts.has(r.id));
  const hits = await hitsOf(candidates, facts, query, () => nameKey(typed));
  const ranked = candidates.map((result, i) => ({ result, rank: RANK.findIndex((rank) => rank === hits[i]?.exact) }));
  return ranked.filter((r) => r.rank !== -1).toSorted((a, b) => a.rank - b.rank);
}
