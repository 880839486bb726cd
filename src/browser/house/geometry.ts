/** Rectangles of the drawing, in CSS pixels. Ships to the browser. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

export const centre = (r: Rect): Point => ({ x: (r.left + r.right) / 2, y: (r.top + r.bottom) / 2 });

/** How far two spans lie apart; 0 when they overlap. */
export const gap = (a1: number, a2: number, b1: number, b2: number): number => Math.max(0, b1 - a2, a1 - b2);
