/** How today's house differs from an earlier drawing. */
import { stringify } from 'yaml';
import { expect, it } from 'vitest';
import { editionDifferences } from '../../src/model/editions.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, houseOf, relation, sheetFacts } from '../lib/content-folder.ts';

/** Alpha was in the attic then; beta was not drawn. The page of that drawing showed alpha under construction. */
const house = () => {
  const now = houseOf(['alpha', 'beta']) as { editions: Record<string, unknown>[] };
  const then = structuredClone(now.editions[0]) as { floors: { rooms: { bricks: string[] }[] }[] };
  then.floors[0]!.rooms[0]!.bricks = ['alpha'];
  then.floors[1]!.rooms[0]!.bricks = [];
  const older = { ...then, id: 'older', date: '2021', approximate: true, source: 'https://town.example/' };
  return { ...now, editions: [...now.editions, older] };
};
const facts = sheetFacts('Alpha', {
  relations: [relation],
  history: [
    { date: '2021', status: 'construction', source: 'town' },
    { date: '2023', status: 'operational', source: 'town' },
  ],
});

it('is what came, what moved, and the statuses then and now', () => {
  const content = contentOf({ 'house.yml': stringify(house()), 'sheets/fr/alpha.mdx': document(facts) }, '2025-06-30');
  const [difference, ...more] = editionDifferences(content.house.data, catalogueOf(content), 'en');
  expect(more).toEqual([]);
  expect(difference).toMatchObject({
    id: 'older',
    date: '2021',
    approximate: true,
    counts: { before: 1, after: 2 },
    removed: [],
  });
  expect(difference?.added.map((b) => b.id)).toEqual(['beta']);
  expect(difference?.moved.map(({ brick, from, to }) => [brick.id, from.label, to.label])).toEqual([
    ['alpha', 'attic en', 'hall en'],
  ]);
  expect(difference?.statuses.map(({ brick, before }) => [brick.id, before, brick.status])).toEqual([
    ['alpha', 'construction', 'operational'],
  ]);
});

it('is nothing for a house with one drawing', () => {
  const content = contentOf({}, '2025-06-30');
  expect(editionDifferences(content.house.data, catalogueOf(content), 'fr')).toEqual([]);
});
