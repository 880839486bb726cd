/** The editor's schemas as files: what `npm run schemas` writes, and what a test compares with what is there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../src/config/environment.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { BuildFailure } from './build-site.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Folder of the schemas, from the project's own. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/**
 * Path from the project's folder → text, formatted as the project formats.
 * @param today day that no date of the content may pass, `YYYY-MM-DD`
 * @throws {BuildFailure} when the content has errors: ids would be missing
 */
export async function schemaFiles(contentDir: string, today: string): Promise<Record<string, string>> {
  const { content, issues } = readContent(contentDir, { today });
  if (!content || issues.some((i) => i.severity === 'error'))
    throw new BuildFailure('The content has errors: run "npm run check" first.');
  const schemas = jsonSchemas(content, readFileSync(path.join(contentDir, 'README.md'), 'utf8'));
  const files = Object.entries(schemas).map(async ([name, schema]) => {
    const file = `${SCHEMA_FOLDER}/${name}.json`;
    const filepath = path.join(projectRoot, file);
    const options = await resolveConfig(filepath);
    return [file, await format(JSON.stringify(schema), { ...options, filepath })] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}
