/** Where everything of a poster stands: boxes alone, no colour and no letter. Lengths are tenths of a millimetre on A3. */
import { type Block, type Drawing, type DrawnFloor, type DrawnRoom } from '../../model/drawing.ts';
import type { HousePart, Material } from '../../schema/vocabulary.ts';
import type { Box } from './shapes.ts';

export const SHEET = { width: 2970, height: 4200 } as const;
const MIDDLE = SHEET.width / 2;

/** What printers cannot reach, and a frame may hide: nothing that is read stands there. */
export const MARGIN = 120;

/** A brick as a dormer of the roof, a window of the wall, a stone below the ground. */
export interface PlacedBlock {
  block: Block;
  box: Box;
}

export interface PlacedRoom {
  /** Undefined where the floor's own name says it. */
  label: string | undefined;
  /** Area of the name. */
  head: Box;
  blocks: readonly PlacedBlock[];
}

export interface PlacedStorey {
  label: string;
  head: Box;
  box: Box;
  rooms: readonly PlacedRoom[];
}

export interface PlacedCourse {
  label: string;
  material: Material;
  box: Box;
  head: Box;
  blocks: readonly PlacedBlock[];
}

export interface PosterPlan {
  roof: { label: string; ridge: number; knee: number; eaves: number; head: Box; blocks: readonly PlacedBlock[] };
  storeys: readonly PlacedStorey[];
  wall: Box;
  door: Box | undefined;
  /** A lean-to beside the wall. */
  annexe: (PlacedStorey & { slope: number }) | undefined;
  pillars: readonly Box[];
  /** Upper edge of the earth. */
  ground: number;
  foundation: { label: string; head: Box } | undefined;
  courses: readonly PlacedCourse[];
  bottom: number;
  /** Below 1 for a house that is higher than its room on the sheet. */
  scale: number;
}

/** Half widths of the roof at its eaves and at the knee, where the steep part begins. */
export const ROOF = { eaves: 1405, knee: 1250 } as const;
const WALL_WIDTH = 2150;
const WALL_PADDING = 34;
const FOUNDATION_WIDTH = SHEET.width - 2 * 84;
/** Each course is so much narrower than the one below, on either side; less where many of them would leave no room for names. */
const STEP = 16;
const MOST_STEPS = 8;

/** From the ridge to the knee: room for the round window and the name of the roof. */
const GABLE = 352;
/** Above and below dormers, the small gables included. */
const DORMER_ROOM = { above: 84, below: 46 } as const;
const PER_ROW = { roof: 5, storey: 5, foundation: 5 } as const;
const GAP = { roof: 40, window: 80, stone: 20 } as const;
/** Below a window: its sill. */
const SILL = 36;
const STOREY_HEAD = 86;
const ROOM_HEAD = 62;
/** Below the last windows of a storey. */
const STOREY_FOOT = 14;
const PLINTH = 44;
const DOOR_WIDTH = 262;
const FOUNDATION_HEAD = 90;
const COURSE_PADDING = 21;
const COURSE_LABEL = 306;
/** What an annexe may hold to stand beside the wall. */
const LEAN_TO_CAPACITY = 2;
const LEAN_TO = { width: 346, head: 88, slope: 76, padding: 18 } as const;
const PILLAR = { width: 122, gap: 34, wall: 38 } as const;

/** Height of a window; stones and dormers follow. Lower ones do not hold a long name in letters that one can read. */
const WINDOW = { min: 178, max: 330 } as const;
const STONE_SHARE = 0.72;
const DORMER_SHARE = 1;

export interface PosterRoom {
  house: Drawing;
  hasDoor: boolean;
  /** Heights of the sheet between which the house stands. */
  top: number;
  bottom: number;
  /** How much a block has to say: stones are as wide as their names ask. */
  lengthOf: (block: Block) => number;
}

/** Places a house between a height of the sheet and another; what is left over stays above the ridge. */
export function planPoster({ house, hasDoor, top, bottom, lengthOf }: PosterRoom): PosterPlan {
  const lay = (window: number, ridge: number) => layHouse(house, hasDoor, window, ridge, lengthOf);
  const heightOf = (window: number) => lay(window, 0).bottom;
  const room = bottom - top;
  // heights grow with the windows in a straight line
  const slope = (heightOf(WINDOW.max) - heightOf(WINDOW.min)) / (WINDOW.max - WINDOW.min);
  const fitting = slope > 0 ? WINDOW.min + (room - heightOf(WINDOW.min)) / slope : WINDOW.min;
  const window = Math.max(WINDOW.min, Math.min(WINDOW.max, fitting));
  const height = heightOf(window);
  return height > room ? { ...lay(window, top), scale: room / height } : { ...lay(window, bottom - height), scale: 1 };
}

function layHouse(
  house: Drawing,
  hasDoor: boolean,
  window: number,
  ridge: number,
  lengthOf: PosterRoom['lengthOf'],
): Omit<PosterPlan, 'scale'> {
  const of = (part: HousePart) => house.floors.filter((f) => f.part === part && f.rooms.some((r) => r.bricks.length > 0));
  const roof = layRoof(of('roof'), ridge, window * DORMER_SHARE);
  const annexes = of('annexe');
  const isLeanTo = annexes.length === 1 && countOf(annexes) <= LEAN_TO_CAPACITY;
  const wallX = MIDDLE - WALL_WIDTH / 2;
  let y = roof.eaves + GAP.stone;
  const storeys: PlacedStorey[] = [];
  const floors = [...of('storey'), ...(isLeanTo ? [] : annexes)];
  let door: Box | undefined;
  for (const [i, floor] of floors.entries()) {
    const needsDoor = hasDoor && i === floors.length - 1;
    const laid = layStorey(floor, { x: wallX, y, width: WALL_WIDTH }, window, needsDoor);
    storeys.push(laid.storey);
    door = laid.door;
    y += laid.storey.box.height;
  }
  const ground = y + PLINTH;
  const wall = { x: wallX, y: roof.eaves, width: WALL_WIDTH, height: ground - roof.eaves };
  if (door) door = { ...door, height: ground - door.y };
  const annexe = isLeanTo && annexes[0] ? layLeanTo(annexes[0], ground, window) : undefined;
  const foundations = of('foundation');
  const head = { x: MIDDLE - 500, y: ground + 34, width: 1000, height: FOUNDATION_HEAD };
  const foundation = foundations.length > 0 ? { label: foundations.map((f) => f.label).join(' · '), head } : undefined;
  const courses = layCourses(
    foundations.flatMap((f) => f.rooms.map((room) => ({ room, floor: f }))),
    head.y + head.height,
    window * STONE_SHARE,
    lengthOf,
  );
  return {
    roof,
    storeys,
    wall,
    door,
    annexe,
    pillars: layPillars(house.pillars.length, roof.eaves, ground),
    ground,
    foundation,
    courses,
    bottom: (courses.at(-1)?.box ?? { y: ground, height: 0 }).y + (courses.at(-1)?.box.height ?? 0),
  };
}

function countOf(floors: readonly DrawnFloor[]): number {
  return floors.reduce((sum, { rooms }) => rooms.reduce((s, room) => s + room.bricks.length, sum), 0);
}

function layRoof(floors: readonly DrawnFloor[], ridge: number, height: number): PosterPlan['roof'] {
  const knee = ridge + GABLE;
  const rows = rowsOf(
    floors.flatMap((f) => f.rooms.flatMap((r) => r.bricks)),
    PER_ROW.roof,
  );
  const width = 2 * ROOF.knee - 60;
  const cell = (width - GAP.roof * (PER_ROW.roof - 1)) / PER_ROW.roof;
  const pitch = DORMER_ROOM.above + height;
  const blocks = rows.flatMap((row, i) => inARow(row, MIDDLE, cell, GAP.roof, knee + i * pitch + DORMER_ROOM.above, height));
  return {
    label: floors.map((f) => f.label).join(' · '),
    ridge,
    knee,
    eaves: knee + rows.length * pitch + DORMER_ROOM.below,
    head: { x: MIDDLE - 620, y: knee - 104, width: 1240, height: 84 },
    blocks,
  };
}

/** Rooms stand side by side where that saves a row of windows, else one below the other. */
function layStorey(
  floor: DrawnFloor,
  { x, y: top, width }: Omit<Box, 'height'>,
  height: number,
  hasDoor: boolean,
): { storey: PlacedStorey; door: Box | undefined } {
  const columns = PER_ROW.storey;
  const column = (width - 2 * WALL_PADDING) / columns;
  const cell = column - GAP.window;
  const rooms = floor.rooms.filter((r) => r.bricks.length > 0);
  const cells = rooms.map((room, i) => room.bricks.length + (hasDoor && i === rooms.length - 1 ? 1 : 0));
  const stacked = cells.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
  const beside = Array.from({ length: stacked }, (_, i) => i + 1).find(
    (rows) => cells.reduce((sum, count) => sum + Math.ceil(count / rows), 0) <= columns,
  );
  const isBeside = rooms.length > 1 && beside !== undefined && beside < stacked;
  const isNamed = rooms.length > 1;
  const pitch = height + SILL;
  let [y, left] = [top + STOREY_HEAD, x + WALL_PADDING];
  let door: Box | undefined;
  let lowest = y;
  // rooms beside one another share the wall, whatever they leave of it
  const spare = isBeside ? (columns - cells.reduce((sum, count) => sum + Math.ceil(count / beside), 0)) / rooms.length : 0;
  const placed = rooms.map((room, i): PlacedRoom => {
    const isLast = i === rooms.length - 1;
    const count = cells[i] ?? 0;
    const across = isBeside ? Math.ceil(count / beside) + spare : columns;
    const perRow = isBeside ? Math.ceil(count / beside) : columns;
    const area = across * column;
    const head = { x: left, y, width: area, height: isNamed ? ROOM_HEAD : 0 };
    const withDoor: (Block | undefined)[] = [...room.bricks];
    const rows = rowsOf(isLast && hasDoor ? withDoor.concat(undefined) : withDoor, perRow);
    const lastRow = rows.at(-1);
    // the door stands in the middle of its row
    if (isLast && hasDoor && lastRow) lastRow.splice(Math.floor((lastRow.length - 1) / 2), 0, ...lastRow.splice(-1));
    const blocks = rows.flatMap((row, r) => {
      const rowY = y + head.height + r * pitch;
      const placedRow = inARow(row, left + area / 2, cell, GAP.window, rowY, height);
      const at = placedRow.find(({ block }) => block === undefined);
      if (at) door = { x: at.box.x + (cell - DOOR_WIDTH) / 2, y: rowY - 6, width: DOOR_WIDTH, height };
      return placedRow.flatMap(({ block, box }) => (block ? [{ block, box }] : []));
    });
    const end = y + head.height + rows.length * pitch;
    lowest = Math.max(lowest, end);
    if (isBeside) left += area;
    else y = end;
    return { label: isNamed ? room.label : undefined, head, blocks };
  });
  const box = { x, y: top, width, height: lowest + STOREY_FOOT - top };
  return { storey: { label: floor.label, head: { x, y: top, width, height: STOREY_HEAD }, box, rooms: placed }, door };
}

function layLeanTo(floor: DrawnFloor, ground: number, window: number): PosterPlan['annexe'] {
  const { width, head, slope, padding } = LEAN_TO;
  const bricks = floor.rooms.flatMap((r) => r.bricks);
  const cell = Math.max(window, WINDOW.min);
  const height = head + bricks.length * (cell + padding) + padding;
  const x = MIDDLE + WALL_WIDTH / 2;
  const y = ground - height;
  const blocks = bricks.map((block, i) => ({
    block,
    box: { x: x + padding, y: y + head + i * (cell + padding), width: width - 2 * padding, height: cell },
  }));
  const headBox = { x: x + padding, y, width: width - 2 * padding, height: head };
  const room = { label: undefined, head: { ...headBox, height: 0 }, blocks };
  return { label: floor.label, head: headBox, box: { x, y, width, height }, slope, rooms: [room] };
}

function layCourses(
  rooms: readonly { room: DrawnRoom; floor: DrawnFloor }[],
  top: number,
  height: number,
  lengthOf: PosterRoom['lengthOf'],
): PlacedCourse[] {
  const filled = rooms.filter(({ room }) => room.bricks.length > 0);
  const each = STEP * Math.min(1, MOST_STEPS / (filled.length - 1));
  let y = top;
  return filled.map(({ room, floor }, i) => {
    const step = each * (filled.length - 1 - i);
    const width = FOUNDATION_WIDTH - 2 * step;
    const x = MIDDLE - width / 2;
    const rows = rowsOf(room.bricks, PER_ROW.foundation);
    const left = MIDDLE - FOUNDATION_WIDTH / 2 + COURSE_LABEL;
    const right = x + width - COURSE_PADDING;
    const blocks = rows.flatMap((row, r) => {
      return stonesOf(row, { x: left, y: y + COURSE_PADDING + r * (height + GAP.stone), width: right - left, height }, lengthOf);
    });
    const box = { x, y, width, height: 2 * COURSE_PADDING + rows.length * height + (rows.length - 1) * GAP.stone };
    y += box.height;
    const head = { x: x + COURSE_PADDING, y: box.y, width: left - x - 2 * COURSE_PADDING, height: box.height };
    return { label: room.label ?? floor.label, material: room.material, box, head, blocks };
  });
}

/** Letters that a stone has room for whatever its name: its tile, and words that cannot be parted. */
const SHORTEST = 34;

/** Stones of a row, those with long names wider. */
function stonesOf(row: readonly Block[], { x, y, width, height }: Box, lengthOf: PosterRoom['lengthOf']): PlacedBlock[] {
  const shares = row.map((block) => SHORTEST + lengthOf(block));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const free = width - GAP.stone * (row.length - 1);
  let left = x;
  return row.map((block, i) => {
    const box = { x: left, y, width: (free * (shares[i] ?? 0)) / all, height };
    left += box.width + GAP.stone;
    return { block, box };
  });
}

/** The same number on either side of the wall; one more on the left of an odd number. */
function layPillars(count: number, top: number, ground: number): Box[] {
  const wallLeft = MIDDLE - WALL_WIDTH / 2;
  const onLeft = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const isLeft = i < onLeft;
    const place = isLeft ? onLeft - 1 - i : i - onLeft;
    const away = PILLAR.wall + place * (PILLAR.width + PILLAR.gap);
    const x = isLeft ? wallLeft - away - PILLAR.width : wallLeft + WALL_WIDTH + away;
    return { x, y: top, width: PILLAR.width, height: ground - top };
  });
}

/** Rows of at most `most`, as even as can be. */
function rowsOf<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const rows: T[][] = [];
  let start = 0;
  for (let i = 0; i < count; i++) {
    const length = Math.ceil((items.length - start) / (count - i));
    rows.push(items.slice(start, start + length));
    start += length;
  }
  return rows;
}

function inARow<T>(
  row: readonly T[],
  middle: number,
  cell: number,
  gap: number,
  y: number,
  height: number,
): { block: T; box: Box }[] {
  const width = row.length * cell + (row.length - 1) * gap;
  return row.map((block, i) => ({ block, box: { x: middle - width / 2 + i * (cell + gap), y, width: cell, height } }));
}
