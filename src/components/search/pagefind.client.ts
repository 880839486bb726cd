/** The part of Pagefind that we use, as its own file in the built site offers it. */

import { EVERY_SHEET } from '../../browser/name-key.ts';
import { factsById, type FactsById, type FactsRow } from '../../browser/search-facts.ts';

export interface PagefindResult {
  id: string;
  matchedMetaFields?: readonly string[];
  data: () => Promise<PagefindFragment>;
}

export interface PagefindFragment {
  url: string;
  /** Values that came from front matter: text, never markup. */
  meta: Readonly<Record<string, string>>;
  /** Escaped text with `<mark>` around what was found. */
  excerpt: string;
  sub_results: readonly {
    title: string;
    url: string;
    anchor?: { id: string; text: string };
    excerpt: string;
    weighted_locations: readonly { balanced_score: number }[];
  }[];
}

export interface PagefindAnswer {
  results: readonly PagefindResult[];
}

export interface Pagefind extends PagefindInstance {
  options: (options: object) => Promise<void>;
  createInstance: (options: object) => PagefindInstance;
}

export interface PagefindInstance {
  mergeIndex: (folder: string, options: object) => Promise<void>;
  search: (query: string | null, options?: { sort?: Record<string, 'asc'> }) => Promise<PagefindAnswer>;
}

/** The index could not be had, or is no longer the one that this page began with. */
export class IndexUnavailable extends Error {
  readonly replaced: boolean;

  constructor(replaced = false) {
    super(replaced ? 'The index was replaced.' : 'The index is out of reach.');
    this.replaced = replaced;
  }
}

/** Weights of the fields of a record; words of the text weigh 1, of its headings 2. */
const META_WEIGHTS = { title: 20, acronym: 20, names: 8, terms: 4, foreign: 4, summary: 4, icon: 0, exact: 0 };

/** Words of an excerpt: two lines on a phone, one and a half on a desk. */
const EXCERPT_WORDS = 26;

/** Opens the index below `folder` (an absolute path with a final slash). @throws {IndexUnavailable} */
export async function openPagefind(folder: string): Promise<Pagefind> {
  try {
    await stateOf(folder);
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    await pagefind.options({
      basePath: folder,
      baseUrl: '/',
      excerptLength: EXCERPT_WORDS,
      ranking: { metaWeights: META_WEIGHTS },
    });
    // fetches what every search needs, and shows that it is there: the engine itself takes a missing file for "nothing"
    const { results } = await pagefind.search(EVERY_SHEET);
    if (results.length === 0) throw new Error('No sheets.');
    return pagefind;
  } catch {
    throw new IndexUnavailable();
  }
}

/** What narrows a search in a language, by the engine's ids. @throws {IndexUnavailable} */
export async function factsIn(folder: string, language: string): Promise<FactsById> {
  try {
    const response = await fetch(`${folder}facts.${language}.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(String(response.status));
    return factsById((await response.json()) as FactsRow[]);
  } catch {
    throw new IndexUnavailable();
  }
}

/** What tells one state of the index from another. @throws {IndexUnavailable} */
export async function stateOf(folder: string): Promise<string> {
  try {
    const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(String(response.status));
    return await response.text();
  } catch {
    throw new IndexUnavailable();
  }
}
