/** `npm run translation:status`: what each translation owes to its source, as a table or with `--json`. */
import { translationStates } from '../src/model/translation.ts';
import { readHouse } from './authoring/edit/folder.ts';
import { command } from './command/command.ts';

await command('translation:status', ({ values, words }) => {
  const { states, count, next } = words.translation;
  const rows = translationStates(readHouse(words)).map(({ id, locale, state }) => ({ id, locale, ...state }));
  if (values.json) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  const width = Math.max(...rows.map((r) => r.id.length));
  const stateWidth = Math.max(...Object.values(states).map((s) => s.length));
  for (const row of rows) {
    const sections = 'sections' in row ? row.sections.join(', ') : '';
    console.log(`${row.locale}  ${row.id.padEnd(width)}  ${states[row.state].padEnd(stateWidth)}  ${sections}`.trimEnd());
  }
  const owed = rows.filter((r) => r.state !== 'current').length;
  console.log(`\n${count(rows.length - owed, rows.length)}`);
  if (owed > 0) console.log(next);
});
