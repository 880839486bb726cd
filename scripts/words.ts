/** `npm run words -- <language>`: the file in which a house says what the interface says, or the lines that it lacks. */
import { contentName } from '../src/config/environment.ts';
import { messagesOf } from '../src/i18n/languages.ts';
import { wordsFile } from '../src/reader/own-words.ts';
import { site } from '../src/schema/site.ts';
import { fileExists, readText, writeText } from './authoring/edit/folder.ts';
import { withAllWords } from './authoring/words-file.ts';
import { BuildFailure, command } from './command/command.ts';

await command('words', ({ positionals: [locale = ''], words: { id, ownWords: told } }) => {
  if (!site.shape.locales.element.shape.id.safeParse(locale).success) throw new BuildFailure(told.noLanguage(locale));
  const file = wordsFile(locale);
  const before = fileExists(file) ? readText(file) : `${told.head[messagesOf(locale) ? 'spoken' : 'unspoken'](locale)}\n`;
  const { text, added } = withAllWords(before, locale, id);
  if (added > 0) writeText(file, text);
  const shown = `${contentName}/${file}`;
  console.log(added > 0 ? told.written(shown, added) : told.nothing(shown));
});
