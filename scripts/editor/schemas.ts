/**
 * JSON Schemas of the content, for editors: the zod schemas in a form that they read, with the names that the interface
 * gives to closed values. They depend on code alone, so no edit of the content makes them stale. They help while typing;
 * `npm run check` remains the judge.
 */
import { wordingFor } from '../../src/i18n/issues/message.ts';
import { strings as en } from '../../src/i18n/strings/en.ts';
import { strings as fr } from '../../src/i18n/strings/fr.ts';
import type { Strings } from '../../src/i18n/strings/shape.ts';
import { compass } from '../../src/schema/compass.ts';
import { glossary } from '../../src/schema/glossary.ts';
import { house } from '../../src/schema/house.ts';
import { ledger } from '../../src/schema/ledger.ts';
import { sourcePage } from '../../src/schema/page.ts';
import { sourceSheet, translatedSheet } from '../../src/schema/sheet.ts';
import { countryCode, site } from '../../src/schema/site.ts';
import { synonyms } from '../../src/schema/synonyms.ts';
import { accessibility, ecoDesign } from '../../src/schema/statements.ts';
import { EXACT_DATE, HTTPS_URL, jsonKeywords, LOOSE_DATE } from '../../src/schema/patterns.ts';
import { id, localeId, text } from '../../src/schema/text.ts';
import {
  ECO_ANSWERS,
  COMPASS_LEVELS,
  CONFIDENCES,
  HISTORY_STATUSES,
  KINDS,
  LINK_TYPES,
  MILESTONE_STATES,
  RELATION_TYPES,
  STATUSES,
} from '../../src/schema/vocabulary.ts';
import { GUIDE_LOCALES, type GuideLocale } from '../../src/schema/words.ts';

/** What we read and write of a JSON Schema; the other keywords pass through. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  markdownDescription?: string;
  enum?: string[];
  enumDescriptions?: string[];
  pattern?: string;
  /** What an editor says of a text outside `pattern`. */
  patternErrorMessage?: string;
  format?: string;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  [keyword: string]: unknown;
}

/** By name of file, without `.json`. `yaml`: a file in which a text may look like a number. */
const SHAPES = {
  sheet: { shape: sourceSheet, yaml: true },
  translation: { shape: translatedSheet, yaml: true },
  page: { shape: sourcePage, yaml: true },
  house: { shape: house, yaml: true },
  site: { shape: site, yaml: true },
  glossary: { shape: glossary, yaml: true },
  accessibility: { shape: accessibility, yaml: true },
  'eco-design': { shape: ecoDesign, yaml: true },
  compass: { shape: compass, yaml: true },
  synonyms: { shape: synonyms, yaml: true },
  ledger: { shape: ledger, yaml: false },
} as const;
export type SchemaName = keyof typeof SHAPES;

/** The language of the authors whom the schemas are for. */
export const EDITOR_LOCALE: GuideLocale = 'fr';

/** Folder of the schemas, from the project's own. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** The version that the JSON and YAML support of editors knows best. */
const TARGET = 'draft-7';

/** A text that YAML takes for a number: a fingerprint may be one. */
const DIGITS = '20261122';

/** Closed lists whose values have a name in the interface, with these names in the same order. */
const NAMED_LISTS: readonly (readonly [values: readonly string[], names: (strings: Strings) => string[]])[] = [
  [STATUSES, (strings) => STATUSES.map((value) => strings[`status.${value}` as const])],
  [HISTORY_STATUSES, (strings) => HISTORY_STATUSES.map((value) => strings[`status.${value}` as const])],
  [KINDS, (strings) => KINDS.map((value) => strings[`kind.${value}` as const])],
  [RELATION_TYPES, (strings) => RELATION_TYPES.map((value) => strings[`relation.${value}` as const])],
  [MILESTONE_STATES, (strings) => MILESTONE_STATES.map((value) => strings[`milestone.${value}` as const])],
  [ECO_ANSWERS, (strings) => ECO_ANSWERS.map((value) => strings[`eco.${value}` as const])],
  [COMPASS_LEVELS, (strings) => COMPASS_LEVELS.map((value) => strings[`level.${value}` as const])],
  [CONFIDENCES, (strings) => CONFIDENCES.map((value) => strings[`confidence.${value}` as const])],
  [LINK_TYPES, (strings) => LINK_TYPES.map((value) => strings[`link.${value}` as const])],
];
const STRINGS: Readonly<Record<GuideLocale, Strings>> = { fr, en };

/** The schemas by name, with the words of one language. */
export function jsonSchemas(locale: GuideLocale): Record<SchemaName, JsonSchema> {
  return {
    sheet: convert('sheet', locale),
    translation: convert('translation', locale),
    page: convert('page', locale),
    house: convert('house', locale),
    site: convert('site', locale),
    glossary: convert('glossary', locale),
    accessibility: convert('accessibility', locale),
    'eco-design': convert('eco-design', locale),
    compass: convert('compass', locale),
    synonyms: convert('synonyms', locale),
    ledger: convert('ledger', locale),
  };
}

/** What zod can say, and patterns in the place of what it cannot. */
function convert(name: SchemaName, locale: GuideLocale): JsonSchema {
  const { shape, yaml } = SHAPES[name];
  const schema = shape.toJSONSchema({
    target: TARGET,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, jsonKeywords.get(zodSchema)),
  }) as JsonSchema;
  finish(schema, yaml, locale, messages(locale));
  return schema;
}

/** What the check says is expected where a pattern is not kept. */
function messages(locale: GuideLocale): ReadonlyMap<string | undefined, string | undefined> {
  const { expectations } = wordingFor(locale);
  return new Map([
    [EXACT_DATE, expectations['date-exact']],
    [LOOSE_DATE, expectations['date-loose']],
    [HTTPS_URL, expectations['https-url']],
    [id.toJSONSchema().pattern, expectations.id],
    [text.toJSONSchema().pattern, expectations.text],
    [localeId.toJSONSchema().pattern, expectations.locale],
    [countryCode.toJSONSchema().pattern, expectations.country],
  ]);
}

/**
 * Keeps the words of one language, names the values of closed lists and says what a pattern asks for; in YAML, takes a
 * number where digits are a valid text, as our reader does.
 */
function finish(schema: JsonSchema, yaml: boolean, locale: GuideLocale, told: ReturnType<typeof messages>): void {
  const { pattern, enum: values } = schema;
  Object.assign(schema, wordsOf(schema[locale]));
  for (const other of GUIDE_LOCALES) delete schema[other];
  const names = values && NAMED_LISTS.find(([list]) => list.join() === values.join())?.[1];
  if (names) schema.enumDescriptions = names(STRINGS[locale]);
  const message = told.get(pattern);
  if (pattern !== undefined && message !== undefined) schema.patternErrorMessage = message;
  if (yaml && schema.type === 'string' && pattern !== undefined && new RegExp(pattern, 'u').test(DIGITS))
    schema.type = ['string', 'number'];
  for (const child of Object.values(schema.properties ?? {})) finish(child, yaml, locale, told);
  if (schema.items) finish(schema.items, yaml, locale, told);
  if (typeof schema.additionalProperties === 'object') finish(schema.additionalProperties, yaml, locale, told);
}

/** A sentence as editors show it: the plain one, and the one with its markup if it has any. */
function wordsOf(sentence: unknown): Pick<JsonSchema, 'description' | 'markdownDescription'> {
  if (typeof sentence !== 'string') return {};
  const description = sentence.replaceAll('`', '');
  return description === sentence ? { description } : { description, markdownDescription: sentence };
}
