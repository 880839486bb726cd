/** The files of a language's index, as the build writes them and the browser reads them. Ships to the browser. */
import type { Chosen, Facet } from '../search-state.ts';

/** What a search may lead to; `site`: a page about the site itself, such as its legal notice. */
export const RECORD_TYPES = ['sheet', 'duty', 'event', 'example', 'page', 'term', 'site'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** What narrows a search: ids by group. */
export type Facets = Partial<Record<Facet | 'of', readonly string[]>>;

export interface Directory {
  /** Part of the address of every other file: another state of the site has others. */
  state: string;
  /** Sets of facets, each once. */
  sets: readonly Facets[];
  /** The set of each record; records stand in the order of the house. */
  records: readonly number[];
  /** The records whose texts Pagefind knows, in their order. */
  texts: readonly number[];
  /** First record of each file of records. */
  files: readonly number[];
  /** First passage of each file of passages. */
  passages: readonly number[];
  /** First word of each file of words. */
  chunks: readonly string[];
  /** Words that mean the same, folded. */
  synonyms: readonly (readonly string[])[];
  /** Words, folded, and the records to which they lead before all others. */
  leads: readonly { words: readonly string[]; records: readonly number[] }[];
  /** Words that say nothing of what is looked for, folded. */
  noise: readonly string[];
}

/** A word and its records: number of the record, weight, number, weight… in the order of the records. */
export type Posting = readonly [word: string, ...pairs: number[]];

/** A record as it is shown. Numbers of texts are those of `SearchRecord`. */
export interface StoredRecord {
  url: string;
  title: string;
  acronym?: string;
  summary: string;
  names?: readonly string[];
  terms?: readonly string[];
  /** Names in other languages, with their language. */
  foreign?: readonly (readonly [lang: string, name: string])[];
  icon?: string;
  /** Year in which a source last showed its state, once that is long ago. */
  seen?: string;
  /** What it is part of: the sheet of a duty. */
  of?: string;
  passages: readonly StoredPassage[];
  /** Numbers of law and acronyms that its passages have, each with the first passage that has it. */
  cites?: readonly (readonly [key: string, passage: number])[];
}

/** What stands under one heading; its text is in a file of passages. */
export interface StoredPassage {
  anchor?: string;
  heading: string;
  /** Number of its text among those of all records. */
  text: number;
  /** Place of its first word in the text of the record, heading and all. */
  from: number;
}

/** Names of the files below the folder of the index. */
export const files = {
  directory: (locale: string) => `${locale}.json`,
  words: (locale: string, state: string, n: number) => `${locale}/${state}/words-${n}.json`,
  records: (locale: string, state: string, n: number) => `${locale}/${state}/records-${n}.json`,
  passages: (locale: string, state: string, n: number) => `${locale}/${state}/passages-${n}.json`,
  /** Folder of the full-text index. */
  texts: (locale: string) => `${locale}/`,
  /** Every word of a name, for slips of the pen. */
  vocabulary: (locale: string, state: string) => `${locale}/${state}/vocabulary.json`,
};

/** Number of the file that holds what `sorted` begins each file with. */
export function fileOf<T extends string | number>(sorted: readonly T[], wanted: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T) <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Whether facets have one of the chosen ids of every group; `except` leaves a group out of account. */
export function isChosen(facets: Facets, chosen: Chosen, except?: Facet): boolean {
  return Object.entries(chosen).every(
    ([facet, wanted]) => facet === except || wanted.some((id) => facets[facet as Facet]?.includes(id)),
  );
}

export type FacetCounts = Record<Facet, Record<string, number>>;
