/**
 * What the address of the house says: filters, view, open brick, lit bricks. A contract: old links keep working, and
 * what is not known is ignored. Ships to the browser.
 */
import { type Facet, FACETS, type Filters } from './facets.ts';

export const VIEWS = ['house', 'list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** How strongly the compass recommends a brick. The names are those of the address. */
export const LEVELS = ['mandatory', 'recommended', 'know'] as const;
export type Level = (typeof LEVELS)[number];

export const SORTS = ['house', 'name', 'floor', 'status', 'obligation', 'date'] as const;
export type Sort = (typeof SORTS)[number];

export interface HouseState extends Filters {
  view: View;
  /** Order of the table; `house` is the order of the drawing. */
  sort: Sort;
  descending: boolean;
  /** Id of the brick whose card is open. */
  brick: string | undefined;
  /** Bricks lit by the compass. */
  lit: ReadonlyMap<string, Level>;
  /** Those to act on, in the order of the project's plan, lane by lane. */
  plan: readonly (readonly string[])[];
  /** Query of the compass page that lit them, as it was handed over. */
  from: string;
}

/** What the values of the address may be: bricks and, for each group, its choices. */
export interface Known {
  bricks: ReadonlySet<string>;
  choices: Readonly<Record<Facet, readonly string[]>>;
}

/** Characters of a search; longer ones are cut: no name of ours is half as long. */
export const MAX_QUERY = 100;
/** Lanes of a plan in which something is to be done. */
const MAX_LANES = 3;
/** Characters of the compass' query; it has a dozen short answers. */
export const MAX_FROM = 2000;

/** Reads an address' query (`?q=…`); never throws. */
export function parseState(search: string, known: Known): HouseState {
  const params = new URLSearchParams(search);
  const one = <T extends string>(name: string, allowed: readonly T[], fallback: T): T =>
    allowed.find((v) => v === params.get(name)) ?? fallback;
  const sort = params.get('sort') ?? '';
  const brick = params.get('brick') ?? '';
  const lit = new Map<string, Level>();
  for (const level of LEVELS) {
    for (const id of (params.get(level) ?? '').split(',')) if (known.bricks.has(id) && !lit.has(id)) lit.set(id, level);
  }
  const plan = (params.get('plan') ?? '').split(';').map((lane) => lane.split(',').filter((id) => lit.has(id)));
  return {
    q: (params.get('q') ?? '').slice(0, MAX_QUERY),
    chosen: byFacet((f) => known.choices[f].filter((v) => params.getAll(f).includes(v))),
    view: one('view', VIEWS, 'house'),
    sort: SORTS.find((s) => s === sort.replace(/^-/, '')) ?? 'house',
    descending: sort.startsWith('-'),
    brick: known.bricks.has(brick) ? brick : undefined,
    lit,
    plan: plan.some((lane) => lane.length > 0) ? plan.slice(0, MAX_LANES) : [],
    from: lit.size > 0 ? (params.get('from') ?? '').replace(/^\?/, '').slice(0, MAX_FROM) : '',
  };
}

/** The query of a state, always in the same order; empty for the plain house. */
export function formatState(state: HouseState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const facet of FACETS) for (const value of state.chosen[facet]) params.append(facet, value);
  if (state.view !== 'house') params.set('view', state.view);
  if (state.sort !== 'house') params.set('sort', (state.descending ? '-' : '') + state.sort);
  if (state.brick !== undefined) params.set('brick', state.brick);
  for (const level of LEVELS) {
    const ids = [...state.lit].filter(([, l]) => l === level).map(([id]) => id);
    if (ids.length > 0) params.set(level, ids.join(','));
  }
  if (state.plan.length > 0) params.set('plan', state.plan.map((lane) => lane.join(',')).join(';'));
  if (state.from !== '') params.set('from', state.from);
  const query = params.toString().replaceAll('%2C', ',').replaceAll('%3B', ';');
  return query === '' ? '' : `?${query}`;
}

export function byFacet(values: (facet: Facet) => readonly string[]): Record<Facet, readonly string[]> {
  return Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as unknown as Record<Facet, readonly string[]>;
}
