/**
 * What changed, for those who come back: computed from the ledger (what the site took note of, and when) and from the
 * dated histories of the sheets. Nobody keeps a list.
 */
import { compareDates } from '../schema/date.ts';
import type { Ledger, LedgerChange } from '../schema/ledger.ts';
import type { Source } from '../schema/source.ts';
import { CHANGE_KINDS, type ChangeKind, type FactField, type HistoryStatus, type Status } from '../schema/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import type { PastEdition } from './editions.ts';
import { openingDay } from './marks.ts';
import type { Brick, Sheet } from './sheet.ts';
import { FRONTMATTER_WORDS } from './translation.ts';

/** One change in a language; the opening of the site and the coming of many sheets at once are of no single sheet. */
export interface Change {
  /** The same for ever, in every language, whatever the sheet is called later: `dmp/2026-12-01`. */
  key: string;
  date: string;
  kind: ChangeKind;
  /** Undefined for the opening, and for sheets that came together. */
  brick: Brick | undefined;
  /** Sheets that came together, in the order of the house. */
  together: readonly Brick[];
  /** How many sheets the site opened with, or that came together; 1 for any other change. */
  count: number;
  step: StatusStep | undefined;
  /** Day of a new review. */
  reviewed: string | undefined;
  facts: readonly FactField[];
  /** That the title, the summary or other words of the card changed, and no fact with words of its own explains it. */
  wording: boolean;
  /** Sections whose text changed, where they still stand. */
  sections: readonly { slug: string; text: string }[];
}

/** A brick's way from one status to the next, as a source dates it. */
export interface StatusStep {
  brick: Brick;
  from: Status;
  to: Status;
  /** As precise as the source; undefined when no entry of the history tells of the step. */
  date: string | undefined;
  approximate: boolean;
  source: Source | undefined;
}

/** Every change of a language, newest first; the opening is last. */
export function changesIn(catalogue: Catalogue, locale: string, ledger: Ledger): Change[] {
  const opening = openingDay(ledger);
  if (opening === undefined) return [];
  const stock = Object.entries(ledger.sheets).filter(([id, { since }]) => since === opening && catalogue.sheet(locale, id));
  const changes = Object.keys(ledger.sheets).flatMap((id) => {
    const sheet = catalogue.sheet(locale, id);
    return sheet ? noted(sheet, ledger, opening) : [];
  });
  const opened = { ...NOTHING, key: `opening/${opening}`, date: opening, kind: 'opening' as const, brick: undefined };
  return [...changes.toSorted(byNewest), { ...opened, count: stock.length }];
}

/**
 * The same as readers are told it: sheets that came on one day are one piece of news. Its key has a sign that no id has.
 */
export function newsIn(catalogue: Catalogue, locale: string, ledger: Ledger): Change[] {
  const changes = changesIn(catalogue, locale, ledger);
  const arrivals = Map.groupBy(
    changes.filter((change) => change.kind === 'new'),
    (change) => change.date,
  );
  return changes.flatMap((change) => {
    const same = change.kind === 'new' ? (arrivals.get(change.date) ?? []) : [];
    if (same.length < TOLD_TOGETHER) return [change];
    if (same[0] !== change) return [];
    const came = new Set(same.map(({ brick }) => brick?.id));
    const together = catalogue.sheets(locale).filter(({ id }) => came.has(id));
    const { date, kind } = change;
    return [{ ...NOTHING, key: `new.sheets/${date}`, date, kind, brick: undefined, together, count: together.length }];
  });
}

/** The changes of one sheet, newest first: its coming is one, unless it came with the site. */
export function changesOf(sheet: Sheet, ledger: Ledger): Change[] {
  return noted(sheet, ledger, openingDay(ledger)).toSorted(byNewest);
}

/** The id under which a sheet came, whatever it is called since. */
export function firstIdOf(id: string, ledger: Ledger): string {
  return ledger.sheets[id]?.former?.[0]?.id ?? id;
}

function noted(sheet: Sheet, ledger: Ledger, opening: string | undefined): Change[] {
  const record = ledger.sheets[sheet.id];
  if (!record) return [];
  const firstId = firstIdOf(sheet.id, ledger);
  const news = (record.changes ?? []).map((change) => shownChange(sheet, firstId, change));
  return record.since === opening ? news : [arrival(sheet, firstId, record.since), ...news];
}

/** Two new sheets are still two pieces of news; more would push all others out of sight. */
const TOLD_TOGETHER = 3;

const NOTHING = { together: [], count: 1, step: undefined, reviewed: undefined, facts: [], wording: false, sections: [] };

/** Facts with words: when they change, their words do. */
const WORDED: ReadonlySet<FactField> = new Set(['related', 'milestones', 'figures']);

function arrival(sheet: Sheet, firstId: string, date: string): Change {
  return { ...NOTHING, key: `${firstId}/${date}`, date, kind: 'new', brick: sheet };
}

function shownChange(sheet: Sheet, firstId: string, { date, status, reviewed, facts = [], sections = [] }: LedgerChange): Change {
  const kind = status ? 'status' : facts.length + sections.length > 0 ? 'text' : 'review';
  return {
    key: `${firstId}/${date}`,
    date,
    kind,
    brick: sheet,
    together: [],
    count: 1,
    step: status && { brick: sheet, ...status, ...sourceOfStep(sheet, status.to) },
    reviewed,
    facts,
    wording: sections.includes(FRONTMATTER_WORDS) && !facts.some((field) => WORDED.has(field)),
    sections: sheet.headings.filter((h) => h.depth === 2 && sections.includes(h.slug)).map(({ slug, text }) => ({ slug, text })),
  };
}

/** Later entries with the same status only confirm it: the step is dated by the first of them. */
function sourceOfStep(sheet: Sheet, to: Status): Pick<StatusStep, 'date' | 'approximate' | 'source'> {
  const last = sheet.history.findLastIndex((entry) => entry.status === to);
  const before = sheet.history.findLastIndex((entry, i) => i < last && entry.status !== to);
  const entry = last < 0 ? undefined : sheet.history[before + 1];
  return {
    date: entry?.date,
    approximate: entry?.approximate ?? false,
    source: sheet.sources.find((source) => source.id === entry?.source),
  };
}

function byNewest(a: Change, b: Change): number {
  const weight = (c: Change) => CHANGE_KINDS.indexOf(c.kind);
  return compareDates(b.date, a.date) || weight(a) - weight(b) || compareDates(a.key, b.key);
}

/**
 * Every step from one status to another in the histories, newest first. The first status that a source shows is no
 * step, and neither is one that comes after a source which showed none: nobody knows what it was before.
 */
export function statusSteps(catalogue: Catalogue, locale: string): StatusStep[] {
  const steps = catalogue.sheets(locale).flatMap((sheet) =>
    sheet.history.flatMap(({ date, approximate, status, source: id }, i): StatusStep[] => {
      const from = sheet.history[i - 1]?.status;
      if (from === undefined || from === 'not-shown' || status === 'not-shown' || from === status) return [];
      const source = sheet.sources.find((s) => s.id === id);
      return [{ brick: sheet, from, to: status, date, approximate, source }];
    }),
  );
  return steps.toSorted((a, b) => compareDates(b.date ?? '', a.date ?? ''));
}

/** The reviews of the sheets, by day, newest first. */
export function reviewDays(catalogue: Catalogue, locale: string): { date: string; bricks: readonly Brick[] }[] {
  const days = Map.groupBy(catalogue.sheets(locale), (sheet) => sheet.reviewed);
  return [...days].map(([date, bricks]) => ({ date, bricks })).toSorted((a, b) => compareDates(b.date, a.date));
}

/** Bricks whose status is not what an earlier drawing of the house showed, or did not show. */
export function statusesSince(
  catalogue: Catalogue,
  locale: string,
  edition: PastEdition,
): { brick: Brick; before: HistoryStatus }[] {
  const then = edition.floors.flatMap((floor) => floor.rooms.flatMap((room) => room.bricks));
  return then.flatMap(({ id, status: before }) => {
    const brick = catalogue.sheet(locale, id);
    return brick && brick.status !== before ? [{ brick, before }] : [];
  });
}
