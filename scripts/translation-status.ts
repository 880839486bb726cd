/** `npm run translation:status`: what each translation owes to its source, as a table or with `--json`. */
import { contentDir } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { translationStates } from '../src/model/translation.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, orFail } from './command/fail.ts';

await orFail(async () => {
  const { content } = readContent(contentDir, { today: today(), allowMassRemoval: true });
  if (!content) throw new BuildFailure('The settings of the content cannot be read: run "npm run check" first.');
  const rows = translationStates(content).map(({ id, locale, state }) => ({ id, locale, ...state }));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  const width = Math.max(...rows.map((r) => r.id.length));
  for (const row of rows) {
    const sections = 'sections' in row ? row.sections.join(', ') : '';
    console.log(`${row.locale}  ${row.id.padEnd(width)}  ${row.state.padEnd('unchecked'.length)}  ${sections}`.trimEnd());
  }
  const owed = rows.filter((r) => r.state !== 'current').length;
  console.log(`\n${rows.length - owed} of ${rows.length} translations are current.`);
  if (owed > 0) console.log('After you compared one with its source: npm run translation:accept -- <id>');
});
