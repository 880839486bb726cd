/** Lines run in the joints: none enters a brick, each leaves its brick and meets the one it is for. */
import { describe, expect, it } from 'vitest';
import type { Point, Rect } from '../../../src/browser/house/geometry.ts';
import { routeWires } from '../../../src/browser/house/wires.ts';

const WIDTH = 600;
const bounds: Rect = { left: 0, top: 0, right: WIDTH, bottom: 500 };
/** Five rows of three bricks, with joints of 12 px. */
const wall: Rect[] = Array.from({ length: 15 }, (_, i) => {
  const [left, top] = [20 + (i % 3) * 192, 20 + Math.floor(i / 3) * 92];
  return { left, top, right: left + 180, bottom: top + 80 };
});

const crosses = (a: Point, b: Point, r: Rect) =>
  Math.max(a.x, b.x) > r.left && Math.min(a.x, b.x) < r.right && Math.max(a.y, b.y) > r.top && Math.min(a.y, b.y) < r.bottom;
const onEdge = (p: Point, r: Rect) =>
  ((p.x === r.left || p.x === r.right) && p.y >= r.top && p.y <= r.bottom) ||
  ((p.y === r.top || p.y === r.bottom) && p.x >= r.left && p.x <= r.right);

describe('lines', () => {
  it.each(wall.map((_, i) => i))('from brick %d reach all others without crossing one', (i) => {
    const source = wall[i]!;
    const targets = wall.filter((_, j) => j !== i);
    const lines = routeWires(source, targets, wall, bounds);
    expect(lines).toHaveLength(targets.length);
    for (const [n, line] of lines.entries()) {
      expect(onEdge(line[0]!, source)).toBe(true);
      expect(onEdge(line.at(-1)!, targets[n]!)).toBe(true);
      for (const [k, point] of line.slice(1).entries()) {
        const before = line[k]!;
        expect(before.x === point.x || before.y === point.y).toBe(true);
        expect(wall.filter((r) => crosses(before, point, r))).toEqual([]);
      }
    }
  });

  it('to a neighbour are short', () => {
    const [line = []] = routeWires(wall[0]!, [wall[1]!], wall, bounds);
    expect(line.length).toBeLessThanOrEqual(4);
  });

  it('are straight where there is no way round', () => {
    const walledIn: Rect = { left: 100, top: 100, right: 200, bottom: 200 };
    const ring: Rect[] = [
      { left: 80, top: 80, right: 220, bottom: 99 },
      { left: 80, top: 201, right: 220, bottom: 220 },
      { left: 80, top: 99, right: 99, bottom: 201 },
      { left: 201, top: 99, right: 220, bottom: 201 },
    ];
    const far: Rect = { left: 400, top: 400, right: 450, bottom: 450 };
    expect(routeWires(walledIn, [far], [walledIn, far, ...ring], bounds)).toEqual([
      [
        { x: 150, y: 150 },
        { x: 425, y: 425 },
      ],
    ]);
  });

  it('are drawn at once, for sixty bricks', () => {
    const many = Array.from({ length: 60 }, (_, i) => {
      const [left, top] = [5 + (i % 6) * 98, 5 + Math.floor(i / 6) * 48];
      return { left, top, right: left + 88, bottom: top + 38 };
    });
    const start = performance.now();
    routeWires(many[30]!, many.slice(0, 15), many, bounds);
    expect(performance.now() - start).toBeLessThan(250);
  });
});
