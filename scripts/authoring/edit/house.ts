/** Edits of `house.yml` that keep its comments and order. */
import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** The text with `id` added at the end of a room of the current edition. @throws when there is no such room */
export function withBrick(text: string, roomId: string, id: string): string {
  const document = parse(text);
  const current = document.get('current');
  const bricks = roomsOf(document, String(current)).find((room) => room.id === roomId)?.bricks;
  if (!isSeq(bricks)) throw new Error(`The current edition has no room "${roomId}".`);
  bricks.add(document.createNode(id));
  return print(document);
}

/** The text with a brick's id replaced in every edition: in its room, and where its name of that time stands. */
export function withRenamedBrick(text: string, from: string, to: string): string {
  const document = parse(text);
  visit(document, {
    Pair(_key, pair) {
      const field = isScalar(pair.key) ? pair.key.value : undefined;
      const ids = field === 'bricks' && isSeq(pair.value) ? pair.value.items : [];
      const named = field === 'names' && isMap(pair.value) ? pair.value.items.map((item) => item.key) : [];
      for (const id of [...ids, ...named]) if (isScalar(id) && id.value === from) id.value = to;
      return undefined;
    },
  });
  return print(document);
}

function roomsOf(document: Document.Parsed, edition: string): { id: string; bricks: unknown }[] {
  const { editions = [] } = document.toJS() as { editions?: { id: string; floors: { rooms: { id: string }[] }[] }[] };
  const e = editions.findIndex((candidate) => candidate.id === edition);
  return (editions[e]?.floors ?? []).flatMap((floor, f) =>
    floor.rooms.map(({ id }, r) => ({ id, bricks: document.getIn(['editions', e, 'floors', f, 'rooms', r, 'bricks'], true) })),
  );
}

/** Numbers stay the text they are: an edition called "2026" is a name. */
function parse(text: string): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', customTags: ['bool', 'null'] });
}

function print(document: Document.Parsed): string {
  return document.toString({ lineWidth: 0 });
}
