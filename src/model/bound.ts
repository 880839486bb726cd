/** What a sheet binds its readers to, what they need to begin, and what is not established, in the words of a language. */
import type { Duty, Obligation, PracticalFact, Unknown } from '../schema/duties.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { Source } from '../schema/source.ts';
import type { ObligationLevel, PracticalField } from '../schema/vocabulary.ts';
import { OBLIGATION_LEVELS, PRACTICAL_FIELDS } from '../schema/vocabulary.ts';
import type { NamedItem } from './named-item.ts';

/** The levels, the strongest first; what states none comes after them. */
export const OBLIGATION_ORDER: readonly ObligationLevel[] = OBLIGATION_LEVELS;

/** Words, and the language they are in: that of the source where a translation has none. */
export interface Said {
  words: string;
  lang: string;
}

export interface ShownObligation extends Said {
  level: ObligationLevel;
  who: readonly NamedItem[];
}

export interface ShownDuty extends Pick<Duty, 'id' | 'since' | 'until' | 'state' | 'sureness'> {
  who: readonly NamedItem[];
  what: Said;
  approximate: boolean;
  /** The text that imposes it. */
  basis: { source: Source; article: string | undefined };
  penalty: (Said & { source: Source }) | undefined;
}

/** A practical fact with its source, or the day on which it was looked for in vain. */
export type ShownPractical =
  (Said & Pick<PracticalFact, 'url' | 'email' | 'phone'> & { source: Source; searched?: undefined }) | { searched: string };

export interface ShownUnknown extends Omit<Unknown, 'question'> {
  question: Said;
}

export interface Bound {
  /** Undefined where the sheet says nothing of it. */
  obligation: ShownObligation | undefined;
  duties: readonly ShownDuty[];
  /** In the order in which they are shown; undefined where the sheet has none. */
  practical: ReadonlyMap<PracticalField, ShownPractical> | undefined;
  unknowns: readonly ShownUnknown[];
}

export interface BoundInput {
  data: SourceSheet;
  /** Undefined in the source language, and where nobody has translated the sheet. */
  translation: TranslatedSheet | undefined;
  /** Language of the source, and the one that is asked for. */
  sourceLocale: string;
  locale: string;
  audience: (id: string) => NamedItem;
}

/** All that is named is there: the check saw to it. */
export function boundIn({ data, translation, sourceLocale, locale, audience }: BoundInput): Bound {
  const said = (own: string, translated: string | undefined): Said => ({
    words: translated ?? own,
    lang: translated === undefined ? sourceLocale : locale,
  });
  const of = (words: Readonly<Record<string, string | undefined>> | undefined, id: string) =>
    words && Object.hasOwn(words, id) ? words[id] : undefined;
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const sourceOf = (id: string): Source => {
    const source = sources.get(id);
    if (!source) throw new Error(`No source ${id}.`);
    return source;
  };
  const practicalIn = (field: PracticalField): ShownPractical | undefined => {
    const fact = data.practical?.[field];
    if (!fact) return undefined;
    const { words, url, email, phone, source, searched } = fact;
    if (words === undefined || source === undefined) return searched === undefined ? undefined : { searched };
    return { ...said(words, of(translation?.practical, field)), url, email, phone, source: sourceOf(source) };
  };
  const facts = PRACTICAL_FIELDS.flatMap((field) => {
    const fact = practicalIn(field);
    return fact ? [[field, fact] as const] : [];
  });
  return {
    obligation: data.obligation && shownObligation(data.obligation),
    duties: data.duties.map((duty) => ({
      ...duty,
      who: duty.who.map(audience),
      what: said(duty.what, of(translation?.duties, duty.id)),
      approximate: duty.approximate ?? false,
      basis: { source: sourceOf(duty.basis.source), article: duty.basis.article },
      penalty: duty.penalty && {
        ...said(duty.penalty.words, of(translation?.penalties, duty.id)),
        source: sourceOf(duty.penalty.source),
      },
    })),
    practical: facts.length > 0 ? new Map(facts) : undefined,
    unknowns: data.unknowns.map((unknown) => ({
      ...unknown,
      question: said(unknown.question, of(translation?.unknowns, unknown.id)),
    })),
  };

  function shownObligation({ level, who, words }: Obligation): ShownObligation {
    return { level, who: who.map(audience), ...said(words, translation?.obligation) };
  }
}
