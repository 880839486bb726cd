/** `npm run schemas`: writes what editors know of the content. Run it after a change of ids, of fields or of the guide. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir, projectRoot } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { orFail } from './lib/fail.ts';
import { schemaFiles } from './lib/schema-files.ts';

await orFail(async () => {
  const files = await schemaFiles(contentDir, today());
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(projectRoot, file)), { recursive: true });
    writeFileSync(path.join(projectRoot, file), text);
  }
  console.log(`Written: ${Object.keys(files).join(', ')}.`);
});
