/**
 * `npm run sheet:retire -- <id> --source <source id> [--successor <id>] [--date 2026-11]`: the status becomes
 * `retired`; the page stays, says so, and leads to what takes its place.
 */
import { parseArgs } from 'node:util';
import { today } from '../src/config/today.ts';
import { readForEditing, readText, writeAll } from './authoring/edit/folder.ts';
import { retired } from './authoring/edit/retire.ts';
import { BuildFailure, orFail } from './command/fail.ts';

await orFail(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { successor: { type: 'string' }, source: { type: 'string' }, date: { type: 'string' } },
  });
  const content = readForEditing();
  const sheet = content.sources.find((s) => s.id === positionals[0]);
  if (!sheet)
    throw new BuildFailure(`There is no sheet "${positionals[0] ?? ''}". Say: npm run sheet:retire -- <id> --source <source id>`);
  const cited = sheet.data.sources.map((s) => s.id);
  if (values.source === undefined || !cited.includes(values.source)) {
    throw new BuildFailure(
      `--source must be one of the sheet's sources: ${cited.join(', ')}. Add the text that says it is retired first.`,
    );
  }
  if (values.successor !== undefined && !content.sources.some((s) => s.id === values.successor)) {
    throw new BuildFailure(`There is no sheet "${values.successor}" to succeed it.`);
  }
  const entry = { date: values.date ?? today(), source: values.source, successor: values.successor };
  writeAll(new Map([[sheet.file, retired(readText(sheet.file), entry)]]));
});
