/** The tables of the author's guides: which files there are, and what each of their fields says and looks like. */
import { BuildFailure } from '../../src/build/failure.ts';
import type { GuideLocale } from '../../src/schema/words.ts';
import { FORM_WORDS } from './form-words.ts';
import { formOf } from './forms.ts';
import { type JsonSchema, jsonSchemas, type SchemaName } from './schemas.ts';

/** From the project's folder. */
export const GUIDES: Readonly<Record<GuideLocale, string>> = { fr: 'content/README.md', en: 'content/README.en.md' };

/** Where each kind of file stands, in the order of the table of files. */
const FILES: Readonly<Record<SchemaName, string>> = {
  sheet: 'sheets/fr/<id>.mdx',
  translation: 'sheets/en/<id>.mdx',
  house: 'house.yml',
  compass: 'compass.yml',
  glossary: 'glossary.yml',
  synonyms: 'synonyms.yml',
  page: 'pages/{fr,en}/<id>.mdx',
  site: 'site.yml',
  accessibility: 'accessibility.yml',
  'eco-design': 'eco-design.yml',
  ledger: 'ledger.json',
};

const HEADS: Readonly<Record<GuideLocale, { files: readonly string[]; fields: readonly string[]; yes: string; no: string }>> = {
  fr: {
    files: ['Fichier', 'Ce qu’il contient'],
    fields: ['Champ', 'Obligatoire', 'Ce qu’il dit', 'Forme'],
    yes: 'oui',
    no: 'non',
  },
  en: {
    files: ['File', 'What it holds'],
    fields: ['Field', 'Required', 'What it says', 'Form'],
    yes: 'yes',
    no: 'no',
  },
};

/** Comments that say where a table stands: `<!-- fields:sheet -->` and `<!-- /fields -->`, or the same with `files`. */
const MARK = /<!-- (?:files|fields:[a-z-]+) -->/g;
/** A table between its comments; another mark before the end means that the end was lost. */
const TABLE = /(<!-- (files|fields)(?::([a-z-]+))? -->\n)(?:(?!<!-- (?:files|fields))[\s\S])*(<!-- \/\2 -->)/g;

/**
 * The guide with its tables as the schemas are today; what stands outside their comments stays.
 * @throws {BuildFailure} when a comment names no schema or has lost its end
 */
export function withTables(guide: string, locale: GuideLocale): string {
  const schemas = jsonSchemas(locale);
  const marks = guide.match(MARK)?.length ?? 0;
  if ((guide.match(TABLE)?.length ?? 0) !== marks)
    throw new BuildFailure(`${GUIDES[locale]}: a table has no "<!-- /fields -->" after it.`);
  const isKnown = (name: string): name is SchemaName => Object.hasOwn(schemas, name);
  return guide.replaceAll(TABLE, (_whole, before: string, what: string, name = '', after: string) => {
    if (what === 'files') return `${before}\n${filesTable(schemas, locale)}\n\n${after}`;
    if (isKnown(name)) return `${before}\n${fieldsTable(schemas, name, locale)}\n\n${after}`;
    const known = Object.keys(schemas).join(', ');
    throw new BuildFailure(`${GUIDES[locale]}: "fields:${name}" names no schema; there are ${known}.`);
  });
}

function filesTable(schemas: Readonly<Record<SchemaName, JsonSchema>>, locale: GuideLocale): string {
  const rows = (Object.entries(FILES) as [SchemaName, string][]).map(([name, file]) => [`\`${file}\``, saying(schemas[name])]);
  return table(HEADS[locale].files, rows);
}

function fieldsTable(schemas: Readonly<Record<SchemaName, JsonSchema>>, name: SchemaName, locale: GuideLocale): string {
  const { fields, yes, no } = HEADS[locale];
  // sources are the same wherever they stand: the table of a sheet describes them
  const sources = name === 'sheet' ? undefined : JSON.stringify(schemas.sheet.properties?.sources?.items);
  const rowsOf = (schema: JsonSchema, path: string): string[][] =>
    Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
      const isSources = field.items !== undefined && JSON.stringify(field.items) === sources;
      const form = isSources ? FORM_WORDS[locale].likeSources : formOf(field, locale);
      const row = [`\`${path}${key}\``, schema.required?.includes(key) ? yes : no, saying(field), form];
      return [row, ...(isSources ? [] : rowsBelow(field, `${path}${key}`))];
    });
  const rowsBelow = (field: JsonSchema, path: string): string[][] => {
    if (field.items) return rowsOf(field.items, `${path}[].`);
    if (typeof field.additionalProperties === 'object') return rowsOf(field.additionalProperties, `${path}.*.`);
    return rowsOf(field, `${path}.`);
  };
  return table(fields, rowsOf(schemas[name], ''));
}

function saying(schema: JsonSchema): string {
  return schema.markdownDescription ?? schema.description ?? '';
}

/** Unpadded and left so by the formatter: a longer word changes its own line, not every other. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return ['<!-- prettier-ignore -->', ...lines].join('\n');
}
