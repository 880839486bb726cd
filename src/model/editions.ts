/** What differs between two drawings of the house. */
import type { Edition, House } from '../schema/house.ts';
import type { HistoryStatus } from '../schema/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { currentEdition } from './house.ts';
import type { NamedItem, Sheet } from './sheet.ts';

export interface MovedBrick {
  brick: Sheet;
  from: NamedItem;
  to: NamedItem;
}

/** What an earlier drawing said of a brick, and what is known today. */
export interface StatusThenNow {
  brick: Sheet;
  /** `not-shown` where that drawing gave the brick no status. */
  before: HistoryStatus;
}

export interface EditionDifference {
  id: string;
  label: string;
  date: string;
  approximate: boolean;
  /** Where that drawing was published. */
  source: string | undefined;
  /** How many bricks each of the two has. */
  counts: { before: number; after: number };
  added: readonly Sheet[];
  /** Bricks that today's house leaves out. */
  removed: readonly NamedItem[];
  moved: readonly MovedBrick[];
  /** Bricks of both whose status is not what the earlier drawing printed. */
  statuses: readonly StatusThenNow[];
}

/** How today's house differs from each earlier drawing, the latest of them first. */
export function editionDifferences(house: House, catalogue: Catalogue, locale: string): EditionDifference[] {
  const now = currentEdition(house);
  return house.editions
    .filter((edition) => edition !== now)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map((edition) => difference(edition, now, catalogue, locale));
}

function difference(then: Edition, now: Edition, catalogue: Catalogue, locale: string): EditionDifference {
  const [before, after] = [roomsOf(then, locale), roomsOf(now, locale)];
  const sheets = catalogue.sheets(locale);
  const kept = sheets.filter(({ id }) => before.has(id) && after.has(id));
  return {
    id: then.id,
    label: then.label[locale] ?? then.id,
    date: then.date,
    approximate: then.approximate ?? false,
    source: then.source,
    counts: { before: before.size, after: after.size },
    added: sheets.filter(({ id }) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)).map((id) => ({ id, label: id })),
    moved: kept.flatMap((brick) => {
      const [from, to] = [before.get(brick.id), after.get(brick.id)];
      return from && to && from.id !== to.id ? [{ brick, from, to }] : [];
    }),
    statuses: kept.flatMap((brick) => {
      const printed = then.source === undefined ? undefined : statusPrintedBy(brick, then.source);
      return printed === undefined || printed === brick.status ? [] : [{ brick, before: printed }];
    }),
  };
}

/** The status that the history takes from the page of the drawing itself. */
function statusPrintedBy(sheet: Sheet, url: string): HistoryStatus | undefined {
  const ids = new Set(sheet.sources.filter((source) => source.url === url).map((source) => source.id));
  return sheet.history.find((entry) => ids.has(entry.source))?.status;
}

function roomsOf(edition: Edition, locale: string): Map<string, NamedItem> {
  return new Map(
    edition.floors.flatMap((floor) =>
      floor.rooms.flatMap((room) =>
        room.bricks.map((id) => [id, { id: room.id, label: room.label[locale] ?? room.id }] as const),
      ),
    ),
  );
}
