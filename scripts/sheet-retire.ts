/** `npm run sheet:retire`: the status becomes `retired`; the page stays, says so, and leads to what takes its place. */
import { judgedDay } from '../src/config/today.ts';
import { nearest } from '../src/schema/nearest.ts';
import { readForEditing, readText, writeAll } from './authoring/edit/folder.ts';
import { retired } from './authoring/edit/retire.ts';
import { sheetNamed } from './authoring/sheet-named.ts';
import { BuildFailure, command } from './command/command.ts';

await command('sheet:retire', ({ values, positionals: [id = ''], words }) => {
  const content = readForEditing(words);
  const sheet = sheetNamed(id, content, words);
  const cited = sheet.data.sources.map((source) => source.id);
  const { source, successor } = values;
  if (source === undefined || !cited.includes(source))
    throw new BuildFailure(words.sheet.sourceNeeded(cited, source && nearest(source, cited)));
  if (successor !== undefined) sheetNamed(successor, content, words);
  const entry = { date: values.date ?? judgedDay(), source, successor };
  writeAll(new Map([[sheet.file, retired(readText(sheet.file), entry)]]));
});
