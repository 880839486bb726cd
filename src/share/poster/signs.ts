/** The signs of the site as outlines: tile of a kind, mark of a status, square of a duty, icon. As the components draw them. */
import type { Kind, ObligationLevel, Status } from '../../schema/vocabulary.ts';
import { ICON_GRID, iconPaths } from './icon.ts';
import type { Look } from './look.ts';
import { ellipse, type Group, type Outline, rect, type Shape, stroke } from './shapes.ts';

/** Tile outlines in a square of 100. */
const TILES: Readonly<Record<Kind, string>> = {
  platform: 'M50 0L100 24V100H0V24z',
  service: ellipse(50, 50, 50),
  'data-repository': 'M0 20A50 20 0 0 1 100 20V80A50 20 0 0 1 0 80z',
  reference: 'M0 0H72L100 28V100H0z',
};

const ICON_STROKE = 1.75;
/** Line around a tile, on a tile of one unit. */
const TILE_EDGE = 250;
/** Part of a tile that its icon takes. */
const ICON_SHARE = 0.58;

/** A kind's tile with an icon, `size` wide. @param hasEdge where the ground has no colour of its own, or is one of the sky */
export function kindTile(
  look: Look,
  kind: Kind,
  icon: string,
  x: number,
  y: number,
  size: number,
  hasEdge = look.isLine,
): Shape[] {
  const edge: Partial<Outline> = hasEdge ? { stroke: look.ink(`kind-${kind}`), strokeWidth: TILE_EDGE / size } : {};
  const tile: Outline = { kind: 'outline', d: TILES[kind], fill: look.surface(`kind-${kind}-bg`), ...edge };
  const inset = (size * (1 - ICON_SHARE)) / 2;
  // the pitched tile has its weight below
  const lower = kind === 'platform' ? size * 0.08 : 0;
  return [
    { kind: 'group', at: { x, y, scale: size / 100 }, shapes: [tile] },
    iconAt(look.ink(`kind-${kind}`), icon, x + inset, y + inset + lower, size * ICON_SHARE),
  ];
}

/** An icon in one colour, `size` wide. */
export function iconAt(colour: string, icon: string, x: number, y: number, size: number): Group {
  const shapes = iconPaths(icon).map((d): Outline => ({
    kind: 'outline',
    d,
    stroke: colour,
    strokeWidth: ICON_STROKE,
    isRound: true,
  }));
  return { kind: 'group', at: { x, y, scale: size / ICON_GRID }, shapes };
}

const MARK_GRID = 14;

/** The mark of a status, `size` wide. @param isOld whether no source has shown it for long: the sign is hollow then */
export function statusMark(look: Look, status: Status, x: number, y: number, size: number, isOld = false): Group {
  const colour = look.ink(`status-${status}`);
  const ring: Outline = { kind: 'outline', d: ellipse(7, 7, 5.25), stroke: colour, strokeWidth: 1.5 };
  const filled = (d: string): Outline =>
    isOld ? { kind: 'outline', d, stroke: colour, strokeWidth: 1.5 } : { kind: 'outline', d, fill: colour };
  const marks: Readonly<Record<Status, Shape[]>> = {
    operational: [filled(ellipse(7, 7, 6))],
    deploying: [ring, filled('M7 1A6 6 0 0 0 7 13z')],
    construction: [{ ...ring, strokeWidth: 2, dash: [3.4, 2.1] }],
    planned: [ring, filled(ellipse(7, 7, 1.75))],
    retired: [ring, { kind: 'outline', d: stroke(3.5, 10.5, 10.5, 3.5), stroke: colour, strokeWidth: 1.5 }],
  };
  return { kind: 'group', at: { x, y, scale: size / MARK_GRID }, shapes: marks[status] };
}

/** Side of a square, its line, and the radius of its corners: those of the site's own square. */
const SQUARE = { side: 12, line: 1.5, radius: 2 } as const;

/** How far a brick binds, `size` wide: a full square for what all must do, half a one on a condition, an empty one, a dash. */
export function dutySquare(colour: string, level: ObligationLevel, x: number, y: number, size: number): Group {
  const { side, line, radius } = SQUARE;
  const inner = rect({ x: line / 2, y: line / 2, width: side - line, height: side - line }, radius);
  const frame: Outline = { kind: 'outline', d: inner, stroke: colour, strokeWidth: line };
  const filled = (width: number): Outline => ({
    kind: 'outline',
    d: rect({ x: line / 2, y: line / 2, width, height: side - line }, radius / 2),
    fill: colour,
  });
  const signs: Readonly<Record<ObligationLevel, Shape[]>> = {
    mandatory: [frame, filled(side - line)],
    conditional: [frame, filled((side - line) / 2)],
    optional: [frame],
    none: [{ kind: 'outline', d: stroke(0, side / 2, side, side / 2), stroke: colour, strokeWidth: line }],
  };
  return { kind: 'group', at: { x, y, scale: size / side }, shapes: signs[level] };
}
