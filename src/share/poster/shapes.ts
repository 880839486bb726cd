/** What a poster is drawn with, whatever the format: outlines, lines of text, groups. Later shapes lie over earlier ones. */

/** One colour, or a change from one to another, from `y1` down to `y2`. */
export type Fill = string | { top: string; bottom: string; y1: number; y2: number };

export interface Outline {
  kind: 'outline';
  /** Path data, as SVG writes it. */
  d: string;
  fill?: Fill;
  /** 1 without. */
  opacity?: number;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly number[];
  /** Ends and corners are round. */
  isRound?: boolean;
  /** What lies behind the words of a brick: who lights a brick changes its fill. */
  isPane?: boolean;
}

/** The typefaces of the site: headings, running text, labels. */
export type Face = 'display' | 'text' | 'strong';

export interface TextLine {
  kind: 'text';
  text: string;
  /** Where the baseline begins. */
  x: number;
  y: number;
  size: number;
  face: Face;
  fill: string;
  /** The words go on in the next line. */
  continues?: boolean;
}

/** Where a group leads, and its area. */
export interface Link {
  href: string;
  title: string;
  lang: string | undefined;
  /** Id of the brick. */
  brick: string | undefined;
  box: Box;
}

/** Parts that a drawing made from a poster leaves out or puts elsewhere. */
export type Part = 'title' | 'plate' | 'code';

export interface Group {
  kind: 'group';
  part?: Part;
  shapes: readonly Shape[];
  /** Place, turn in degrees and scale of its own corner. */
  at?: { x: number; y: number; turn?: number; scale?: number };
  /** Path data outside of which nothing is drawn. */
  clip?: string;
  link?: Link;
}

export type Shape = Outline | TextLine | Group;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A number as short as a drawing needs it: a thousandth of a millimetre cannot be seen. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A rectangle, with round corners where a radius is given. */
export function rect({ x, y, width, height }: Box, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const corner = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx * r)} ${n(dy * r)}`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${n(x + r)} ${n(y)}h${n(w)}${corner(1, 1)}v${n(h)}${corner(-1, 1)}h${n(-w)}${corner(-1, -1)}v${n(-h)}${corner(1, -1)}z`;
}

export function ellipse(cx: number, cy: number, rx: number, ry = rx): string {
  const half = (to: number) => `A${n(rx)} ${n(ry)} 0 1 1 ${n(cx + to * rx)} ${n(cy)}`;
  return `M${n(cx - rx)} ${n(cy)}${half(1)}${half(-1)}z`;
}

export function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z`;
}

/** A straight line. */
export function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`;
}
