/** One sheet in one language, as programs read it: `sheets/<language>/<id>.json`. */
import { z } from 'zod';
import {
  FIGURE_PRECISIONS,
  FIGURE_UNITS,
  INVERSE_RELATIONS,
  LINK_TYPES,
  MILESTONE_STATES,
  RELATION_TYPES,
} from '../vocabulary.ts';
import { bound } from './bound.ts';
import {
  address,
  apiId,
  approximate,
  day,
  envelope,
  historyStatus,
  kind,
  language,
  looseDay,
  named,
  sourceFacts,
  status,
} from './shared.ts';

const SHOWN_RELATIONS = [...new Set([...RELATION_TYPES, ...Object.values(INVERSE_RELATIONS)])];

const sourceId = apiId.describe('Id of the entry of `sources` that says so.');
const wordsLanguage = language.describe('Language of these words; differs from the file’s where they are not translated yet.');

/** Names and state: what a list or a tie needs of a sheet. */
export const sheetSummary = {
  id: apiId,
  title: z.string(),
  acronym: z.string().nullable(),
  summary: z.string(),
  kind,
  status,
};

/** Where a sheet is found in a language. */
export const sheetAddresses = {
  page: address,
  json: address,
  markdown: address,
};

/** When the sheet came, and when it last changed. */
export const sheetDates = {
  published: day.nullable().describe('The day on which the sheet was first recorded.'),
  reviewed: day.describe('The day on which a person last compared the sheet with its sources.'),
  modified: day.describe('The day of its last recorded change.'),
};

const relation = z.object({
  type: z.enum(SHOWN_RELATIONS as [string, ...string[]]),
  sheet: z.object({ id: apiId, title: z.string(), json: address }),
  reason: z.string(),
  language: wordsLanguage,
});

const milestone = z.object({
  id: apiId,
  date: looseDay,
  approximate,
  what: z.string(),
  language: wordsLanguage,
  audiences: z.array(apiId),
  state: z.enum(MILESTONE_STATES),
  unconfirmed: z.boolean().describe('True when the date went by and no source has said yet what came of it.'),
  source: apiId.describe('Id of the entry of `sources` that says so, or of the source of `event`.'),
  event: z
    .object({ id: apiId, source: z.object({ id: apiId, ...sourceFacts }) })
    .nullable()
    .describe('For a date that several sheets share: its id, and the document that sets it.'),
});

const figure = z.object({
  id: apiId,
  value: z.number().describe('In the unit itself, never in thousands or millions.'),
  unit: z.enum(FIGURE_UNITS),
  precision: z.enum(FIGURE_PRECISIONS),
  label: z.string(),
  language: wordsLanguage,
  date: looseDay,
  approximate,
  source: sourceId,
});

const source = z.object({
  id: apiId,
  number: z.int().describe('The number under which the text cites it.'),
  ...sourceFacts,
});

export const apiSheet = z.object({
  ...envelope,
  ...sheetSummary,
  language: language.describe('Language that was asked for.'),
  textLanguage: language.describe('Language of the words; differs from `language` when `fallback` is true.'),
  fallback: z.boolean().describe('True when the sheet is not translated into the language yet.'),
  aliases: z.array(z.string()).describe('Old names, everyday words, the name in other languages.'),
  ...sheetDates,
  statusDate: looseDay.describe('The date as of which a source shows the status.'),
  statusApproximate: approximate,
  history: z.array(z.object({ date: looseDay, approximate, status: historyStatus, source: sourceId })),
  floor: named,
  room: named,
  audiences: z.array(named),
  operators: z.array(z.object({ name: z.string(), url: address })),
  successor: apiId.nullable().describe('For a retired brick: the sheet that takes its place.'),
  relations: z.array(relation).describe('As seen from this sheet: those of other sheets are turned round.'),
  ...bound,
  milestones: z.array(milestone),
  figures: z.array(figure),
  links: z.array(z.object({ type: z.enum(LINK_TYPES), title: z.string(), url: address, language })),
  sources: z.array(source),
  headings: z.array(z.object({ level: z.int(), anchor: z.string(), text: z.string() })),
  markdown: z.string().describe('The text in Markdown; [n] calls the source with this number.'),
  addresses: z.object({ page: address, markdown: address }),
  translations: z.record(language, address).describe('This file in each language of the site.'),
});
export type ApiSheet = z.infer<typeof apiSheet>;
