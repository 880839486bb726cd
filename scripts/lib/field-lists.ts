/** The values that an editor proposes for a field, with what each is called: closed lists and the ids of the content. */
import { strings } from '../../src/i18n/strings/fr.ts';
import { type Content, sheetIds, sourceLocale } from '../../src/model/content.ts';
import { currentEdition } from '../../src/model/house.ts';
import type { SchemaName } from './json-schemas.ts';

/** Id → what it is called in the source language; the order is that of the content. */
export type Labels = Readonly<Record<string, string>>;

/** A field's place: `relations[].target`, `audiences.*`. */
export type FieldPath = string;

/** The values that a field may have, with their names. A path that ends in `.keys` is about the names of fields. */
export function listsOf(name: SchemaName, content: Content): Record<FieldPath, Labels> {
  const source = sourceLocale(content.site.data);
  const { editions, audiences, organisations } = content.house.data;
  const rooms = currentEdition(content.house.data).floors.flatMap((f) => f.rooms);
  const titles = new Map(content.sources.map((s) => [s.id, s.data.title]));
  const sheets = labels([...sheetIds(content)], (sheet) => titles.get(sheet));
  const icons = labels(Object.keys(content.icons), (icon) => titles.get(icon));
  switch (name) {
    case 'sheet':
      return {
        category: labels(rooms, (room) => room.label[source]),
        kind: interfaceWords('kind'),
        icon: icons,
        status: interfaceWords('status'),
        'history[].status': interfaceWords('status'),
        successor: sheets,
        'audiences[]': labels(Object.keys(audiences), (audience) => audiences[audience]?.[source]),
        'operators[]': labels(Object.keys(organisations), (operator) => organisations[operator]?.name[source]),
        'relations[].type': interfaceWords('relation'),
        'relations[].target': sheets,
        'links[].type': interfaceWords('link'),
      };
    case 'translation':
      return { 'reasons.keys': sheets };
    case 'house':
      return {
        current: labels(editions, (edition) => edition.label[source]),
        'editions[].floors[].rooms[].bricks[]': sheets,
        'pillars[].icon': icons,
      };
    default:
      return {};
  }
}

/** Labels by id; an id that has no name is its own. */
function labels<T extends string | { id: string }>(items: readonly T[], nameOf: (item: T) => string | undefined): Labels {
  const idOf = (item: T): string => (typeof item === 'string' ? item : item.id);
  return Object.fromEntries(items.map((item) => [idOf(item), nameOf(item) ?? idOf(item)]));
}

/** The interface words of a family: `status.planned` gives `planned`. */
function interfaceWords(family: string): Labels {
  const own = Object.entries(strings).filter(([key]) => key.startsWith(`${family}.`));
  return Object.fromEntries(own.map(([key, word]) => [key.slice(family.length + 1), String(word)]));
}
