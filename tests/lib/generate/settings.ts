/** What the settings of a generated folder must agree on; `fill` adds every other field. */
import { createPaths } from '../../../src/model/paths.ts';
import type { Site } from '../../../src/schema/site.ts';
import { HOUSE_PARTS, KINDS } from '../../../src/schema/vocabulary.ts';
import { day, type Maker } from './forms.ts';
import { between, chance, pick, some } from './random.ts';

/** Who and what a folder speaks of: the names that its files have in common. */
export interface Plan {
  /** Rooms, each with the sheets that stand in it. */
  rooms: ReadonlyMap<string, readonly string[]>;
  sheets: readonly string[];
  /** Ids that sheets had before. */
  former: readonly string[];
  pages: readonly string[];
  /** Dates that sheets share; none in a folder without such a file. */
  events: readonly string[];
  audiences: readonly string[];
  organisations: readonly string[];
  /** Files in `icons`. */
  icons: readonly string[];
}

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));

export function siteOf({ random, locales }: Maker): object {
  return {
    url: pick(random, ['https://town.example', 'https://town.example:8443']),
    repository: pick(random, ['https://git.example/town/house', 'https://git.example/town/house/']),
    branch: pick(random, ['main', 'feature/house-2']),
    locales: locales.map((id) => ({ id })),
  };
}

export function houseOf({ random }: Maker, { rooms, sheets, pages, audiences, organisations, icons }: Plan): object {
  const floors = [...rooms].map(([id, bricks], i) => ({
    part: pick(random, HOUSE_PARTS),
    rooms: [{ id, bricks }],
    id: `floor-${i}`,
  }));
  const before = { id: 'before', names: named(some(random, sheets)), floors: [{ rooms: [{ bricks: some(random, sheets) }] }] };
  const pillar = () => ({ icon: pick(random, icons), page: chance(random, 0.5) ? pick(random, pages) : undefined });
  // a department of itself is refused, so the first is part of nothing
  const organisation = (_: string, i: number, all: readonly string[]) => ({
    group: chance(random, 0.5) ? 'street' : undefined,
    partOf: i > 0 && chance(random, 0.3) ? all[0] : undefined,
    under: i > 0 && chance(random, 0.3) ? all[i - 1] : undefined,
  });
  return {
    current: 'now',
    editions: [{ id: 'now', floors }, ...(chance(random, 0.3) ? [before] : [])],
    pillars: Array.from({ length: between(random, 0, 2) }, pillar),
    audiences: named(audiences),
    organisationGroups: [{ id: 'street' }],
    organisations: Object.fromEntries(organisations.map((id, i, all) => [id, organisation(id, i, all)])),
  };
}

export function glossaryOf({ random }: Maker, { sheets }: Plan): object {
  return { terms: [{ sheets: some(random, sheets) }, {}] };
}

/**
 * Two questions and three rules, in which every answer is of use and every rule can apply.
 * @param duties ids of the duties of the first sheet
 */
export function compassOf({ random }: Maker, { sheets }: Plan, duties: readonly string[]): object {
  const [first = '', second = first] = sheets;
  const flags = (alone: boolean, neutral: boolean) => ({ alone, neutral });
  const law = { sources: ['law'], bases: ['code'], caveat: 'mind' };
  return {
    updated: day(random),
    questions: [
      {
        id: 'who',
        multiple: true,
        answers: [
          { id: 'old', ...flags(false, false) },
          { id: 'young', ...flags(false, false) },
          { id: 'none', ...flags(true, true) },
        ],
        unknown: [{}],
      },
      {
        id: 'where',
        multiple: false,
        skip: { who: ['none'] },
        answers: [
          { id: 'here', ...flags(false, false) },
          { id: 'there', ...flags(false, true) },
        ],
        unknown: [{ when: { who: ['old'] }, answer: 'here' }, {}],
      },
    ],
    examples: [{ answers: { who: ['old'] } }],
    parents: { parent: { to: first } },
    out: named(sheets.slice(2)),
    bases: [{ id: 'code' }],
    caveats: [{ id: 'mind' }],
    perimeter: chance(random, 0.5) ? { where: ['there'] } : {},
    lanes: { code: [first], data: sheets.slice(1), sale: ['parent'] },
    rules: [
      { ...law, brick: first, when: { who: ['old'] }, duties: duties.length > 0 ? some(random, duties) : [] },
      { ...law, brick: second, when: { who: ['young'], where: ['here'] } },
      { ...law, brick: 'parent', when: { where: ['here'] }, unless: { who: ['old'] } },
    ],
    sources: [{ id: 'law' }],
  };
}

/** @param site whose folder names the addresses have */
export function ledgerOf({ random, locales }: Maker, { sheets, former }: Plan, site: Site): object {
  const paths = createPaths('/', site.url, site.locales);
  const addresses = (id: string) => Object.fromEntries(locales.map((locale) => [locale, paths.sheet(locale, id)]));
  const earlier = (id: string) => ({ id, until: day(random), paths: addresses(id) });
  const noted = () => ({ seen: { sections: { first: undefined } }, changes: [{ sections: ['first'] }] });
  const record = (id: string, i: number) => ({
    paths: addresses(id),
    former: i === 0 ? former.map(earlier) : [],
    ...(chance(random, 0.5) ? noted() : {}),
  });
  return { version: 1, sheets: Object.fromEntries(sheets.map((id, i) => [id, record(id, i)])) };
}

/** Names that a sheet or pillar may give for its sign. */
export const engineSigns = KINDS.map((kind) => `kind-${kind}`);
