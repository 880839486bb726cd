/**
 * Frontmatter of a sheet. Facts are stated once, in the source language; a translation holds words only, so it
 * cannot contradict them. Objects are closed: a misspelt key is an error, never silence.
 */
import { z } from 'zod';
import { LABEL_LENGTH, REASON_LENGTH, SUMMARY_LENGTH, TITLE_LENGTH } from '../config/limits.ts';
import { datedFields, exactDate, looseDate } from './date.ts';
import { FINGERPRINT, httpsUrl, id, localeId, plainNumber, text, textOfLength } from './text.ts';
import {
  FIGURE_PRECISIONS,
  FIGURE_UNITS,
  HISTORY_STATUSES,
  KINDS,
  LINK_TYPES,
  MILESTONE_STATES,
  RELATION_TYPES,
  STATUSES,
} from './vocabulary.ts';

/** Words that every language version has. */
const words = {
  /** Current name, without its acronym. */
  title: textOfLength(TITLE_LENGTH),
  /** Acronym or short name, shown in brackets after the title. */
  acronym: textOfLength(TITLE_LENGTH).optional(),
  /** One or two sentences: the page's description, the card's text, the search result. */
  summary: textOfLength(SUMMARY_LENGTH),
  /** Old names, everyday words, the other language's name: shown as "also called", and findable. */
  aliases: z.array(text).default([]),
  /** Those of the aliases that another sheet has too, and rightly: both sheets say so. */
  sharedAliases: z.array(text).default([]),
};

/** A status and the day from which a source shows it. */
export const historyEntry = z.strictObject({
  ...datedFields,
  status: z.enum(HISTORY_STATUSES),
  /** Id of the entry of `sources` that says so. */
  source: id,
});

/** A typed tie to another brick, stated on one side only. */
export const relation = z.strictObject({
  type: z.enum(RELATION_TYPES),
  /** Id of the other sheet. */
  target: id,
  /** One sentence: why the two are tied. */
  reason: textOfLength(REASON_LENGTH),
});

/** A date that a reader plans with. A translation gives its words by `id`. */
export const milestone = z.strictObject({
  id,
  ...datedFields,
  /** One sentence: what happens on that date. */
  what: textOfLength(REASON_LENGTH),
  /** Whom it concerns: ids from `audiences` of `house.yml`. */
  audiences: z.array(id).min(1, { error: 'not-empty' }),
  /** Id of the entry of `sources` that says so. */
  source: id,
  state: z.enum(MILESTONE_STATES),
});

/** A number worth knowing, as of a date. A translation gives its label by `id`. */
export const keyFigure = z.strictObject({
  id,
  /** In the unit itself, never in thousands or millions. */
  value: plainNumber,
  unit: z.enum(FIGURE_UNITS).default('count'),
  precision: z.enum(FIGURE_PRECISIONS).default('exact'),
  /** What is counted, read under the number. */
  label: textOfLength(LABEL_LENGTH),
  ...datedFields,
  source: id,
});

/** A page of an authority or operator. */
export const officialLink = z.strictObject({
  type: z.enum(LINK_TYPES),
  /** The page's own title, in its own language. */
  title: text,
  url: httpsUrl,
  /** Language of the page behind the link. */
  lang: localeId,
});

/** A document that we read, and when. */
export const source = z.strictObject({
  /** Short name for citations: `<Cite source="arrete-2022" />`. */
  id,
  title: text,
  publisher: text,
  url: httpsUrl,
  /** Date printed on the document, if it has one. */
  date: looseDate.optional(),
  approximate: z.boolean().optional(),
  /** Day on which we read it. */
  readOn: exactDate,
  /** True for a text or page of a public authority or of the operator itself. */
  official: z.boolean(),
  lang: localeId,
});

/** Frontmatter of `content/sheets/<source locale>/<id>.mdx`. */
export const sourceSheet = z.strictObject({
  ...words,
  /** Id of the room of the current house that lists this brick. */
  category: id,
  kind: z.enum(KINDS),
  /** Name of a file in `content/icons`, without `.svg`; else the kind's own icon. */
  icon: id.optional(),
  /** Today's status: the same as the last entry of `history`. */
  status: z.enum(STATUSES),
  /** Dated statuses, oldest first. */
  history: z.array(historyEntry).min(1, { error: 'not-empty' }),
  /** For a retired brick: the sheet that takes its place, if there is one. */
  successor: id.optional(),
  /** Ids from `audiences` of `house.yml`. */
  audiences: z.array(id).min(1, { error: 'not-empty' }),
  /** Who runs it: ids from `organisations` of `house.yml`. */
  operators: z.array(id).min(1, { error: 'not-empty' }),
  /** What it connects with: ties that are stated here, not those that other sheets state. */
  related: z.array(relation).default([]),
  /** Dates to plan with, oldest first. */
  milestones: z.array(milestone).default([]),
  figures: z.array(keyFigure).default([]),
  links: z.array(officialLink).min(1, { error: 'not-empty' }),
  sources: z.array(source).min(1, { error: 'not-empty' }),
  /** Day on which a person last compared the sheet with its sources. */
  reviewed: exactDate,
});

/** Frontmatter of `content/sheets/<other locale>/<id>.mdx`. */
export const translatedSheet = z.strictObject({
  ...words,
  /** The reasons of the source's relations, by target. */
  reasons: z.record(id, textOfLength(REASON_LENGTH)).default({}),
  /** What the source's milestones say, by id. */
  milestones: z.record(id, textOfLength(REASON_LENGTH)).default({}),
  /** The labels of the source's key figures, by id. */
  figures: z.record(id, textOfLength(LABEL_LENGTH)).default({}),
  /** Fingerprints of the source's sections that this text translates; written by `npm run translation:accept`. */
  sourceHash: z.record(id, z.string().regex(FINGERPRINT, { error: 'fingerprint' })).default({}),
});

export type SourceSheet = z.infer<typeof sourceSheet>;
export type TranslatedSheet = z.infer<typeof translatedSheet>;
export type HistoryEntry = z.infer<typeof historyEntry>;
export type Milestone = z.infer<typeof milestone>;
export type KeyFigure = z.infer<typeof keyFigure>;
export type Relation = z.infer<typeof relation>;
export type OfficialLink = z.infer<typeof officialLink>;
export type Source = z.infer<typeof source>;
