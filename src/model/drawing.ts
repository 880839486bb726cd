/** What the drawing of the house shows: its bricks, or its rooms where the bricks are too many for one page. */
import { WHOLE_LIST_SHEETS } from '../config/limits.ts';
import type { BrickThen } from './editions.ts';
import { DEFAULT_MATERIAL, filledRooms, isShownWhole, type PlacedFloor, type PlacedHouse, type PlacedRoom } from './house.ts';
import type { NamedItem } from './named-item.ts';

/** A room as one block of the drawing. */
export interface Plate extends NamedItem {
  /** How many bricks the room has. */
  count: number;
  /** Where they are listed. */
  href: string;
}

/** What a floor is built of. */
export type Block = BrickThen | Plate;

/** Blocks side by side. Plates are those of a whole floor, and stand under its name alone. */
export interface DrawnRoom extends Omit<PlacedRoom<Block>, 'label'> {
  label: string | undefined;
}

export interface DrawnFloor extends Omit<PlacedFloor<Block>, 'rooms'> {
  rooms: readonly DrawnRoom[];
}

export interface Drawing extends Pick<PlacedHouse, 'pillars' | 'count'> {
  floors: readonly DrawnFloor[];
}

/** @param placeOf where the bricks of a room are listed */
export function drawingOf(
  house: Omit<Drawing, 'floors'> & { floors: readonly PlacedFloor<BrickThen>[] },
  placeOf: (room: string) => string,
  limit = WHOLE_LIST_SHEETS,
): Drawing {
  if (isShownWhole(house, limit)) return house;
  const { count, pillars } = house;
  return { count, pillars, floors: house.floors.map((floor) => ({ ...floor, rooms: [platesOf(floor, placeOf)] })) };
}

export function isPlate(block: Block): block is Plate {
  return 'count' in block;
}

/** The rooms of a floor that have bricks, as blocks of one room. */
function platesOf(floor: PlacedFloor<BrickThen>, placeOf: (room: string) => string): DrawnRoom {
  return {
    id: floor.id,
    label: undefined,
    material: floor.rooms[0]?.material ?? DEFAULT_MATERIAL,
    bricks: filledRooms(floor).map((room) => ({
      id: room.id,
      label: room.label,
      count: room.bricks.length,
      href: placeOf(room.id),
    })),
  };
}
