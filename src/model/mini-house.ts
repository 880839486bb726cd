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
/** Margins of a row, left and right. */
const INSET: Readonly<Record<HousePart, number>> = { roof: 30, storey: 24, annexe: 24, foundation: 4 };
/** A low building beside the wall. */
const ANNEXE_LEFT = 102;
const ANNEXE_WIDTH = 15;

export interface MiniCell {
  place: { x: number; y: number; width: number; height: number };
  isLit: boolean;
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

/** Places the rooms of a house below one another, the annexe beside. `lit` is the id of the brick that stands out; none without. */
export function miniHouse(floors: readonly PlacedFloor[], lit?: string): MiniHouse {
  let y = TOP;
  const stacked = floors.filter(({ part }) => part !== 'annexe');
  const rows = stacked.flatMap(({ part, rooms }) =>
    rooms.flatMap((room) => {
      const { count, litCell } = cellsOf(room, lit);
      return Array.from({ length: Math.ceil(count / PER_ROW) }, (_, r) => {
        const first = r * PER_ROW;
        const top = y;
        y += ROW;
        const material = part === 'foundation' ? room.material : undefined;
        return { part, top, cells: rowOfCells(INSET[part], top, Math.min(PER_ROW, count - first), litCell - first, material) };
      });
    }),
  );
  const eaves = (rows.findLast((r) => r.part === 'roof')?.top ?? TOP) + ROW;
  const wallFoot = rows.find((r) => r.part === 'foundation')?.top ?? y;
  const beside = floors.filter(({ part }) => part === 'annexe').flatMap((floor) => floor.rooms.map((room) => cellsOf(room, lit)));
  const annexe = beside.flatMap(({ count, litCell }) =>
    rowOfCells(ANNEXE_LEFT, wallFoot - ROW, count, litCell, undefined, ANNEXE_WIDTH),
  );
  const height = y + 2;
  return {
    height,
    eaves,
    ground: wallFoot - 1,
    roof: `M60 2L116 ${eaves}H4z`,
    wall: `M18 ${eaves}h84V${wallFoot}H18z${annexe.length > 0 ? `M102 ${wallFoot - ROW - 3}l16 3V${wallFoot}H102z` : ''}`,
    soil: `M0 ${wallFoot - 1}h${MINI_WIDTH}V${height}H0z`,
    cells: [...rows.flatMap((row) => row.cells), ...annexe],
  };
}

function cellsOf({ bricks }: PlacedRoom, lit: string | undefined): { count: number; litCell: number } {
  const count = Math.min(bricks.length, MAX_CELLS);
  return { count, litCell: Math.floor((bricks.findIndex(({ id }) => id === lit) * count) / bricks.length) };
}

/** Cells side by side between two equal margins, or in `room` from `left` on. */
function rowOfCells(
  left: number,
  top: number,
  count: number,
  litCell: number,
  material: Material | undefined,
  room = MINI_WIDTH - 2 * left,
): MiniCell[] {
  const width = room / count;
  return Array.from({ length: count }, (_, i) => ({
    place: { x: left + i * width + 1, y: top + 1, width: width - 2, height: ROW - 3 },
    isLit: i === litCell,
    material,
  }));
}
