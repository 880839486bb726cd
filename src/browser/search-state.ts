/** What a search asks, in the address of its page. Ships to the browser. */
import { MAX_QUERY } from './search-text.ts';

/** Groups that narrow a search, in the order in which they are shown; also their names in the address. */
export const FACETS = ['type', 'kind', 'status', 'obligation', 'audience', 'room'] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen ids by group; a group without a choice is absent. */
export type Chosen = Partial<Record<Facet, readonly string[]>>;

export interface SearchState {
  /** As typed, not longer than `MAX_QUERY`. */
  query: string;
  chosen: Chosen;
}

/** An id that a facet can have; anything else in an address is ignored. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param known the ids that each group has on this site; others are dropped */
export function readState(parameters: URLSearchParams, known: Readonly<Record<Facet, ReadonlySet<string>>>): SearchState {
  const chosen: Chosen = {};
  for (const facet of FACETS) {
    const ids = [...new Set(parameters.getAll(facet))].filter((id) => ID.test(id) && known[facet].has(id));
    if (ids.length > 0) chosen[facet] = ids;
  }
  // control characters mean nothing to a search and would travel on into titles
  return {
    query: (parameters.get('q') ?? '')
      .slice(0, MAX_QUERY)
      .replace(/\p{Cc}/gu, ' ')
      .trim(),
    chosen,
  };
}

/** The part of the address after `?`; empty for the bare page. */
export function writeState({ query, chosen }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const id of chosen[facet] ?? []) parameters.append(facet, id);
  return parameters.toString();
}
