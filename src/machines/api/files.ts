/** Every file of the content API. A new one: a function that gives its data, a shape in `schema/api.ts`, a line below. */
import { API_SCHEMAS, apiSchema, type ApiSchemaName } from '../../schema/api.ts';
import type { Paths } from '../../model/paths.ts';
import { apiChanges } from './changes.ts';
import { apiGlossary, apiHouse, apiIndex } from './collections.ts';
import { apiCompass } from './compass.ts';
import { apiDuties } from './duties.ts';
import { apiRelations, linkedRelations } from './relations.ts';
import { apiSheet } from './sheet.ts';
import { type ApiSource, schemaFile, schemaUrl, sheetFile } from './source.ts';
import { sheetsCsv } from './table.ts';

export interface ApiFile {
  /** Path below the API's folder. */
  path: string;
  /** The published shape; undefined for what is no JSON of ours. */
  schema: ApiSchemaName | undefined;
  /** The whole text of the file. */
  text: (source: ApiSource) => string;
}

/** Files that stand once, whatever the sheets; the documentation lists them in this order. */
export const COLLECTIONS = [
  json('index.json', 'index', (source) => apiIndex(source, filesByName())),
  json('house.json', 'house', apiHouse),
  json('relations.json', 'relations', apiRelations),
  json('relations.jsonld', undefined, linkedRelations),
  json('glossary.json', 'glossary', apiGlossary),
  json('compass.json', 'compass', apiCompass),
  json('changes.json', 'changes', apiChanges),
  json('duties.json', 'duties', apiDuties),
  { path: 'sheets.csv', schema: undefined, text: sheetsCsv },
] as const satisfies readonly ApiFile[];

/** All files: the collections, a file a sheet and language, and the schemas. */
export function apiFiles(ids: readonly string[], locales: readonly string[], paths: Paths): ApiFile[] {
  return [
    ...COLLECTIONS,
    ...locales.flatMap((locale) => ids.map((id) => sheetEntry(locale, id))),
    ...API_SCHEMAS.map((name) => schemaEntry(name, paths)),
  ];
}

function sheetEntry(locale: string, id: string): ApiFile {
  return json(sheetFile(locale, id), 'sheet', (source) => {
    const sheet = source.catalogue.sheet(locale, id);
    if (!sheet) throw new Error(`There is no sheet "${id}" in "${locale}".`);
    return apiSheet(source, sheet);
  });
}

function schemaEntry(name: ApiSchemaName, paths: Paths): ApiFile {
  return json(schemaFile(name), undefined, () => ({ $id: schemaUrl(paths, name), ...apiSchema(name) }));
}

function json<P extends string, S extends ApiSchemaName | undefined>(path: P, schema: S, data: (source: ApiSource) => unknown) {
  return { path, schema, text: (source: ApiSource) => `${JSON.stringify(data(source))}\n` };
}

/** The files that an index points to: all that stand once, but itself. */
function filesByName(): Record<string, string> {
  return Object.fromEntries(COLLECTIONS.map(({ path }) => [path, path] as const).filter(([name]) => name !== 'index.json'));
}
