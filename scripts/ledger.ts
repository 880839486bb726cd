/**
 * `npm run ledger`: records sheets that are new, so that their addresses are kept, and notes what changed in the
 * others, which is what the news and the feeds tell.
 */
import { judgedDay } from '../src/config/today.ts';
import { recordSheets } from '../src/model/ledger.ts';
import { createPaths } from '../src/model/paths.ts';
import { ledgerText, readForEditing, writeText } from './authoring/edit/folder.ts';
import { sheetNamed } from './authoring/sheet-named.ts';
import { command } from './command/command.ts';

await command('ledger', ({ values, words }) => {
  const content = readForEditing(words);
  for (const id of values.trifle) sheetNamed(id, content, words);
  const paths = createPaths('/', '', content.site.data.locales);
  const { ledger, added, changed } = recordSheets(content, paths, { today: judgedDay(), trifles: new Set(values.trifle) });
  writeText(content.ledger.file, ledgerText(ledger));
  if (added.length > 0) console.log(words.ledger.added(added));
  if (changed.length > 0) console.log(words.ledger.changed(changed));
  if (added.length + changed.length === 0) console.log(words.ledger.nothing);
});
