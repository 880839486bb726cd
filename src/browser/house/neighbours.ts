/** Where an arrow key leads: the spatial neighbour, from the rectangles of the drawing. Ships to the browser. */
import { centre, gap, type Rect } from './geometry.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Pixels that two bricks of one row may differ by and still share the row. */
const ROW_SLACK = 8;
/** Up and down prefer the next row, however askew: a step aside costs this share of a step ahead. */
const SIDE_COST = 0.3;

/**
 * Index of the neighbour of `from` among `rects` (in reading order), or `undefined` at an edge. Left and right stay in
 * the row and then go on in reading order, so that every brick can be reached.
 */
export function neighbour(rects: readonly Rect[], from: number, direction: Direction): number | undefined {
  const here = rects[from];
  if (!here) return undefined;
  const isVertical = direction === 'up' || direction === 'down';
  const sign = direction === 'down' || direction === 'right' ? 1 : -1;
  const c = centre(here);
  let best: number | undefined;
  let least = Infinity;
  for (const [i, rect] of rects.entries()) {
    if (i === from) continue;
    const inRow = gap(here.top, here.bottom, rect.top, rect.bottom) === 0 && overlapOf(here, rect) > ROW_SLACK;
    const to = centre(rect);
    const ahead = sign * (isVertical ? to.y - c.y : to.x - c.x);
    if (ahead <= 0 || inRow === isVertical) continue;
    const aside = isVertical ? gap(here.left, here.right, rect.left, rect.right) : Math.abs(to.y - c.y);
    // among bricks of the next row that are equally near, the one best aligned
    const cost = ahead + SIDE_COST * aside + 0.01 * (isVertical ? Math.abs(to.x - c.x) : 0);
    if (cost < least) [least, best] = [cost, i];
  }
  if (best !== undefined || isVertical) return best;
  return from + sign >= 0 && from + sign < rects.length ? from + sign : undefined;
}

const overlapOf = (a: Rect, b: Rect): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
