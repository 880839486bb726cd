import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/browser/house/geometry.ts';
import { type Direction, neighbour } from '../../../src/browser/house/neighbours.ts';

const box = (left: number, top: number, width = 80, height = 40): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/*  A   B   C
 *    D   E
 *  F (wide)    */
const rects = [box(0, 0), box(100, 0), box(200, 0), box(50, 60), box(150, 60), box(0, 120, 280)];
const from = (i: number, d: Direction) => neighbour(rects, i, d);

describe('an arrow key', () => {
  it('leads to the neighbour on that side', () => {
    expect([from(0, 'right'), from(2, 'left'), from(1, 'down'), from(3, 'up'), from(4, 'down'), from(5, 'up')]).toEqual([
      1, 1, 3, 0, 5, 3,
    ]);
  });

  it('stays where there is nothing above or below', () => {
    expect([from(0, 'up'), from(5, 'down')]).toEqual([undefined, undefined]);
  });

  it('goes on in reading order at the end of a row, and stops at both ends', () => {
    expect([from(2, 'right'), from(3, 'left'), from(0, 'left'), from(5, 'right')]).toEqual([3, 2, undefined, undefined]);
  });

  it('reaches every brick', () => {
    const reached = new Set([0]);
    for (const i of reached) {
      for (const d of ['up', 'down', 'left', 'right'] as const) {
        const next = from(i, d);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(rects.length);
  });

  it('does nothing where nothing is', () => expect(neighbour([], 0, 'up')).toBeUndefined());
});
