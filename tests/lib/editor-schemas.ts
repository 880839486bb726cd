/** The committed schemas of the editor, and what they find wrong. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { type JsonSchema, SCHEMA_FOLDER, type SchemaName } from '../../scripts/editor/schemas.ts';
import { projectRoot } from '../../src/config/environment.ts';

/** Keywords that only editors know. */
const EDITOR_KEYWORDS = ['markdownDescription', 'enumDescriptions', 'patternErrorMessage'];

/** The text of a file of the project; `file` from the project's folder. */
export const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

export const committed = (name: SchemaName): JsonSchema => JSON.parse(read(`${SCHEMA_FOLDER}/${name}.json`));

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false });
ajv.addVocabulary(EDITOR_KEYWORDS);
const validators = new Map<SchemaName, ValidateFunction>();

/** Every fault of `data`: its place and what is wrong there. */
export function faults(name: SchemaName, data: unknown): string[] {
  const validator = validators.get(name) ?? ajv.compile(committed(name));
  validators.set(name, validator);
  validator(data);
  return (validator.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`);
}

/** Frontmatter as an editor reads it: plain YAML, in which a year is a number. */
export function frontmatter(text: string): Record<string, unknown> {
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
}
