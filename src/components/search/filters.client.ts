/** What narrows a search, and what each further choice would give. */
import { type Chosen, type Facet, FACETS } from '../../model/browser/search-state.ts';
import type { Pagefind, PagefindAnswer, PagefindFilters } from './pagefind.client.ts';

export type FacetCounts = Record<Facet, Readonly<Record<string, number>>>;

export const ARTICLES = { type: { any: ['sheet', 'page'] } };
export const SHEETS = { type: 'sheet' };

export function filtersOf(chosen: Chosen): PagefindFilters {
  const groups = Object.entries(chosen).map(([facet, ids]) => [facet, { any: ids }]);
  return { ...ARTICLES, ...Object.fromEntries(groups) };
}

/** A group's counts ignore its own choice, so that a second choice within it can be weighed. */
export async function countsOf(
  pagefind: Pagefind,
  query: string | null,
  chosen: Chosen,
  found: PagefindAnswer,
): Promise<FacetCounts> {
  const pairs = FACETS.map(async (facet): Promise<[Facet, Readonly<Record<string, number>>]> => {
    const { [facet]: own, ...others } = chosen;
    if (own === undefined) return [facet, found.filters[facet] ?? {}];
    const filters = { ...filtersOf(others), ...(query === null ? SHEETS : {}) };
    const answer = await pagefind.search(query, { filters });
    return [facet, answer.filters[facet] ?? {}];
  });
  return Object.fromEntries(await Promise.all(pairs)) as FacetCounts;
}

/** Counts of an answer without hits. */
export function noCounts(): FacetCounts {
  return Object.fromEntries(FACETS.map((facet) => [facet, {}])) as FacetCounts;
}
