/**
 * `npm run schemas`: writes what editors know of the content, and the tables of the author's guides. Run it after a change
 * of fields, of their words or of closed lists (a test asks for it).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../src/config/environment.ts';
import { GUIDE_LOCALES } from '../src/schema/words.ts';
import { command } from './command/command.ts';
import { GUIDES, withTables } from './editor/guide.ts';
import { EDITOR_LOCALE, jsonSchemas, SCHEMA_FOLDER } from './editor/schemas.ts';

await command('schemas', async () => {
  const written: string[] = [];
  const write = (file: string, text: string): void => {
    writeFileSync(path.join(projectRoot, file), text);
    written.push(file);
  };
  mkdirSync(path.join(projectRoot, SCHEMA_FOLDER), { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas(EDITOR_LOCALE))) {
    const file = `${SCHEMA_FOLDER}/${name}.json`;
    const filepath = path.join(projectRoot, file);
    write(file, await format(JSON.stringify(schema), { ...(await resolveConfig(filepath)), filepath }));
  }
  for (const locale of GUIDE_LOCALES) {
    const guide = readFileSync(path.join(projectRoot, GUIDES[locale]), 'utf8');
    write(GUIDES[locale], withTables(guide, locale));
  }
  console.log(`Written: ${written.join(', ')}.`);
});
