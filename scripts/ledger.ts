/** `npm run ledger`: records sheets that are new, so that their addresses are kept from now on. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { recordSheets } from '../src/model/ledger.ts';
import { createPaths } from '../src/model/paths.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, orFail } from './lib/fail.ts';

await orFail(async () => {
  const { content, issues } = readContent(contentDir, { today: today() });
  if (!content || issues.some((i) => i.severity === 'error'))
    throw new BuildFailure('The content has errors: run "npm run check" first.');
  const paths = createPaths('/', '', content.site.data.locales);
  const { ledger, added } = recordSheets(content, paths, today());
  writeFileSync(path.join(contentDir, content.ledger.file), `${JSON.stringify(ledger, null, 2)}\n`);
  console.log(added.length === 0 ? 'Nothing new to record.' : `Recorded: ${added.join(', ')}.`);
});
