/** The house in a language: the sheets placed in floors and rooms, in reading order. */
import { WHOLE_LIST_SHEETS } from '../config/limits.ts';
import type { Edition, House } from '../schema/house.ts';
import type { Source } from '../schema/source.ts';
import { HISTORY_STATUSES, type HistoryStatus, type HousePart, type Kind, KINDS, type Material } from '../schema/vocabulary.ts';
import type { NamedItem } from './named-item.ts';
import type { Brick } from './sheet.ts';

/** What a drawing needs to know of a brick to count it. */
type Counted = Pick<Brick, 'kind'> & { status: HistoryStatus };

export interface PlacedRoom<B = Brick> extends NamedItem {
  material: Material;
  bricks: readonly B[];
}

export interface PlacedFloor<B = Brick> extends NamedItem {
  part: HousePart;
  rooms: readonly PlacedRoom<B>[];
}

export interface PlacedPillar extends NamedItem {
  icon: string;
  text: string;
  /** Id of the editorial page that says more. */
  page: string | undefined;
  sources: readonly Source[];
}

export interface PlacedHouse<B extends Counted = Brick> {
  id: string;
  label: string;
  date: string;
  approximate: boolean;
  /** Where this layout was published; absent for our own. */
  source: string | undefined;
  floors: readonly PlacedFloor<B>[];
  pillars: readonly PlacedPillar[];
  count: number;
  /** How many bricks are of each kind and status, in the order of the legend; those that none has are left out. */
  kinds: readonly { kind: Kind; count: number }[];
  statuses: readonly { status: B['status']; count: number }[];
}

/** Material of a room that names none. */
export const DEFAULT_MATERIAL: Material = 'sandstone';

/** @param brick the sheet of an id in this locale */
export function placeHouse<B extends Counted>(
  house: House,
  edition: Edition,
  locale: string,
  brick: (id: string) => B | undefined,
): PlacedHouse<B> {
  const floors = edition.floors.map(({ id, part, label, rooms }) => ({
    id,
    part,
    label: label[locale] ?? id,
    rooms: rooms.map((room) => ({
      id: room.id,
      label: room.label[locale] ?? room.id,
      material: room.material ?? DEFAULT_MATERIAL,
      bricks: room.bricks.flatMap((b) => brick(b) ?? []),
    })),
  }));
  const bricks = floors.flatMap((f) => f.rooms.flatMap((r) => r.bricks));
  return {
    id: edition.id,
    label: edition.label[locale] ?? edition.id,
    date: edition.date,
    approximate: edition.approximate ?? false,
    source: edition.source,
    floors,
    pillars: house.pillars.map(({ id, icon, label, text, page, sources }) => ({
      id,
      icon,
      page,
      sources,
      label: label[locale] ?? id,
      text: text[locale] ?? '',
    })),
    count: bricks.length,
    kinds: KINDS.map((kind) => ({ kind, count: bricks.filter((b) => b.kind === kind).length })).filter((k) => k.count > 0),
    statuses: HISTORY_STATUSES.map((status: B['status']) => ({
      status,
      count: bricks.filter((b) => b.status === status).length,
    })).filter((s) => s.count > 0),
  };
}

/** The rooms of a floor that have bricks. */
export function filledRooms<B>({ rooms }: Pick<PlacedFloor<B>, 'rooms'>): PlacedRoom<B>[] {
  return rooms.filter((room) => room.bricks.length > 0);
}

/** Whether one page can show every brick. */
export function isShownWhole({ count }: Pick<PlacedHouse, 'count'>, limit = WHOLE_LIST_SHEETS): boolean {
  return count <= limit;
}

export function currentEdition(house: House): Edition {
  const edition = house.editions.find((e) => e.id === house.current);
  if (!edition) throw new Error(`house.yml: there is no edition "${house.current}".`);
  return edition;
}

/** Ids of the bricks of an edition, in reading order. */
export function bricksOf(edition: Edition): string[] {
  return edition.floors.flatMap((floor) => floor.rooms.flatMap((room) => room.bricks));
}
