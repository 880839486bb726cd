/**
 * JSON Schemas of the content, for editors: the zod schemas in a form that they read, with the names that the interface
 * gives to closed values. They depend on code alone, so no edit of the content makes them stale. They help while typing;
 * `npm run check` remains the judge.
 */
import { EARLIEST_YEAR } from '../../src/config/limits.ts';
import { wordingFor } from '../../src/i18n/issues/message.ts';
import { strings } from '../../src/i18n/strings/fr.ts';
import { exactDate, looseDate } from '../../src/schema/date.ts';
import { compass } from '../../src/schema/compass.ts';
import { glossary } from '../../src/schema/glossary.ts';
import { house } from '../../src/schema/house.ts';
import { ledger } from '../../src/schema/ledger.ts';
import { sourcePage } from '../../src/schema/page.ts';
import { sourceSheet, translatedSheet } from '../../src/schema/sheet.ts';
import { site } from '../../src/schema/site.ts';
import { accessibility, ecoDesign } from '../../src/schema/statements.ts';
import { httpsUrl, id, localeId, plainNumber, text } from '../../src/schema/text.ts';
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
  minimum?: number;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
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
  ledger: { shape: ledger, yaml: false },
} as const;
export type SchemaName = keyof typeof SHAPES;

/** Folder of the schemas, from the project's own. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** The version that the JSON and YAML support of editors knows best. */
const TARGET = 'draft-7';

/** A text that YAML takes for a number: a fingerprint may be one. */
const DIGITS = '20261122';

/** Closed lists whose values have a name in the interface, with these names in the same order. */
const NAMED_LISTS: readonly (readonly [values: readonly string[], names: readonly string[]])[] = [
  [STATUSES, STATUSES.map((value) => strings[`status.${value}` as const])],
  [HISTORY_STATUSES, HISTORY_STATUSES.map((value) => strings[`status.${value}` as const])],
  [KINDS, KINDS.map((value) => strings[`kind.${value}` as const])],
  [RELATION_TYPES, RELATION_TYPES.map((value) => strings[`relation.${value}` as const])],
  [MILESTONE_STATES, MILESTONE_STATES.map((value) => strings[`milestone.${value}` as const])],
  [ECO_ANSWERS, ECO_ANSWERS.map((value) => strings[`eco.${value}` as const])],
  [COMPASS_LEVELS, COMPASS_LEVELS.map((value) => strings[`level.${value}` as const])],
  [CONFIDENCES, CONFIDENCES.map((value) => strings[`confidence.${value}` as const])],
  [LINK_TYPES, LINK_TYPES.map((value) => strings[`link.${value}` as const])],
];

// what the refinements of `src/schema` say in code, for those who read no code
const YEAR = yearsFrom(EARLIEST_YEAR);
const MONTH = '(?:0[1-9]|1[0-2])';
const LONG_MONTH = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const SHORT_MONTH = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const FEBRUARY = '02-(?:0[1-9]|1\\d|2[0-8])';
const DAY_OF_ANY_YEAR = `(?:${LONG_MONTH}|${SHORT_MONTH}|${FEBRUARY})`;
const LEAP_DAY = `(?=${YEAR})(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`;

/** `YYYY-MM-DD`, a real day. */
export const EXACT_DATE = `^(?:${YEAR}-${DAY_OF_ANY_YEAR}|${LEAP_DAY})$`;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const LOOSE_DATE = `^(?:${YEAR}(?:-${MONTH}|-${DAY_OF_ANY_YEAR})?|${LEAP_DAY})$`;

/** An address of the web, without the name of a user. */
export const HTTPS_URL = '^https:\\/\\/(?![^/?#]*@)[^\\s<>"`\\\\]+$';

/** The schemas by name, without the words that describe their fields: `describeFields` adds these. */
export function jsonSchemas(): Record<SchemaName, JsonSchema> {
  return {
    sheet: convert('sheet'),
    translation: convert('translation'),
    page: convert('page'),
    house: convert('house'),
    site: convert('site'),
    glossary: convert('glossary'),
    accessibility: convert('accessibility'),
    'eco-design': convert('eco-design'),
    compass: convert('compass'),
    ledger: convert('ledger'),
  };
}

/** What zod can say, and patterns in the place of what it cannot. */
function convert(name: SchemaName): JsonSchema {
  const { shape, yaml } = SHAPES[name];
  const schema = shape.toJSONSchema({
    target: TARGET,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === exactDate) jsonSchema.pattern = EXACT_DATE;
      if (zodSchema === httpsUrl) jsonSchema.pattern = HTTPS_URL;
      if (zodSchema === plainNumber) Object.assign(jsonSchema, { type: ['string', 'number'], minimum: 0 });
      // a year alone is a number to YAML, whatever our reader makes of it
      if (zodSchema === looseDate)
        Object.assign(jsonSchema, { type: ['string', 'integer'], pattern: LOOSE_DATE, minimum: EARLIEST_YEAR });
    },
  }) as JsonSchema;
  finish(schema, yaml, messages());
  return schema;
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

/**
 * Names the values of closed lists and says what a pattern asks for; in YAML, takes a number where digits are a valid
 * text, as our reader does.
 */
function finish(schema: JsonSchema, yaml: boolean, told: ReturnType<typeof messages>): void {
  const { pattern, enum: values } = schema;
  const names = values && NAMED_LISTS.find(([list]) => list.join() === values.join())?.[1];
  if (names) schema.enumDescriptions = [...names];
  const message = told.get(pattern);
  if (pattern !== undefined && message !== undefined) schema.patternErrorMessage = message;
  if (yaml && schema.type === 'string' && pattern !== undefined && new RegExp(pattern, 'u').test(DIGITS))
    schema.type = ['string', 'number'];
  for (const child of Object.values(schema.properties ?? {})) finish(child, yaml, told);
  if (schema.items) finish(schema.items, yaml, told);
  if (typeof schema.additionalProperties === 'object') finish(schema.additionalProperties, yaml, told);
}

/** Years of four digits from `first` on: those that share its first digits and then have a greater one. */
function yearsFrom(first: number): string {
  const digits = String(first);
  const greater = [...digits].flatMap((digit, i) =>
    digit === '9' ? [] : [`${digits.slice(0, i)}[${Number(digit) + 1}-9]${'\\d'.repeat(digits.length - i - 1)}`],
  );
  return `(?:${[digits, ...greater].join('|')})`;
}
