/** Filters of the house: OR inside a group, AND between groups, and counts that keep their word. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/browser/fold.ts';
import {
  type BrickFacts,
  counts,
  type Facet,
  FACETS,
  type Filters,
  isFiltering,
  shown,
} from '../../../src/browser/house/facets.ts';
import { byFacet } from '../../../src/browser/house/url-state.ts';

const brick = (id: string, floor: string, kind: string, status: string, audience: string[], text: string): BrickFacts => ({
  id,
  values: { floor: [floor], kind: [kind], status: [status], audience, obligation: [], evidence: [] },
  text: fold(text),
});
const bricks = [
  brick('ins', 'base', 'data', 'operational', ['patients', 'publishers'], 'Identité nationale de santé (INS) matricule'),
  brick('dmp', 'services', 'service', 'operational', ['patients'], 'Dossier médical partagé (DMP)'),
  brick('ordo', 'services', 'service', 'deploying', ['patients', 'publishers'], 'Ordonnance numérique e-prescription'),
  brick('hds', 'base', 'document', 'operational', ['publishers'], 'Hébergement de données de santé (HDS)'),
];
const filters = (q: string, chosen: Partial<Record<Facet, string[]>> = {}): Filters => ({
  q,
  chosen: byFacet((f) => chosen[f] ?? []),
});
const ids = (f: Filters) => [...shown(bricks, f)];

describe('bricks', () => {
  it('are all shown without a filter', () => {
    expect(ids(filters(''))).toEqual(['ins', 'dmp', 'ordo', 'hds']);
    expect(isFiltering(filters(' ’ '))).toBe(false);
  });

  it('pass one of the values of each group', () => {
    expect(ids(filters('', { kind: ['data', 'document'] }))).toEqual(['ins', 'hds']);
    expect(ids(filters('', { kind: ['data', 'service'], audience: ['publishers'] }))).toEqual(['ins', 'ordo']);
  });

  it.each([
    ['identite', ['ins']],
    ['l’INS', ['ins']],
    ["d'identité", ['ins']],
    ['SANTÉ données', ['hds']],
    ['e prescription', ['ordo']],
    ['nothing of the kind', []],
  ])('are found by “%s”', (q, found) => expect(ids(filters(q))).toEqual(found));
});

describe('counts', () => {
  it('say how many bricks that carry a value are shown once it is chosen, for every pair of values', () => {
    const values = FACETS.flatMap((f) => [...new Set(bricks.flatMap((b) => b.values[f]))].map((v) => [f, v] as const));
    for (const [facet, value] of values) {
      const before = filters('', { [facet]: [value] });
      for (const [other, wanted] of values) {
        const said = counts(bricks, before, other).get(wanted) ?? 0;
        const pressed = { ...before, chosen: { ...before.chosen, [other]: [...before.chosen[other], wanted] } };
        const carry = [...shown(bricks, pressed)].filter((id) => bricks.find((b) => b.id === id)?.values[other].includes(wanted));
        expect(said, `${value} then ${wanted}`).toBe(carry.length);
      }
    }
  });
});
