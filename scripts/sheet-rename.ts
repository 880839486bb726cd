/** `npm run sheet:rename -- <old id> <new id>`: files, mentions, house and ledger; the old addresses lead to the new. */
import { judgedDay } from '../src/config/today.ts';
import { sheetIds } from '../src/model/content.ts';
import { renameInLedger } from '../src/model/ledger.ts';
import { createPaths } from '../src/model/paths.ts';
import { ID_PATTERN } from '../src/schema/text.ts';
import { formattedYaml, ledgerText, readForEditing, readText, writeAll } from './authoring/edit/folder.ts';
import { withRenamedBrick } from './authoring/edit/house.ts';
import { withRenamedMentions, withRenamedTargets, withRenamedTerms } from './authoring/edit/rename.ts';
import { sheetNamed } from './authoring/sheet-named.ts';
import { BuildFailure, command } from './command/command.ts';

await command('sheet:rename', async ({ positionals: [from = '', to = ''], words }) => {
  const content = readForEditing(words);
  sheetNamed(from, content, words);
  if (!ID_PATTERN.test(to)) throw new BuildFailure(words.sheet.noId(to));
  if (sheetIds(content).has(to)) throw new BuildFailure(words.sheet.exists(to));

  const changes = new Map<string, string | null>();
  for (const { file, id } of [...content.sources, ...content.translations, ...content.pages]) {
    const before = readText(file);
    const after = withRenamedMentions(before, from, to);
    if (id === from && file.startsWith('sheets/')) {
      changes.set(file.replace(`/${from}.mdx`, `/${to}.mdx`), after);
      changes.set(file, null);
    } else if (after !== before) changes.set(file, after);
  }
  const paths = createPaths('/', '', content.site.data.locales);
  const locales = content.site.data.locales.map((l) => l.id);
  changes.set(content.house.file, await formattedYaml(withRenamedBrick(readText(content.house.file), from, to)));
  if (content.compass) changes.set(content.compass.file, withRenamedTargets(readText(content.compass.file), from, to));
  if (content.glossary) changes.set(content.glossary.file, withRenamedTerms(readText(content.glossary.file), from, to));
  changes.set(
    content.ledger.file,
    ledgerText(renameInLedger(content.ledger.data, from, to, { paths, locales, today: judgedDay() })),
  );
  writeAll(changes);
});
