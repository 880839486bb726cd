/**
 * What a change does to the content, as plain data. The comment on the pull request is written elsewhere, by code
 * that trusts nothing it is handed; so there are only ids and numbers here, never an author's words.
 */
import { type Content, sheetIds } from '../../src/model/content.ts';
import { currentEdition } from '../../src/model/house.ts';
import { translationStates } from '../../src/model/translation.ts';
import { countsOf } from '../../src/schema/bounded.ts';
import type { Issue } from '../../src/schema/issue.ts';

/** Raised when the shape changes, so that a reader of the artifact never guesses. */
const FORMAT_VERSION = 1;

/** A sheet, and the languages in which it is meant. */
export interface SheetChange {
  id: string;
  locales: readonly string[];
}

/** A translation that says less than its source does, and did not before. */
export interface StaleTranslation {
  id: string;
  locale: string;
  state: 'outdated' | 'unchecked' | 'missing';
}

export interface PrSummary {
  version: typeof FORMAT_VERSION;
  /** False when one side could not be read at all; the lists are then empty. */
  compared: boolean;
  sheets: { added: readonly string[]; changed: readonly SheetChange[]; removed: readonly string[] };
  /** Bricks of the current edition, by the id of their room. */
  house: {
    moved: readonly { brick: string; from: string; to: string }[];
    added: readonly { brick: string; to: string }[];
    removed: readonly { brick: string; from: string }[];
  };
  staleTranslations: readonly StaleTranslation[];
  problems: { errors: number; warnings: number };
}

/**
 * @param base the content before the change; undefined when it cannot be read
 * @param head the content after it; undefined when it cannot be read
 * @param issues what the check says of the content after the change
 */
export function prSummary(base: Content | undefined, head: Content | undefined, issues: readonly Issue[]): PrSummary {
  const comparable = base !== undefined && head !== undefined;
  return {
    version: FORMAT_VERSION,
    compared: comparable,
    sheets: comparable ? sheetChanges(base, head) : { added: [], changed: [], removed: [] },
    house: comparable ? houseChanges(base, head) : { moved: [], added: [], removed: [] },
    staleTranslations: comparable ? newlyStale(base, head) : [],
    problems: countsOf(issues),
  };
}

function sheetChanges(base: Content, head: Content): PrSummary['sheets'] {
  const [before, after] = [new Set(sheetIds(base)), new Set(sheetIds(head))];
  const [old, current] = [fingerprintsOf(base), fingerprintsOf(head)];
  const files = new Set([...old.keys(), ...current.keys()]);
  const altered = [...files].filter((file) => old.get(file) !== current.get(file)).map(placeOf);
  const changed = [...after]
    .filter((id) => before.has(id))
    .map((id) => ({ id, locales: unique(altered.filter((a) => a.id === id).map((a) => a.locale)) }))
    .filter(({ locales }) => locales.length > 0);
  return {
    added: unique([...after].filter((id) => !before.has(id))),
    changed: changed.toSorted((a, b) => compare(a.id, b.id)),
    removed: unique([...before].filter((id) => !after.has(id))),
  };
}

/** What each sheet's file says; a file that cannot be read says nothing, which differs from all that can. */
function fingerprintsOf({ sources, translations, broken }: Content): Map<string, string> {
  const read = [...sources, ...translations].map(
    ({ file, data, body }) => [file, JSON.stringify([data, body.sections])] as const,
  );
  const unread = [...broken].filter((file) => file.startsWith('sheets/')).map((file) => [file, ''] as const);
  return new Map([...read, ...unread]);
}

/** Id and language of `sheets/<locale>/<id>.mdx`. */
function placeOf(file: string): { id: string; locale: string } {
  const [, locale = '', name = ''] = file.split('/');
  return { id: name.replace(/\.mdx$/, ''), locale };
}

function houseChanges(base: Content, head: Content): PrSummary['house'] {
  const [before, after] = [roomsOf(base), roomsOf(head)];
  const moved = [...after].flatMap(([brick, to]) => {
    const from = before.get(brick);
    return from === undefined || from === to ? [] : [{ brick, from, to }];
  });
  const added = [...after].flatMap(([brick, to]) => (before.has(brick) ? [] : [{ brick, to }]));
  const removed = [...before].flatMap(([brick, from]) => (after.has(brick) ? [] : [{ brick, from }]));
  return { moved, added, removed };
}

/** Brick → room of the current edition, in the order of the house; empty when the current edition does not exist. */
function roomsOf({ house }: Content): Map<string, string> {
  if (!house.data.editions.some((e) => e.id === house.data.current)) return new Map();
  const rooms = currentEdition(house.data).floors.flatMap((f) => f.rooms);
  return new Map(rooms.flatMap((room) => room.bricks.map((brick) => [brick, room.id] as const)));
}

function newlyStale(base: Content, head: Content): StaleTranslation[] {
  const before = new Map(translationStates(base).map((t) => [`${t.locale}/${t.id}`, JSON.stringify(t.state)]));
  return translationStates(head).flatMap(({ id, locale, state }) => {
    if (state.state === 'current' || before.get(`${locale}/${id}`) === JSON.stringify(state)) return [];
    // a file that cannot be read is an error of the check, not a missing translation
    if (head.broken.has(`sheets/${locale}/${id}.mdx`)) return [];
    // a language that is new to the site lacks every sheet: that is its beginning, not this change's doing
    if (!base.site.data.locales.some((l) => l.id === locale)) return [];
    return [{ id, locale, state: state.state }];
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
