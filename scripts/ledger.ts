/**
 * `npm run ledger`: records sheets that are new, so that their addresses are kept, and notes what changed in the
 * others, which is what the news and the feeds tell. `--trifle <id>`: that sheet's text and facts changed too little
 * to tell (a typing mistake).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { recordSheets } from '../src/model/ledger.ts';
import { createPaths } from '../src/model/paths.ts';
import { readContent } from '../src/reader/read-content.ts';
import { ledgerText } from './authoring/edit/folder.ts';
import { BuildFailure, orFail } from './command/fail.ts';

await orFail(async () => {
  const { values } = parseArgs({ options: { trifle: { type: 'string', multiple: true, default: [] } } });
  const { content, issues } = readContent(contentDir, { today: today() });
  if (!content || issues.some((i) => i.severity === 'error'))
    throw new BuildFailure('The content has errors: run "npm run check" first.');
  const unknown = values.trifle.filter((id) => !content.sources.some((s) => s.id === id));
  if (unknown.length > 0) throw new BuildFailure(`There is no sheet ${unknown.join(', ')}.`);
  const paths = createPaths('/', '', content.site.data.locales);
  const { ledger, added, changed } = recordSheets(content, paths, { today: today(), trifles: new Set(values.trifle) });
  writeFileSync(path.join(contentDir, content.ledger.file), ledgerText(ledger));
  if (added.length > 0) console.log(`New: ${added.join(', ')}.`);
  if (changed.length > 0) console.log(`Changed: ${changed.join(', ')}.`);
  if (added.length + changed.length === 0) console.log('Nothing new to record.');
});
