/** A sheet in a language: facts from the source, words from the translation, or the source's words where there is none. */
import { REVIEW_MONTHS, STATE_MONTHS, UNKNOWN_DAYS } from '../config/limits.ts';
import { addDays, lastDayOf, addMonths } from '../schema/date.ts';
import type { HistoryEntry, KeyFigure, Milestone, OfficialLink } from '../schema/sheet-parts.ts';
import type { Source } from '../schema/source.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { HistoryStatus, Kind, ShownRelation, Status } from '../schema/vocabulary.ts';
import type { Mark } from './marks.ts';
import type { Bound, ShownObligation } from './bound.ts';
import type { Body } from './content.ts';
import type { NamedItem } from './named-item.ts';
import type { SheetDates } from './sheet-dates.ts';

/** What a place that only mentions a brick needs: the house, a list, a relation. */
export interface Brick {
  id: string;
  title: string;
  acronym: string | undefined;
  summary: string;
  kind: Kind;
  status: Status;
  /** How far it binds; undefined where the sheet says nothing of it. */
  obligation: Pick<ShownObligation, 'level'> | undefined;
  /** Year in which a source last showed its state, once that is long ago; undefined while it is recent. */
  lastSeen: string | undefined;
  /** Its place in the order of the house, from 1. */
  number: number;
  /** Name of its icon. */
  icon: string;
  href: string;
  /** Year of the latest older edition, for a brick that no older edition shows. */
  newSince: string | undefined;
  /** Language of the words; differs from the page's for a sheet not translated yet. */
  lang: string;
  /** That it is new or changed, for a while. */
  mark: ShownMark | undefined;
}

/** A mark with the place where the change is told. */
export interface ShownMark extends Mark {
  href: string;
}

/** A link between two bricks, as one of them shows it. */
export interface ShownTie {
  type: ShownRelation;
  brick: Brick;
  reason: string;
  /** Language of the reason. */
  lang: string;
}

/** A date to plan with, in the words of a language. */
export type ShownMilestone = Omit<Milestone, 'audiences'> & {
  audiences: readonly NamedItem[];
  lang: string;
  /** For a date that several sheets share: its id, and the document that sets it. */
  event?: { id: string; source: Source } | undefined;
};

/** A key figure, in the words of a language. */
export type ShownFigure = KeyFigure & { lang: string };

export interface Sheet extends Brick, Bound {
  obligation: ShownObligation | undefined;
  /** Locale under which it is served. */
  locale: string;
  isFallback: boolean;
  aliases: readonly string[];
  /** Last entry of the history: the day as of which a source shows the status. */
  statusDate: { date: string; approximate: boolean };
  history: readonly { date: string; approximate: boolean; status: HistoryStatus; source: string }[];
  floor: NamedItem;
  room: NamedItem;
  audiences: readonly NamedItem[];
  operators: readonly { label: string; title: string; url: string }[];
  relations: readonly ShownTie[];
  milestones: readonly ShownMilestone[];
  figures: readonly ShownFigure[];
  links: readonly OfficialLink[];
  sources: readonly Source[];
  successor: Brick | undefined;
  reviewed: string;
  /** When it came and last changed. */
  dates: SheetDates;
  headings: Body['headings'];
  /** Path of the file below the content folder, for "edit this sheet". */
  file: string;
  /** Locales that have their own words for this sheet. */
  translatedIn: readonly string[];
}

/** A sheet's files, as the catalogue receives them. */
export interface SheetFile<T> {
  id: string;
  locale: string;
  file: string;
  data: T;
  headings: Body['headings'];
  cites: Body['cites'];
}
export type SourceFile = SheetFile<SourceSheet>;
export type TranslationFile = SheetFile<TranslatedSheet>;

/** The name in full: `Dossier médical partagé (DMP)`. */
export function fullName({ title, acronym }: Pick<Brick, 'title' | 'acronym'>): string {
  return acronym === undefined ? title : `${title} (${acronym})`;
}

/** Whether the date of a milestone went by and no source has said yet what came of it. */
export function isUnconfirmed({ date, state }: Pick<Milestone, 'date' | 'state'>, today: string): boolean {
  return state === 'announced' && lastDayOf(date) < today;
}

/** Whether a sheet or page should have been compared with its sources again. */
export function isReviewOverdue(reviewed: string, today: string): boolean {
  return reviewed < addMonths(today, -REVIEW_MONTHS);
}

/** Year of the last entry of a history that nobody has confirmed for long; undefined while it is recent, or where none is. */
export function staleYear(history: readonly Pick<HistoryEntry, 'date'>[], today: string): string | undefined {
  const date = history.at(-1)?.date;
  return date !== undefined && lastDayOf(date) < addMonths(today, -STATE_MONTHS) ? date.slice(0, 'YYYY'.length) : undefined;
}

/** Whether an open question, last searched `on` a day, is to be asked again. */
export function isUnknownOverdue(on: string, today: string): boolean {
  return addDays(on, UNKNOWN_DAYS) < today;
}

export function dated(entry: { date: string; approximate?: boolean | undefined }): { date: string; approximate: boolean } {
  return { date: entry.date, approximate: entry.approximate ?? false };
}

export function historyView(history: readonly HistoryEntry[]): Sheet['history'] {
  return history.map((entry) => ({ ...dated(entry), status: entry.status, source: entry.source }));
}
