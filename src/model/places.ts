/** Where rooms, floors and bricks are found: on the pages that show all of them, or, where none does, on their own. */
import { WHOLE_LIST_SHEETS } from '../config/limits.ts';
import { filledRooms, isShownWhole, type PlacedHouse } from './house.ts';
import { floorAnchor, type Paths, roomAnchor } from './paths.ts';

export interface Places {
  /** Where the bricks of a room are listed; of one that has none today, where all are. */
  room: (id: string) => string;
  /** Where the bricks of a floor are listed. */
  floor: (id: string) => string;
  /** A brick in the house, or its room where the house is drawn by rooms. */
  inHouse: (brick: { id: string; room: { id: string } }) => string;
}

/** The places of a language. */
export function createPlaces(house: PlacedHouse, locale: string, paths: Paths, limit = WHOLE_LIST_SHEETS): Places {
  const list = paths.sheets(locale);
  const rooms = new Set(house.floors.flatMap(filledRooms).map(({ id }) => id));
  if (isShownWhole(house, limit)) {
    const room = (id: string) => (rooms.has(id) ? `${list}#${roomAnchor(id)}` : list);
    const firstRoom = new Map(house.floors.map((floor) => [floor.id, filledRooms(floor)[0]?.id ?? '']));
    return { room, floor: (id) => room(firstRoom.get(id) ?? ''), inHouse: ({ id }) => paths.inHouse(locale, id) };
  }
  return {
    room: (id) => (rooms.has(id) ? paths.room(locale, id) : list),
    floor: (id) => `${list}#${floorAnchor(id)}`,
    inHouse: ({ room }) => `${paths.home(locale)}#${roomAnchor(room.id)}`,
  };
}
