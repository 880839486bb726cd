/** `npm run sheet:new`: the files of a new brick and its place in the house. Asks, or takes flags. */
import { parseArgs } from 'node:util';
import { today } from '../src/config/today.ts';
import { sheetIds, sourceLocale } from '../src/model/content.ts';
import { ID_PATTERN } from '../src/schema/text.ts';
import { KINDS, STATUSES } from '../src/schema/vocabulary.ts';
import { ask } from './command/ask.ts';
import { formattedYaml, readForEditing, readText, writeAll } from './authoring/edit/folder.ts';
import { currentRooms, withBrick } from './authoring/edit/house.ts';
import { sourceTemplate, translationTemplate } from './authoring/edit/new-sheet.ts';
import { orFail } from './command/fail.ts';

const text = { type: 'string' } as const;

await orFail(async () => {
  const { values } = parseArgs({ options: { id: text, title: text, 'title-en': text, room: text, kind: text, status: text } });
  const content = readForEditing();
  const house = readText(content.house.file);
  const taken = sheetIds(content);
  const answers = await ask(
    [
      {
        flag: 'id',
        question: 'Id of the brick, in English, never to change (such as "health-card")',
        fault: (id) =>
          ID_PATTERN.test(id) ? (taken.has(id) ? 'there is a sheet with this id' : undefined) : 'only a–z, 0–9 and hyphens',
      },
      { flag: 'title', question: 'Title in the source language, without acronym' },
      { flag: 'title-en', question: 'Title in English' },
      { flag: 'room', question: 'Room of the house', choices: currentRooms(house) },
      { flag: 'kind', question: 'Kind', choices: KINDS, usual: 'service' },
      { flag: 'status', question: 'Status today', choices: STATUSES, usual: 'operational' },
    ],
    values,
  );
  const sheet = {
    id: answers.id ?? '',
    title: answers.title ?? '',
    titleEn: answers['title-en'] ?? '',
    room: answers.room ?? '',
    kind: answers.kind ?? '',
    status: answers.status ?? '',
    audiences: Object.keys(content.house.data.audiences),
    organisations: Object.keys(content.house.data.organisations),
    today: today(),
  };
  const source = sourceLocale(content.site.data);
  const others = content.site.data.locales.map((l) => l.id).filter((l) => l !== source);
  writeAll(
    new Map([
      [`sheets/${source}/${sheet.id}.mdx`, sourceTemplate(sheet)],
      ...others.map((l): [string, string] => [`sheets/${l}/${sheet.id}.mdx`, translationTemplate(sheet)]),
      [content.house.file, await formattedYaml(withBrick(house, sheet.room, sheet.id))],
    ]),
  );
  console.log('\nNow fill in what is empty; "npm run check" says what is still missing.');
});
