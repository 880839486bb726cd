/**
 * `npm run schemas`: writes what editors know of the content. Run it after a change of fields or of closed lists (a test
 * asks for it), and after a change of the guide's wording when convenient.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contentDir, projectRoot } from '../src/config/environment.ts';
import { describeFields } from './editor/field-words.ts';
import { jsonSchemas, SCHEMA_FOLDER, type SchemaName } from './editor/schemas.ts';
import { command } from './command/command.ts';

await command('schemas', async () => {
  const guide = readFileSync(path.join(contentDir, 'README.md'), 'utf8');
  const schemas = Object.entries(jsonSchemas()) as [SchemaName, ReturnType<typeof jsonSchemas>[SchemaName]][];
  for (const [name, schema] of schemas) describeFields(schema, name, guide);
  mkdirSync(path.join(projectRoot, SCHEMA_FOLDER), { recursive: true });
  for (const [name, schema] of schemas) {
    const filepath = path.join(projectRoot, SCHEMA_FOLDER, `${name}.json`);
    writeFileSync(filepath, await format(JSON.stringify(schema), { ...(await resolveConfig(filepath)), filepath }));
  }
  console.log(`Written: ${schemas.map(([name]) => `${SCHEMA_FOLDER}/${name}.json`).join(', ')}.`);
});
