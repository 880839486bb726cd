/** All that a new id of a sheet changes in a content folder. */
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import type { Content } from '../../src/model/content.ts';
import { carriedInLedger, carriedOver, renameInLedger, type Renamed } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { formattedYaml, ledgerText, readAfter, readText } from './edit/folder.ts';
import { withRenamedBrick } from './edit/house.ts';
import { withRenamedMentions, withRenamedTargets, withRenamedTerms } from './edit/rename.ts';
import { withSourceHash } from './frontmatter.ts';

/** By path below the content folder: the new text, or null for a file that goes. */
type Changes = Map<string, string | null>;

/**
 * Files, mentions, house, compass, glossary and ledger. A renaming changes no meaning: it is no news, and makes no
 * translation late.
 * @param from the id of today, or of before a file was renamed by hand
 * @param today `YYYY-MM-DD`
 * @throws {BuildFailure} when the content would have errors
 */
export async function renamedSheet(
  content: Content,
  { from, to, today }: { from: string; to: string; today: string },
  words: CommandWords,
): Promise<Changes> {
  const changes: Changes = new Map();
  for (const { file, id } of [...content.sources, ...content.translations, ...content.pages]) {
    const after = withRenamedMentions(readText(file), from, to);
    if (id === from && file.startsWith('sheets/')) {
      changes.set(file.replace(`/${from}.mdx`, `/${to}.mdx`), after);
      changes.set(file, null);
    } else changes.set(file, after);
  }
  const { house, compass, glossary, ledger, site } = content;
  changes.set(house.file, await formattedYaml(withRenamedBrick(readText(house.file), from, to)));
  if (compass) changes.set(compass.file, withRenamedTargets(readText(compass.file), from, to));
  if (glossary) changes.set(glossary.file, withRenamedTerms(readText(glossary.file), from, to));
  const locales = site.data.locales.map((l) => l.id);
  const moved = renameInLedger(ledger.data, from, to, { paths: createPaths('/', '', site.data.locales), locales, today });
  changes.set(ledger.file, ledgerText(moved));

  const after = readAfter(changes, words);
  const before = new Map(content.sources.map((s) => [s.id === from ? to : s.id, s]));
  const renamed: Renamed = { before: (id) => before.get(id), after: (id) => after.sources.find((s) => s.id === id) };
  changes.set(ledger.file, ledgerText(carriedInLedger(moved, renamed)));
  for (const [file, text] of carriedInTranslations(after, renamed, changes)) changes.set(file, text);
  return changes;
}

/** Translations that were compared with a passage which only names the sheet anew have been compared with it still. */
function carriedInTranslations({ translations }: Content, { before, after }: Renamed, changes: Changes): [string, string][] {
  return translations.flatMap(({ file, id, data: { sourceHash } }): [string, string][] => {
    const [old, fresh, text] = [before(id)?.body.sections, after(id)?.body.sections, changes.get(file)];
    if (!old || !fresh || !text || Object.keys(sourceHash).length === 0) return [];
    const prints = carriedOver(sourceHash, old, fresh);
    const isSame = Object.entries(prints).every(([name, print]) => sourceHash[name] === print);
    return isSame ? [] : [[file, withSourceHash(text, prints)]];
  });
}
