/** Asks the index what a reader asks, and puts the answers in their order. */
import { nameKey, nameToken, tellingWords } from '../../model/browser/name-key.ts';
import type { Chosen } from '../../model/browser/search-state.ts';
import { asQuery } from '../../model/browser/search-text.ts';
import { ARTICLES, countsOf, type FacetCounts, filtersOf, noCounts, SHEETS } from './filters.client.ts';
import { type Hit, hitOf } from './hit.client.ts';
import {
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
const TERMS = 3;

/** The order of those that are called exactly what was typed: sheets by title and acronym, by alias, pages, terms. */
const RANK = ['title', 'name', 'page', 'term', 'foreign', 'entry'] as const;

export class Engine {
  private readonly folder: string;
  private pagefind: Promise<Pagefind> | undefined;
  private state: string | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Begins to fetch what every search needs. */
  async warm(): Promise<void> {
    const pagefind = await this.open();
    await pagefind.search(null, { filters: SHEETS });
  }

  /** @throws {IndexUnavailable} instead of an empty answer that would not be true */
  async ask(question: Question): Promise<Answer> {
    const pagefind = await this.open();
    const { typed, chosen, limit } = question;
    const query = tellingWords(asQuery(typed));
    if (query === '') return this.browse(pagefind, chosen, limit);
    const answer = await answerTo(pagefind, query, question);
    if (answer.total > 0 || answer.terms.length > 0) return answer;
    await this.verify();
    for (const partial of await fewerWords(pagefind, query, chosen)) {
      const some = await answerTo(pagefind, partial, question);
      if (some.total > 0) return { ...some, partial };
    }
    return answer;
  }

  /** Without a query: every sheet in the order of the house, narrowed by what was chosen. */
  private async browse(pagefind: Pagefind, chosen: Chosen, limit: number): Promise<Answer> {
    const filters = { ...filtersOf(chosen), ...SHEETS };
    const found = await pagefind.search(null, { filters, sort: { order: 'asc' } });
    if (found.results.length === 0) await this.verify();
    const counts = await countsOf(pagefind, null, chosen, found);
    return {
      hits: await hitsOf(found.results.slice(0, limit), ''),
      total: found.results.length,
      terms: [],
      counts,
      partial: undefined,
    };
  }

  /** What the index of another language knows of these words. */
  async askIn(language: string, typed: string, limit: number): Promise<readonly Hit[]> {
    const pagefind = await this.open();
    const instance = pagefind.createInstance({ basePath: this.folder, baseUrl: '/' });
    // an address unlike the first one's, or the engine takes the two indexes for one
    await instance.mergeIndex(new URL(this.folder, location.href).href, { language, baseUrl: '/' });
    const query = tellingWords(asQuery(typed));
    const { results } = await instance.search(query, { filters: ARTICLES });
    return hitsOf(results.slice(0, limit), query);
  }

  private open(): Promise<Pagefind> {
    this.pagefind ??= (async () => {
      const opened = await openPagefind(this.folder);
      this.state = await stateOf(this.folder);
      return opened;
    })().catch((cause: unknown) => {
      // the next try begins anew
      this.pagefind = undefined;
      throw cause;
    });
    return this.pagefind;
  }

  /** The engine answers "nothing" when a file of the index could not be fetched; this tells the two apart. */
  private async verify(): Promise<void> {
    const now = await stateOf(this.folder);
    if (now !== this.state) throw new IndexUnavailable(true);
  }
}

async function answerTo(pagefind: Pagefind, query: string, { typed, chosen, limit }: Question): Promise<Answer> {
  const filters = filtersOf(chosen);
  const narrowed = Object.keys(chosen).length > 0;
  const [named, found, entries] = await Promise.all([
    pagefind.search(nameToken(typed), { filters: narrowed ? filters : {} }),
    pagefind.search(query, { filters }),
    narrowed ? nothing : pagefind.search(query, { filters: { type: 'term' } }),
  ]);
  const counts = await countsOf(pagefind, query, chosen, found);
  const exact = await exactHits(named, typed);
  const isNew = new Set(exact.map((e) => e.id));
  const others = found.results.filter((r) => !isNew.has(r.id));
  const articles = exact.filter((e) => e.hit.type !== 'term');
  const hits = [
    ...articles.map((e) => e.hit),
    ...(await hitsOf(others.slice(0, Math.max(0, limit - articles.length)), query)),
  ].slice(0, limit);
  const ownTerms = exact.flatMap((e) => (e.hit.type === 'term' ? e.hit : []));
  const moreTerms = entries.results.filter((r) => !isNew.has(r.id)).slice(0, Math.max(0, TERMS - ownTerms.length));
  const terms = [...ownTerms, ...(await hitsOf(moreTerms, query))].slice(0, TERMS);
  const isGuess = [...hits, ...terms].every((hit) => !hit.isHonest);
  if (isGuess) return { hits: [], total: 0, terms: [], counts: noCounts(), partial: undefined };
  const total = articles.length + others.length;
  return { hits, total, terms, counts, partial: undefined };
}

/** Words of a query that are tried with one left out; of more, each by itself. */
const MOST_WORDS = 5;
/** Parts of a query that are tried before we give up. */
const TRIES = 4;

/** Parts of a query that something may answer: as many words as possible, then the rarest. */
async function fewerWords(pagefind: Pagefind, query: string, chosen: Chosen): Promise<string[]> {
  const words = [...new Set(query.split(' '))];
  if (words.length < 2) return [];
  const withoutOne = words.length > 2 && words.length <= MOST_WORDS ? words.map((_, i) => words.toSpliced(i, 1).join(' ')) : [];
  const counted = await Promise.all(
    [...withoutOne, ...words].map(async (part) => {
      const { results } = await pagefind.search(part, { filters: filtersOf(chosen) });
      return { part, words: part.split(' ').length, count: results.length };
    }),
  );
  const known = counted.filter((c) => c.count > 0).toSorted((a, b) => b.words - a.words || a.count - b.count);
  return known.slice(0, TRIES).map((c) => c.part);
}

const nothing: PagefindAnswer = { results: [], filters: {} };

function hitsOf(results: readonly PagefindResult[], query: string): Promise<Hit[]> {
  return Promise.all(results.map(async (result) => hitOf(await result.data(), query)));
}

/** The engine also returns near misses for a word it does not know; the names themselves decide. */
async function exactHits({ results }: PagefindAnswer, typed: string): Promise<{ id: string; hit: Hit; rank: number }[]> {
  const key = nameKey(typed);
  const query = tellingWords(asQuery(typed));
  const all = await Promise.all(
    results
      .filter((r) => r.matchedMetaFields?.includes('exact'))
      .map(async (result) => {
        const hit = hitOf(await result.data(), query, key);
        return { id: result.id, hit, rank: hit.exact === undefined ? -1 : RANK.indexOf(hit.exact) };
      }),
  );
  return all.filter((e) => e.rank !== -1).toSorted((a, b) => a.rank - b.rank);
}
