/**
 * JSON Schemas of the content, for editors: the zod schemas in a form that they read, with the words of the
 * author's guide and the ids that exist today. They help while typing; `npm run check` remains the judge.
 */
import { EARLIEST_YEAR } from '../../src/config/limits.ts';
import { wordingFor } from '../../src/i18n/issues/message.ts';
import type { Content } from '../../src/model/content.ts';
import { exactDate, looseDate } from '../../src/schema/date.ts';
import { house } from '../../src/schema/house.ts';
import { ledger } from '../../src/schema/ledger.ts';
import { editorialPage } from '../../src/schema/page.ts';
import { sourceSheet, translatedSheet } from '../../src/schema/sheet.ts';
import { site } from '../../src/schema/site.ts';
import { httpsUrl, id, localeId, localised, text } from '../../src/schema/text.ts';
import { EXACT_DATE, HTTPS_URL, LOOSE_DATE } from './date-patterns.ts';
import { type FieldPath, type Labels, listsOf } from './field-lists.ts';
import { type FieldWords, fieldWords } from './field-words.ts';

/** What we read and write of a JSON Schema; the other keywords pass through. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  markdownDescription?: string;
  enum?: string[];
  enumDescriptions?: string[];
  /** What an editor says of a value outside `enum`. */
  errorMessage?: string;
  pattern?: string;
  /** What an editor says of a text outside `pattern`. */
  patternErrorMessage?: string;
  minimum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  [keyword: string]: unknown;
}

/** The schemas by name of file, without `.json`. `yaml`: a file in which a text may look like a number. */
const SHAPES = {
  sheet: { shape: sourceSheet, yaml: true },
  translation: { shape: translatedSheet, yaml: true },
  page: { shape: editorialPage, yaml: true },
  house: { shape: house, yaml: true },
  site: { shape: site, yaml: true },
  ledger: { shape: ledger, yaml: false },
} as const;
export type SchemaName = keyof typeof SHAPES;

/** The version that the JSON and YAML support of editors knows best. */
const TARGET = 'draft-7';

/** Command that writes the schemas again, named where an author may need it. */
export const COMMAND = 'npm run schemas';

/** A text that YAML takes for a number: a fingerprint may be one. */
const DIGITS = '20261122';

/**
 * @param content checked content: its ids are what an editor proposes
 * @param guide the text of `content/README.md`: its words are what an editor shows
 * @throws {Error} when the guide has lost a section or a line that an editor's help is made of
 */
export function jsonSchemas(content: Content, guide: string): Record<SchemaName, JsonSchema> {
  const build = (name: SchemaName): JsonSchema => {
    const { shape, yaml } = SHAPES[name];
    const schema = convert(shape, content);
    const words = fieldWords(name, guide);
    schema.description = words.file;
    dress(schema, '', words, listsOf(name, content));
    finish(schema, yaml);
    return schema;
  };
  return {
    sheet: build('sheet'),
    translation: build('translation'),
    page: build('page'),
    house: build('house'),
    site: build('site'),
    ledger: build('ledger'),
  };
}

/** What zod can say, and patterns in the place of what it cannot. */
function convert(shape: (typeof SHAPES)[SchemaName]['shape'], content: Content): JsonSchema {
  const locales = content.site.data.locales;
  return shape.toJSONSchema({
    target: TARGET,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === exactDate) jsonSchema.pattern = EXACT_DATE;
      if (zodSchema === httpsUrl) jsonSchema.pattern = HTTPS_URL;
      // a year alone is a number to YAML, whatever our reader makes of it
      if (zodSchema === looseDate)
        Object.assign(jsonSchema, { type: ['string', 'integer'], pattern: LOOSE_DATE, minimum: EARLIEST_YEAR });
      if (zodSchema !== localised) return;
      // the languages of the site, each and no other, as the model asks
      const words = jsonSchema.additionalProperties;
      jsonSchema.properties = Object.fromEntries(locales.map((l) => [l.id, { ...Object(words), description: `${l.name}.` }]));
      jsonSchema.required = locales.map((l) => l.id);
      jsonSchema.additionalProperties = false;
      delete jsonSchema.propertyNames;
    },
  }) as JsonSchema;
}

/** What the check says is expected where a pattern is not kept. */
function messages(): ReadonlyMap<string | undefined, string | undefined> {
  const { expectations } = wordingFor('fr');
  return new Map([
    [EXACT_DATE, expectations['date-exact']],
    [LOOSE_DATE, expectations['date-loose']],
    [HTTPS_URL, expectations['https-url']],
    [id.toJSONSchema().pattern, expectations.id],
    [text.toJSONSchema().pattern, expectations.text],
    [localeId.toJSONSchema().pattern, expectations.locale],
  ]);
}

/** Gives every field its words, and every list its values and their names. */
function dress(schema: JsonSchema, path: FieldPath, words: FieldWords, lists: Readonly<Record<FieldPath, Labels>>): void {
  const list = lists[path];
  const names = lists[`${path}.keys`];
  if (list && schema.enum) schema.enumDescriptions = schema.enum.map((value) => list[value] ?? value);
  else if (list) asList(schema, list);
  if (names) asList((schema.propertyNames ??= {}), names);
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const at = path === '' ? key : `${path}.${key}`;
    if (field.description === undefined) Object.assign(field, words.of(at));
    dress(field, at, words, lists);
  }
  if (schema.items) dress(schema.items, `${path}[]`, words, lists);
  if (typeof schema.additionalProperties === 'object') dress(schema.additionalProperties, `${path}.*`, words, lists);
}

function asList(schema: JsonSchema, labels: Labels): void {
  delete schema.pattern;
  schema.enum = Object.keys(labels);
  schema.enumDescriptions = Object.values(labels);
  schema.errorMessage = `Identifiant inconnu. S’il est nouveau : « ${COMMAND} » le fait connaître à l’éditeur.`;
}

/** Says what a pattern asks for; in YAML, takes a number where digits are a valid text, as our reader does. */
function finish(schema: JsonSchema, yaml: boolean, told = messages()): void {
  const { pattern } = schema;
  const message = told.get(pattern);
  if (pattern !== undefined && message !== undefined) schema.patternErrorMessage = message;
  if (yaml && schema.type === 'string' && pattern !== undefined && new RegExp(pattern, 'u').test(DIGITS))
    schema.type = ['string', 'number'];
  for (const child of Object.values(schema.properties ?? {})) finish(child, yaml, told);
  if (schema.items) finish(schema.items, yaml, told);
  if (typeof schema.additionalProperties === 'object') finish(schema.additionalProperties, yaml, told);
}
