/** The house in small, as rectangles: one cell a brick, row by row. Whoever draws it chooses the colours and the scale. */
import type { HousePart, Material } from '../schema/vocabulary.ts';
import type { PlacedFloor, PlacedRoom } from './house.ts';

/** Units of the drawing. */
export const MINI_WIDTH = 120;
const ROW = 13;
const TOP = 26;
const PER_ROW = 6;
/** A large room is drawn with this many cells at most, so that a page's weight does not grow with the house. */
const MAX_CELLS = 12;
/** Nor does it with the rooms: of a floor with more rows, every so many-th is drawn. Ours have eleven at most. */
export const MAX_ROWS = 12;
/** Margins of a row, left and right. */
const INSET: Readonly<Record<HousePart, number>> = { roof: 30, storey: 24, annexe: 24, foundation: 4 };
/** A low building beside the wall. */
const ANNEXE_LEFT = 102;
const ANNEXE_WIDTH = 15;

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MiniCell {
  place: Place;
  isLit: boolean;
  /** Ids of the bricks that it stands for. */
  bricks: readonly string[];
  /** Of a stone; undefined above the ground. */
  material: Material | undefined;
}

export interface MiniHouse {
  height: number;
  /** Lower edge of the roof. */
  eaves: number;
  /** Upper edge of the earth. */
  ground: number;
  /** Outlines of the three large shapes, as path data. */
  roof: string;
  wall: string;
  soil: string;
  cells: readonly MiniCell[];
}

interface Drawn extends Omit<MiniHouse, 'cells'> {
  cells: readonly Omit<MiniCell, 'isLit'>[];
  /** Id of a brick → index of the cell that stands for it. */
  cellOf: ReadonlyMap<string, number>;
}

/** Cells side by side, each with the bricks that it stands for. */
interface Row {
  bricks: string[][];
  material: Material | undefined;
}

/** Every page of a site shows the same house, with another window lit. */
const known = new WeakMap<readonly PlacedFloor[], Drawn>();

/** Places the rooms of a house below one another, the annexe beside. `lit` is the id of the brick that stands out; none without. */
export function miniHouse(floors: readonly PlacedFloor[], lit?: string): MiniHouse {
  const { cells, cellOf, ...shapes } = known.get(floors) ?? draw(floors);
  const litCell = lit === undefined ? undefined : cellOf.get(lit);
  return { ...shapes, cells: cells.map((cell, i) => ({ ...cell, isLit: i === litCell })) };
}

function draw(floors: readonly PlacedFloor[]): Drawn {
  let y = TOP;
  const stacked = floors.filter(({ part }) => part !== 'annexe');
  const rows = stacked.flatMap(({ part, rooms }) =>
    fewer(rooms.flatMap((room) => rowsOf(room, part))).map((row) => {
      const top = y;
      y += ROW;
      return { ...row, part, top, places: placesOf(INSET[part], top, row.bricks.length) };
    }),
  );
  const eaves = (rows.findLast((r) => r.part === 'roof')?.top ?? TOP) + ROW;
  const wallFoot = rows.find((r) => r.part === 'foundation')?.top ?? y;
  const beside = floors.filter(({ part }) => part === 'annexe').flatMap((floor) => floor.rooms.flatMap((room) => room.bricks));
  const annexe = { bricks: cellsOf(beside), material: undefined };
  const annexePlaces = placesOf(ANNEXE_LEFT, wallFoot - ROW, annexe.bricks.length, ANNEXE_WIDTH);
  const height = y + 2;
  const all = [...rows, { ...annexe, places: annexePlaces }];
  const cells = all.flatMap(({ places, material, bricks }) =>
    places.map((place, i) => ({ place, material, bricks: bricks[i] ?? [] })),
  );
  const cellOf = new Map(cells.flatMap(({ bricks }, i) => bricks.map((id) => [id, i] as const)));
  const drawn = {
    height,
    eaves,
    ground: wallFoot - 1,
    roof: `M60 2L116 ${eaves}H4z`,
    wall: `M18 ${eaves}h84V${wallFoot}H18z${annexe.bricks.length > 0 ? `M102 ${wallFoot - ROW - 3}l16 3V${wallFoot}H102z` : ''}`,
    soil: `M0 ${wallFoot - 1}h${MINI_WIDTH}V${height}H0z`,
    cells,
    cellOf,
  };
  known.set(floors, drawn);
  return drawn;
}

function rowsOf(room: PlacedRoom, part: HousePart): Row[] {
  const cells = cellsOf(room.bricks);
  const material = part === 'foundation' ? room.material : undefined;
  return Array.from({ length: Math.ceil(cells.length / PER_ROW) }, (_, r) => ({
    bricks: cells.slice(r * PER_ROW, (r + 1) * PER_ROW),
    material,
  }));
}

/** The bricks of a room by cell. */
function cellsOf(bricks: readonly { id: string }[]): string[][] {
  const count = Math.min(bricks.length, MAX_CELLS);
  const cells = Array.from({ length: count }, (): string[] => []);
  for (const [i, { id }] of bricks.entries()) cells[Math.floor((i * count) / bricks.length)]?.push(id);
  return cells;
}

/** At most {@link MAX_ROWS}, evenly chosen; the fullest of its neighbours stands for a group, and takes in their bricks. */
function fewer(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MAX_ROWS) return rows;
  const groups = [...Map.groupBy(rows.entries(), ([i]) => Math.floor((i * MAX_ROWS) / rows.length)).values()];
  return groups.flatMap((group) => {
    const own = group.map(([, row]) => row);
    const [shown] = own.toSorted((a, b) => b.bricks.length - a.bricks.length);
    if (!shown) return [];
    const bricks = shown.bricks.map((_, cell) => own.flatMap((row) => row.bricks[cell] ?? []));
    return [{ ...shown, bricks }];
  });
}

/** Cells side by side between two equal margins, or in `room` from `left` on. */
function placesOf(left: number, top: number, count: number, room = MINI_WIDTH - 2 * left): Place[] {
  const width = room / count;
  return Array.from({ length: count }, (_, i) => ({ x: left + i * width + 1, y: top + 1, width: width - 2, height: ROW - 3 }));
}
