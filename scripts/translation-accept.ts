/**
 * `npm run translation:accept -- <id>…` (or `--all`): records that a person compared the translations with their
 * source as it is now. `--reason "…"` waves a change through that does not matter to them, and keeps the reason.
 */
import { judgedDay } from '../src/config/today.ts';
import { waive } from '../src/model/ledger.ts';
import { translationState } from '../src/model/translation.ts';
import { ledgerText, readForEditing, readText, writeAll } from './authoring/edit/folder.ts';
import { withSourceHash } from './authoring/frontmatter.ts';
import { sheetNamed } from './authoring/sheet-named.ts';
import { BuildFailure, command } from './command/command.ts';

await command('translation:accept', ({ values, positionals, words }) => {
  const told = words.translation;
  if (positionals.length === 0 && !values.all) throw new BuildFailure(told.whichSheet);
  const content = readForEditing(words);
  for (const id of positionals) sheetNamed(id, content, words);
  const chosen = content.translations.filter((t) => values.all || positionals.includes(t.id));
  const unknown = positionals.filter((id) => !chosen.some((t) => t.id === id));
  if (unknown.length > 0) throw new BuildFailure(told.none(unknown));

  let ledger = content.ledger.data;
  const changes = new Map<string, string>();
  for (const translation of chosen) {
    const source = content.sources.find((s) => s.id === translation.id);
    const state = source && translationState(source, translation);
    if (!source || !state || state.state === 'current') continue;
    if (values.reason !== undefined && state.state === 'outdated') {
      const { id, locale } = translation;
      ledger = waive(ledger, id, { date: judgedDay(), locale, sections: [...state.sections], reason: values.reason });
    }
    changes.set(translation.file, withSourceHash(readText(translation.file), source.body.sections));
  }
  if (ledger !== content.ledger.data) changes.set(content.ledger.file, ledgerText(ledger));
  writeAll(changes);
  if (changes.size === 0) console.log(told.nothingOwed);
});
