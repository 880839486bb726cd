/** The small house beside a sheet: every brick has a cell, and its weight is bounded. */
import { describe, expect, it } from 'vitest';
import type { PlacedFloor } from '../../src/model/house.ts';
import { MAX_ROWS, miniHouse } from '../../src/model/mini-house.ts';
import type { HousePart } from '../../src/schema/vocabulary.ts';

/** A floor of so many rooms of eight bricks. */
function floor(part: HousePart, rooms: number): PlacedFloor {
  const brick = (id: string) => ({ id }) as PlacedFloor['rooms'][number]['bricks'][number];
  return {
    id: part,
    label: part,
    part,
    rooms: Array.from({ length: rooms }, (_, r) => ({
      id: `${part}-${r}`,
      label: '',
      material: 'sandstone',
      bricks: Array.from({ length: 8 }, (_, b) => brick(`${part}-${r}-${b}`)),
    })),
  };
}

const idsOf = (floors: readonly PlacedFloor[]) => floors.flatMap((f) => f.rooms.flatMap((r) => r.bricks.map((b) => b.id)));

describe('the small house', () => {
  const small = [floor('roof', 1), floor('storey', 2), floor('foundation', 3), floor('annexe', 1)];
  const large = [floor('roof', 1), floor('storey', 40), floor('foundation', 300), floor('annexe', 9)];

  it('has a cell of its own for each brick while there is room', () => {
    const lit = idsOf(small).map((id) => miniHouse(small, id).cells.findIndex((c) => c.isLit));
    expect(new Set(lit).size).toBe(idsOf(small).length);
    expect(lit).not.toContain(-1);
  });

  it('lights exactly one cell for each of thousands of bricks', () => {
    for (const id of idsOf(large)) expect([id, miniHouse(large, id).cells.filter((c) => c.isLit).length]).toEqual([id, 1]);
  });

  it('does not grow with the rooms', () => {
    const cellsInRow = 6;
    expect(miniHouse(large).cells.length).toBeLessThanOrEqual(3 * MAX_ROWS * cellsInRow + 2 * cellsInRow);
    const larger = [floor('roof', 1), floor('storey', 40), floor('foundation', 900), floor('annexe', 9)];
    expect(miniHouse(larger).height).toBe(miniHouse(large).height);
  });

  it('lights nothing for a brick of another house', () => {
    expect(miniHouse(small, 'elsewhere').cells.some((c) => c.isLit)).toBe(false);
  });
});
