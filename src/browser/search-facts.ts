/** What is known of a found page before its record is fetched, and the counts that follow from it. Ships to the browser. */
import { type Chosen, type Facet, FACETS } from './search-state.ts';

export type RecordType = 'sheet' | 'page' | 'term';

/** One line of the index's `facts.<locale>.json`: the engine's id of a record, its type, ids by group. */
export type FactsRow = readonly [id: string, type: RecordType, facets: Partial<Record<Facet, readonly string[]>>];

export interface Facts {
  type: RecordType;
  /** Place among all records: the order of the house. */
  order: number;
  facets: Partial<Record<Facet, readonly string[]>>;
}

export type FactsById = ReadonlyMap<string, Facts>;

export type FacetCounts = Record<Facet, Record<string, number>>;

export function factsById(rows: readonly FactsRow[]): FactsById {
  return new Map(rows.map(([id, type, facets], order) => [id, { type, order, facets }]));
}

/** Whether a record has one of the chosen ids of every group; `except` leaves a group out of account. */
export function isChosen({ facets }: Facts, chosen: Chosen, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = facet === except ? undefined : chosen[facet];
    return wanted === undefined || wanted.some((id) => facets[facet]?.includes(id));
  });
}

/** What each further choice would give. A group's counts ignore its own choice, so that a second one can be weighed. */
export function countFacets(found: readonly Facts[], chosen: Chosen): FacetCounts {
  const counts = (facet: Facet): Record<string, number> => {
    const ids = found.filter((f) => isChosen(f, chosen, facet)).flatMap((f) => f.facets[facet] ?? []);
    const sums = new Map<string, number>();
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + 1);
    return Object.fromEntries(sums);
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)])) as FacetCounts;
}
