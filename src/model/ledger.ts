import type { Ledger, LedgerChange, LedgerSheet } from '../schema/ledger.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import { FACT_FIELDS } from '../schema/vocabulary.ts';
import type { Content, ContentFile } from './content.ts';
import type { Paths } from './paths.ts';

export interface Recorded {
  ledger: Ledger;
  /** Ids of sheets that are new. */
  added: string[];
  /** Ids of sheets of which a change was noted. */
  changed: string[];
}

export interface RecordOptions {
  /** `YYYY-MM-DD`: the day under which changes are noted. */
  today: string;
  /** Ids of sheets whose changes of text and facts are too small to tell: noted, but not as news. */
  trifles?: ReadonlySet<string>;
}

/** The ledger with every sheet and every change in it; what was recorded before stays as it was. */
export function recordSheets(content: Content, paths: Paths, options: RecordOptions): Recorded {
  const known = content.ledger.data.sheets;
  const locales = content.site.data.locales.map((l) => l.id);
  const looked = content.sources.map((source) => {
    const before = known[source.id];
    const fresh = { since: options.today, paths: addressesOf(source.id, paths, locales) };
    const recorded = before ? withAddresses(before, source.id, fresh.paths, options.today) : fresh;
    return { id: source.id, before, after: withChange(recorded, source, options) };
  });
  const sheets = sorted({ ...known, ...Object.fromEntries(looked.map(({ id, after }) => [id, after])) });
  const changed = looked.filter(
    ({ before, after }) => before && JSON.stringify(before.changes) !== JSON.stringify(after.changes),
  );
  return {
    ledger: { version: 1, sheets },
    added: looked.filter(({ before }) => !before).map(({ id }) => id),
    changed: changed.map(({ id }) => id),
  };
}

function addressesOf(id: string, paths: Paths, locales: readonly string[]): LedgerSheet['paths'] {
  return Object.fromEntries(locales.map((locale) => [locale, paths.withoutBase(paths.sheet(locale, id))]));
}

/** Where a sheet has moved since, because a folder got another name, it is found under both addresses. */
function withAddresses(record: LedgerSheet, id: string, today: LedgerSheet['paths'], day: string): LedgerSheet {
  const moved = Object.entries(record.paths).filter(([locale, path]) => today[locale] !== undefined && today[locale] !== path);
  const former = moved.length === 0 ? [] : [{ id, until: day, paths: Object.fromEntries(moved) }];
  const all = [...(record.former ?? []), ...former];
  return { ...record, paths: { ...record.paths, ...today }, ...(all.length > 0 ? { former: all } : {}) };
}

/** Ids of sheets that are not, or not as they stand now, in the ledger; none before the site opened. */
export function unrecorded({ ledger, sources }: Content): string[] {
  const known = ledger.data.sheets;
  if (Object.keys(known).length === 0) return [];
  return sources
    .filter((source) => JSON.stringify(known[source.id]?.seen) !== JSON.stringify(seenOf(source)))
    .map(({ id }) => id);
}

type Seen = NonNullable<LedgerSheet['seen']>;

function seenOf({ data: { status, reviewed }, body: { facts, sections } }: ContentFile<SourceSheet>): Seen {
  return { status, reviewed, facts, sections };
}

function withChange(record: LedgerSheet, source: ContentFile<SourceSheet>, options: RecordOptions): LedgerSheet {
  const seen = seenOf(source);
  // on the day it comes, a sheet is new and nothing else
  if (!record.seen || record.since === options.today) return { ...record, seen };
  const change = changeBetween(record.seen, seen, options.today);
  const { facts: _facts, sections: _sections, ...grave } = change;
  const { changes: before = [], ...rest } = record;
  const changes = withNoted(before, options.trifles?.has(source.id) ? grave : change);
  return { ...rest, seen, ...(changes.length > 0 ? { changes } : {}) };
}

function changeBetween(before: Seen, after: Seen, date: string): LedgerChange {
  // a field that the ledger did not watch yet has no before
  const facts = FACT_FIELDS.filter((field) => before.facts[field] !== undefined && before.facts[field] !== after.facts[field]);
  const names = [...new Set([...Object.keys(before.sections), ...Object.keys(after.sections)])];
  const sections = names.filter((name) => before.sections[name] !== after.sections[name]);
  return {
    date,
    ...(before.status === after.status ? {} : { status: { from: before.status, to: after.status } }),
    ...(before.reviewed < after.reviewed ? { reviewed: after.reviewed } : {}),
    ...(facts.length > 0 ? { facts } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
}

/** One entry a day: a second look on the same day completes the first, so that what was published under it stays. */
function withNoted(changes: readonly LedgerChange[], change: LedgerChange): LedgerChange[] {
  if (isEmpty(change)) return [...changes];
  const last = changes.at(-1);
  if (last?.date !== change.date) return [...changes, change];
  const both = merged(last, change);
  return [...changes.slice(0, -1), ...(isEmpty(both) ? [] : [both])];
}

function isEmpty({ date: _date, ...told }: LedgerChange): boolean {
  return Object.keys(told).length === 0;
}

function merged(a: LedgerChange, b: LedgerChange): LedgerChange {
  const status = a.status && b.status ? { from: a.status.from, to: b.status.to } : (a.status ?? b.status);
  const reviewed = b.reviewed ?? a.reviewed;
  const union = <T>(x: readonly T[] = [], y: readonly T[] = []) => [...new Set([...x, ...y])];
  const [facts, sections] = [union(a.facts, b.facts), union(a.sections, b.sections)];
  return {
    date: b.date,
    ...(status && status.from !== status.to ? { status } : {}),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(facts.length > 0 ? { facts } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
}

function sorted(sheets: Ledger['sheets']): Ledger['sheets'] {
  return Object.fromEntries(Object.entries(sheets).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

type Waiver = NonNullable<LedgerSheet['waivers']>[number];

/** The ledger with one more change waved through; a sheet it does not know is left out. */
export function waive(ledger: Ledger, id: string, waiver: Waiver): Ledger {
  const sheet = ledger.sheets[id];
  if (!sheet) return ledger;
  return { ...ledger, sheets: { ...ledger.sheets, [id]: { ...sheet, waivers: [...(sheet.waivers ?? []), waiver] } } };
}

interface Renaming {
  paths: Paths;
  locales: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** The ledger after a sheet got a new id: its history moves along, and its old addresses are kept to lead there. */
export function renameInLedger(ledger: Ledger, from: string, to: string, { paths, locales, today }: Renaming): Ledger {
  const { [from]: record, ...others } = ledger.sheets;
  if (!record) return ledger;
  const former = [...(record.former ?? []), { id: from, until: today, paths: record.paths }];
  const renamed = { ...record, paths: addressesOf(to, paths, locales), former };
  return {
    ...ledger,
    sheets: sorted({ ...others, [to]: renamed }),
  };
}

/**
 * The ledger with what it noted of each sheet carried over a renaming, which changes fingerprints and no meaning: what
 * was noted as it stood before is noted as it stands after, and what had changed unnoted stays so.
 * @param ledger under the new id already
 */
export function carriedInLedger(ledger: Ledger, { before, after }: Renamed): Ledger {
  const sheets = Object.entries(ledger.sheets).map(([id, record]): [string, LedgerSheet] => {
    const [old, fresh] = [before(id)?.body, after(id)?.body];
    if (!record.seen || !old || !fresh) return [id, record];
    const { facts, sections } = record.seen;
    const seen = {
      ...record.seen,
      facts: carriedOver(facts, old.facts, fresh.facts),
      sections: carriedOver(sections, old.sections, fresh.sections),
    };
    return [id, { ...record, seen }];
  });
  return { ...ledger, sheets: Object.fromEntries(sheets) };
}

/** Source sheets by the ids of today, as they stood before a renaming and as they stand after it. */
export interface Renamed {
  before: (id: string) => ContentFile<SourceSheet> | undefined;
  after: (id: string) => ContentFile<SourceSheet> | undefined;
}

/** Fingerprints that were noted, by name; those of the text before become those of the text after. */
export function carriedOver(
  noted: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(noted).map(([name, print]) => [name, print === before[name] ? (after[name] ?? print) : print]),
  );
}

/**
 * Old path → new path, both without the site's base, of every address that a sheet had and has no more.
 * @param paths of today, from which every new path comes
 */
export function redirectsOf({ sheets }: Ledger, paths: Paths, locales: readonly string[]): Map<string, string> {
  const moves = Object.entries(sheets).flatMap(([id, record]) =>
    [...(record.former ?? []), record].flatMap(({ paths: recorded }) =>
      locales.flatMap((locale) => {
        const [from, to] = [recorded[locale], paths.withoutBase(paths.sheet(locale, id))];
        return from === undefined || from === to ? [] : [[from, to] as const];
      }),
    ),
  );
  return new Map(moves);
}
