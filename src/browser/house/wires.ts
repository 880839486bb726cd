/**
 * Lines between a brick and those it is tied to, laid in the joints of the drawing: one search over a grid of channels
 * beside every obstacle, so that no line crosses a label and lines of one brick share their way. Ships to the browser.
 */
import { centre, type Point, type Rect } from './geometry.ts';

/** Pixels between an obstacle and the channel beside it: half of the narrowest joint. */
const CHANNEL = 5;
/** Pixels around an obstacle that no line may enter. */
const CLEARANCE = 2;
/** Channels closer than this are one. */
const SAME = 2;
/** A corner costs as much as this many pixels: few corners read better than short lines. */
const CORNER = 40;

interface Grid {
  xs: readonly number[];
  ys: readonly number[];
}

/**
 * A line for each target, from the edge of `source` to the edge of the target.
 * @param obstacles everything that carries text, `source` and the targets among them
 * @param bounds where lines may run
 */
export function routeWires(source: Rect, targets: readonly Rect[], obstacles: readonly Rect[], bounds: Rect): Point[][] {
  const ends = [source, ...targets].map(centre);
  const grid: Grid = {
    xs: channels(
      [...obstacles.flatMap((o) => [o.left - CHANNEL, o.right + CHANNEL]), ...ends.map((e) => e.x)],
      bounds.left,
      bounds.right,
    ),
    ys: channels(
      [...obstacles.flatMap((o) => [o.top - CHANNEL, o.bottom + CHANNEL]), ...ends.map((e) => e.y)],
      bounds.top,
      bounds.bottom,
    ),
  };
  const reach = search(grid, source, obstacles);
  return targets.map((target) => simplify(reach(target) ?? [centre(source), centre(target)]));
}

function channels(at: readonly number[], from: number, to: number): number[] {
  const lines: number[] = [];
  for (const value of at.filter((v) => v >= from && v <= to).toSorted((a, b) => a - b)) {
    if (value - (lines.at(-1) ?? -Infinity) >= SAME) lines.push(value);
  }
  return lines;
}

/** Dijkstra from all sides of the source; a state is a crossing and whether it was reached along a row or a column. */
function search({ xs, ys }: Grid, source: Rect, obstacles: readonly Rect[]): (target: Rect) => Point[] | undefined {
  const wide = xs.length;
  const open = freeAt(xs, ys, obstacles);
  // a step is free where its middle is: an obstacle may stand between two crossings
  const openMiddles = [freeAt(xs.map(middleAfter), ys, obstacles), freeAt(xs, ys.map(middleAfter), obstacles)] as const;
  const cost = new Float64Array(open.length * 2).fill(Infinity);
  const before = new Int32Array(open.length * 2).fill(-1);
  const heap: Heap = { prices: [], states: [] };
  const reachAt = (state: number, price: number, from: number) => {
    if (price >= cost[state]!) return;
    cost[state] = price;
    before[state] = from;
    push(heap, price, state);
  };
  const sides = (rect: Rect) => sidesOf({ xs, ys }, open, rect);
  for (const { node, along, length } of sides(source)) reachAt(node * 2 + along, length, -1);
  while (heap.states.length > 0) {
    const price = heap.prices[0]!;
    const state = pop(heap);
    if (price > cost[state]!) continue;
    const node = state >> 1;
    const [col, row] = [node % wide, (node / wide) | 0];
    for (const [dc, dr, along] of STEPS) {
      const [c, r] = [col + dc, row + dr];
      const next = r * wide + c;
      if (c < 0 || r < 0 || c >= wide || r >= ys.length || !open[next]) continue;
      if (!openMiddles[along][Math.min(node, next)]) continue;
      const length = Math.abs(xs[c]! - xs[col]!) + Math.abs(ys[r]! - ys[row]!);
      reachAt(next * 2 + along, price + length + (along === (state & 1) ? 0 : CORNER), state);
    }
  }
  const pointOf = (state: number): Point => ({ x: xs[(state >> 1) % wide]!, y: ys[((state >> 1) / wide) | 0]! });
  return (target) => {
    const ends = sides(target).flatMap(({ node, along, length, edge }) =>
      [0, 1].map((a) => ({ state: node * 2 + a, edge, price: cost[node * 2 + a]! + length + (a === along ? 0 : CORNER) })),
    );
    const best = ends.toSorted((a, b) => a.price - b.price)[0];
    if (!best || best.price === Infinity) return undefined;
    const points: Point[] = [best.edge];
    let state = best.state;
    for (; before[state] !== -1; state = before[state]!) points.push(pointOf(state));
    const first = pointOf(state);
    return [...points, first, onEdge(source, first)].toReversed();
  };
}

/** Whether each crossing is outside all obstacles, row by row. */
function freeAt(xs: readonly number[], ys: readonly number[], obstacles: readonly Rect[]): Uint8Array {
  const free = new Uint8Array(xs.length * ys.length).fill(1);
  for (const o of obstacles) {
    const [left, right] = [xs.findIndex((x) => x > o.left - CLEARANCE), xs.findLastIndex((x) => x < o.right + CLEARANCE)];
    const [top, bottom] = [ys.findIndex((y) => y > o.top - CLEARANCE), ys.findLastIndex((y) => y < o.bottom + CLEARANCE)];
    if (left === -1 || top === -1) continue;
    for (let row = top; row <= bottom; row++) free.fill(0, row * xs.length + left, row * xs.length + Math.max(left, right + 1));
  }
  return free;
}

/** Halfway to the next; the last has none. */
function middleAfter(value: number, i: number, all: readonly number[]): number {
  return (value + (all[i + 1] ?? value)) / 2;
}

/** Right, left, down, up; 0 runs along a row, 1 along a column. */
const STEPS = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 1],
  [0, -1, 1],
] as const;

/** Crossings beside a rectangle from which a straight line meets its edge. */
function sidesOf({ xs, ys }: Grid, open: Uint8Array, rect: Rect) {
  const found: { node: number; along: 0 | 1; length: number; edge: Point }[] = [];
  const near = CHANNEL + SAME + 1;
  const middle = centre(rect);
  for (const [r, y] of ys.entries()) {
    if (y < rect.top - near || y > rect.bottom + near) continue;
    for (const [c, x] of xs.entries()) {
      const node = r * xs.length + c;
      if (x < rect.left - near || x > rect.right + near || !open[node]) continue;
      const inX = x > rect.left + near && x < rect.right - near;
      const inY = y > rect.top + near && y < rect.bottom - near;
      const isBeside = inY && ((x < rect.left && x > rect.left - near) || (x > rect.right && x < rect.right + near));
      const isOver = inX && ((y < rect.top && y > rect.top - near) || (y > rect.bottom && y < rect.bottom + near));
      if (!isBeside && !isOver) continue;
      // lines leave and arrive near the middle of an edge where they can
      const askew = isOver ? Math.abs(x - middle.x) : Math.abs(y - middle.y);
      found.push({ node, along: isOver ? 1 : 0, length: askew * 0.2, edge: onEdge(rect, { x, y }) });
    }
  }
  return found;
}

function onEdge(rect: Rect, { x, y }: Point): Point {
  return { x: Math.min(rect.right, Math.max(rect.left, x)), y: Math.min(rect.bottom, Math.max(rect.top, y)) };
}

/** Leaves out points on a straight line. */
function simplify(points: readonly Point[]): Point[] {
  return points.filter((p, i) => {
    const [a, b] = [points[i - 1], points[i + 1]];
    return !a || !b || !((a.x === p.x && p.x === b.x) || (a.y === p.y && p.y === b.y));
  });
}

/** The cheapest first; two lists of numbers, which leave nothing to collect. */
interface Heap {
  prices: number[];
  states: number[];
}

function push({ prices, states }: Heap, price: number, state: number): void {
  let i = prices.push(price) - 1;
  states.push(state);
  for (let parent = (i - 1) >> 1; i > 0 && prices[parent]! > price; i = parent, parent = (i - 1) >> 1) {
    prices[i] = prices[parent]!;
    states[i] = states[parent]!;
  }
  prices[i] = price;
  states[i] = state;
}

/** @returns the state of the first; there must be one */
function pop({ prices, states }: Heap): number {
  const top = states[0]!;
  const [price, state] = [prices.pop()!, states.pop()!];
  if (prices.length === 0) return top;
  let i = 0;
  for (let child = 1; child < prices.length; child = 2 * i + 1) {
    if (child + 1 < prices.length && prices[child + 1]! < prices[child]!) child++;
    if (prices[child]! >= price) break;
    prices[i] = prices[child]!;
    states[i] = states[child]!;
    i = child;
  }
  prices[i] = price;
  states[i] = state;
  return top;
}
