/**
 * `npm run sheet:rename -- <old id> <new id>`: files, mentions, house and ledger; the old addresses lead to the new. Also
 * finishes what somebody began by renaming the file.
 */
import { judgedDay } from '../src/config/today.ts';
import { sheetIds, vanishedSheets } from '../src/model/content.ts';
import { ID_PATTERN } from '../src/schema/text.ts';
import { readForEditing, writeAll } from './authoring/edit/folder.ts';
import { renamedSheet } from './authoring/rename-sheet.ts';
import { sheetNamed } from './authoring/sheet-named.ts';
import { BuildFailure, command } from './command/command.ts';

await command('sheet:rename', async ({ positionals: [from = '', to = ''], words }) => {
  const content = readForEditing(words, ({ rule, found }) => rule === 'ledger-vanished' && found === from);
  const isDoneByHand = vanishedSheets(content).has(from) && sheetIds(content).has(to);
  if (!isDoneByHand) sheetNamed(from, content, words);
  if (!ID_PATTERN.test(to)) throw new BuildFailure(words.sheet.noId(to));
  const isTaken = isDoneByHand ? Object.hasOwn(content.ledger.data.sheets, to) : sheetIds(content).has(to);
  if (isTaken) throw new BuildFailure(words.sheet.exists(to));
  writeAll(await renamedSheet(content, { from, to, today: judgedDay() }, words));
});
