/** The signs of the site as outlines: tile of a kind, mark of a status, seal of a duty, icon. As the components draw them. */
import type { Kind, Status } from '../../schema/vocabulary.ts';
import { ICON_GRID, iconPaths } from './icon.ts';
import type { Look } from './look.ts';
import type { Sealed } from './pen.ts';
import { ellipse, type Group, type Outline, type Shape, stroke } from './shapes.ts';

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

/** The mark of a status, `size` wide. */
export function statusMark(look: Look, status: Status, x: number, y: number, size: number): Group {
  const colour = look.ink(`status-${status}`);
  const ring: Outline = { kind: 'outline', d: ellipse(7, 7, 5.25), stroke: colour, strokeWidth: 1.5 };
  const filled = (d: string): Outline => ({ kind: 'outline', d, fill: colour });
  const marks: Readonly<Record<Status, Shape[]>> = {
    operational: [filled(ellipse(7, 7, 6))],
    deploying: [ring, filled('M7 1A6 6 0 0 0 7 13z')],
    construction: [{ ...ring, strokeWidth: 2, dash: [3.4, 2.1] }],
    planned: [ring, filled(ellipse(7, 7, 1.75))],
    retired: [ring, { kind: 'outline', d: stroke(3.5, 10.5, 10.5, 3.5), stroke: colour, strokeWidth: 1.5 }],
  };
  return { kind: 'group', at: { x, y, scale: size / MARK_GRID }, shapes: marks[status] };
}

/** The seal of a duty: a full one for what all must do, a ring for what holds on a condition. */
export function dutySeal(look: Look, seal: Sealed, x: number, y: number, size: number): Group {
  const colour = look.ink('accent');
  const isFull = seal === 'mandatory';
  // it hangs over edges: what lies below does not show through
  const ground: Outline = { kind: 'outline', d: ellipse(12, 12, 14), fill: look.surface('brick') };
  const disc: Outline = isFull
    ? { kind: 'outline', d: ellipse(12, 12, 11.5), fill: colour }
    : { kind: 'outline', d: ellipse(12, 12, 10.4), stroke: colour, strokeWidth: 2.2 };
  const inner = isFull ? look.surface('on-accent') : colour;
  const sign: Outline = { kind: 'outline', d: 'M12 5.2V13.6', stroke: inner, strokeWidth: 3.4, isRound: true };
  const dot: Outline = { kind: 'outline', d: ellipse(12, 18, 1.9), fill: inner };
  return { kind: 'group', at: { x, y, scale: size / 24 }, shapes: [ground, disc, sign, dot] };
}
