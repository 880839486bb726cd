/** The shapes of the content API, version 1, and the JSON Schemas that are published with it. */
import type { z } from 'zod';
import { apiChanges } from './api/changes.ts';
import { apiGlossary, apiHouse, apiIndex, apiRelations } from './api/collections.ts';
import { apiCompass } from './api/compass.ts';
import { apiDuties } from './api/duties.ts';
import { apiSheet } from './api/sheet.ts';

export type { ApiGlossary, ApiHouse, ApiIndex, ApiRelations } from './api/collections.ts';
export type { ApiChanges } from './api/changes.ts';
export type { ApiCompass } from './api/compass.ts';
export type { ApiDuties } from './api/duties.ts';
export type { ApiSheet } from './api/sheet.ts';

/** By name of the published schema, without `.json`. */
const SHAPES = {
  index: apiIndex,
  sheet: apiSheet,
  house: apiHouse,
  relations: apiRelations,
  glossary: apiGlossary,
  compass: apiCompass,
  changes: apiChanges,
  duties: apiDuties,
} as const satisfies Record<string, z.ZodType>;

export type ApiSchemaName = keyof typeof SHAPES;
export const API_SCHEMAS = Object.keys(SHAPES) as ApiSchemaName[];

/** The schema in the form that is published, without the address that it will have. */
export function apiSchema(name: ApiSchemaName): Record<string, unknown> {
  // `input`: objects stay open, so that a field added later breaks nobody
  return JSON.parse(JSON.stringify(SHAPES[name].toJSONSchema({ target: 'draft-2020-12', io: 'input' }))) as Record<
    string,
    unknown
  >;
}
