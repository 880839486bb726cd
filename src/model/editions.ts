/** The house over time: older editions in a language, and what changed since. */
import type { Edition, House } from '../schema/house.ts';
import type { HistoryStatus } from '../schema/vocabulary.ts';
import { currentEdition, type PlacedHouse, placeHouse } from './house.ts';
import type { Brick, Sheet } from './sheet.ts';

/** A brick as an edition showed it: its name and status of that time. */
export type BrickThen = Omit<Brick, 'status'> & { status: HistoryStatus };

export interface PastEdition extends PlacedHouse<BrickThen> {
  /** Bricks of both editions whose room changed; the labels are those of each edition. */
  moved: readonly { brick: Brick; from: string; to: string }[];
  /** Bricks whose name was another one. */
  renamed: readonly { brick: Brick; was: string }[];
  /** Bricks of today that it did not have. */
  added: readonly Brick[];
  /** Bricks that today's house no longer has. */
  gone: readonly BrickThen[];
}

/** Editions before the current one, the latest first. */
export function pastEditions(house: House): Edition[] {
  const current = currentEdition(house);
  return house.editions.filter((e) => e !== current && e.date < current.date).toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** Bricks that no older edition shows, with the year of the latest one; none where there is nothing to compare with. */
export function newBricks(house: House): ReadonlyMap<string, string> {
  const past = pastEditions(house);
  const known = new Set(past.flatMap((e) => placesOf(e).map((p) => p.id)));
  const today = placesOf(currentEdition(house)).map((p) => p.id);
  const year = past[0]?.date.slice(0, 'YYYY'.length);
  return new Map(year === undefined ? [] : today.filter((id) => !known.has(id)).map((id) => [id, year]));
}

/** The status that a sheet's history gives for the time of an edition. A source that shows none is never read as operational. */
export function statusThen(history: Sheet['history'], date: string): HistoryStatus {
  return history.findLast((entry) => entry.date.slice(0, date.length) <= date)?.status ?? 'not-shown';
}

/** @param sheet the sheet of an id in this locale */
export function placePast(house: House, edition: Edition, locale: string, sheet: (id: string) => Sheet | undefined): PastEdition {
  const then = (id: string): BrickThen | undefined => {
    const found = sheet(id);
    const name = edition.names[id]?.[locale];
    if (!found) return undefined;
    const words = name === undefined ? {} : { title: name, acronym: undefined, lang: locale };
    return {
      ...found,
      ...words,
      obligation: undefined,
      lastSeen: undefined,
      newSince: undefined,
      mark: undefined,
      status: statusThen(found.history, edition.date),
    };
  };
  const today = new Map(placesOf(currentEdition(house)).map((p) => [p.id, p]));
  const before = placesOf(edition);
  const here = new Set(before.map((p) => p.id));
  const label = (place: Place) => place.label[locale] ?? place.room;
  return {
    ...placeHouse(house, edition, locale, then),
    moved: before.flatMap((from) => {
      const [to, brick] = [today.get(from.id), sheet(from.id)];
      return to && brick && to.room !== from.room ? [{ brick, from: label(from), to: label(to) }] : [];
    }),
    renamed: before.flatMap(({ id }) => {
      const [name, brick] = [edition.names[id]?.[locale], sheet(id)];
      return name !== undefined && brick ? [{ brick, was: name }] : [];
    }),
    added: [...today.keys()].filter((id) => !here.has(id)).flatMap((id) => sheet(id) ?? []),
    gone: before.filter(({ id }) => !today.has(id)).flatMap(({ id }) => then(id) ?? []),
  };
}

interface Place {
  id: string;
  room: string;
  label: Readonly<Record<string, string>>;
}

function placesOf(edition: Edition): Place[] {
  return edition.floors.flatMap((floor) =>
    floor.rooms.flatMap((room) => room.bricks.map((id) => ({ id, room: room.id, label: room.label }))),
  );
}
