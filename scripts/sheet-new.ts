/** `npm run sheet:new`: the files of a new brick and its place in the house. Asks, or takes options. */
import { judgedDay } from '../src/config/today.ts';
import { interfaceLocales, REPORT_LOCALE } from '../src/i18n/languages.ts';
import { translator } from '../src/i18n/translate.ts';
import { sourceLocale } from '../src/model/content.ts';
import { formattedYaml, readHouse, readText, writeAll } from './authoring/edit/folder.ts';
import { withBrick } from './authoring/edit/house.ts';
import { sourceTemplate, translationTemplate } from './authoring/edit/new-sheet.ts';
import { sheetQuestions } from './authoring/sheet-questions.ts';
import { ask } from './command/ask.ts';
import { command } from './command/command.ts';

await command('sheet:new', async ({ values, language, words }) => {
  const content = readHouse(words);
  const house = readText(content.house.file);
  const { t } = translator(interfaceLocales.includes(language) ? language : REPORT_LOCALE, content.ownWords);
  const answers = await ask(sheetQuestions(content, { language, t, words }), values, words);
  const sheet = {
    id: answers.id ?? '',
    title: answers.title ?? '',
    titleEn: answers['title-en'] ?? '',
    room: answers.room ?? '',
    kind: answers.kind ?? '',
    status: answers.status ?? '',
    audiences: Object.keys(content.house.data.audiences),
    chosenAudiences: answers.audiences ? answers.audiences.split(',') : [],
    organisations: Object.keys(content.house.data.organisations),
    today: judgedDay(),
  };
  const source = sourceLocale(content.site.data);
  const partsIn = (locale: string) => content.site.data.parts.flatMap((part) => part[locale] ?? []);
  const others = content.site.data.locales.map((l) => l.id).filter((l) => l !== source);
  writeAll(
    new Map([
      [`sheets/${source}/${sheet.id}.mdx`, sourceTemplate(sheet, partsIn(source))],
      ...others.map((l): [string, string] => [`sheets/${l}/${sheet.id}.mdx`, translationTemplate(sheet, partsIn(l))]),
      [content.house.file, await formattedYaml(withBrick(house, sheet.room, sheet.id))],
    ]),
  );
  console.log(`\n${words.sheet.filled}`);
  if (content.compass) console.log(words.sheet.reached(content.compass.file));
});
