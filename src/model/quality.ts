/** How each sheet stands: reviewed, sourced, translated, complete. Facts of its files, no opinion. */
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { Body } from './content.ts';
import { isReviewOverdue, isUnknownOverdue, type SheetFile } from './sheet.ts';
import { newestSource } from './sheet-dates.ts';
import { translationState, type TranslationState } from './translation.ts';

/** What a sheet may hold beyond what it must. Addresses of the status page name them, so these names stay. */
export const SHEET_PARTS = ['aliases', 'relations', 'milestones', 'figures', 'official-source', 'translations'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

export interface SheetState {
  id: string;
  reviewed: string;
  /** Whether its yearly review is overdue. */
  overdue: boolean;
  /** How many questions are open, and how many of them are to be asked again. */
  unknowns: { open: number; overdue: number };
  sources: {
    official: number;
    other: number;
    /** Dates of the oldest and the newest dated source, as precise as they are; undefined when none has a date. */
    oldest: string | undefined;
    newest: string | undefined;
  };
  /** By language, the source language left out. */
  translations: Readonly<Record<string, TranslationState['state']>>;
  /** Words of the body in each language that has one. */
  words: Readonly<Record<string, number>>;
  /** Different addresses of other sites that it leads to. */
  linksOut: number;
  /** What it holds of `SHEET_PARTS`, and what it lacks. */
  has: readonly SheetPart[];
  lacks: readonly SheetPart[];
}

/** A file of a sheet, with what is counted of its body. */
export interface CountedFile<T> extends SheetFile<T> {
  sections: Body['sections'];
  links: Body['links'];
  /** Words of the body. */
  words: number;
}
type SourceFile = CountedFile<SourceSheet>;
type TranslationFile = CountedFile<TranslatedSheet>;

export interface QualityInput {
  sources: readonly SourceFile[];
  translations: readonly TranslationFile[];
  /** The source language first. */
  locales: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** The state of every sheet, by id. */
export function sheetStates(input: QualityInput): Map<string, SheetState> {
  const translations = Map.groupBy(input.translations, (t) => t.id);
  return new Map(input.sources.map((source) => [source.id, stateOf(source, translations.get(source.id) ?? [], input)]));
}

function stateOf(source: SourceFile, translated: readonly TranslationFile[], { locales, today }: QualityInput): SheetState {
  const { id, data } = source;
  const states = locales.slice(1).map((locale) => {
    const own = translated.find((t) => t.locale === locale);
    return [locale, translationState({ body: { sections: source.sections } }, own).state] as const;
  });
  const holds: Record<SheetPart, boolean> = {
    aliases: data.aliases.length > 0,
    relations: data.related.length > 0,
    milestones: data.milestones.length > 0,
    figures: data.figures.length > 0,
    'official-source': data.sources.some((s) => s.official),
    translations: states.every(([, state]) => state === 'current'),
  };
  const official = data.sources.filter((s) => s.official).length;
  return {
    id,
    reviewed: data.reviewed,
    overdue: isReviewOverdue(data.reviewed, today),
    unknowns: { open: data.unknowns.length, overdue: data.unknowns.filter(({ on }) => isUnknownOverdue(on, today)).length },
    sources: {
      official,
      other: data.sources.length - official,
      oldest: data.sources.flatMap((s) => s.date ?? []).toSorted()[0],
      newest: newestSource(data.sources)?.date,
    },
    translations: Object.fromEntries(states),
    words: Object.fromEntries([source, ...translated].map(({ locale, words }) => [locale, words])),
    linksOut: addressesOf(source).size,
    has: SHEET_PARTS.filter((part) => holds[part]),
    lacks: SHEET_PARTS.filter((part) => !holds[part]),
  };
}

function addressesOf({ data, links }: SourceFile): Set<string> {
  const written = links.map((l) => l.href).filter((href) => href.startsWith('https:') || href.startsWith('http:'));
  return new Set([...data.links.map((l) => l.url), ...data.sources.map((s) => s.url), ...written]);
}

/** Words of a running text. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
