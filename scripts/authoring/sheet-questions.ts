/** What is asked about a new sheet, with the choices by their names in the language of whoever is asked. */
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import type { StringKey } from '../../src/i18n/translate.ts';
import type { Content } from '../../src/model/content.ts';
import { currentEdition } from '../../src/model/house.ts';
import type { Localised } from '../../src/schema/text.ts';
import { ID_PATTERN } from '../../src/schema/text.ts';
import { KINDS, type Status } from '../../src/schema/vocabulary.ts';
import type { Question } from '../command/ask.ts';
import type { Choice } from '../command/choices.ts';
import { fileExists } from './edit/folder.ts';

export interface Asker {
  language: string;
  /** The interface's words in that language. */
  t: (key: StringKey) => string;
  words: CommandWords;
}

/** None is taken unsaid, and the first to meet the eye is the one that promises least. */
const BY_DOUBT = ['planned', 'construction', 'deploying', 'operational', 'retired'] as const satisfies readonly Status[];

export function sheetQuestions({ house, site }: Content, { language, t, words }: Asker): Question[] {
  const { questions, idTaken, idPattern } = words.sheet;
  const locales = site.data.locales.map((locale) => locale.id);
  // a file with errors is no sheet yet, but its name is taken all the same
  const isTaken = (id: string) => locales.some((locale) => fileExists(`sheets/${locale}/${id}.mdx`));
  const named = (id: string, label: Localised): Choice => ({ id, label: label[language] ?? label[locales[0] ?? ''] ?? id });
  const rooms = currentEdition(house.data).floors.flatMap((floor) => floor.rooms);
  return [
    {
      flag: 'id',
      question: questions.id,
      fault: (id) => (ID_PATTERN.test(id) ? (isTaken(id) ? idTaken : undefined) : idPattern),
    },
    { flag: 'title', question: questions.title },
    { flag: 'title-en', question: questions['title-en'] },
    { flag: 'room', question: questions.room, choices: rooms.map((room) => named(room.id, room.label)) },
    { flag: 'kind', question: questions.kind, choices: KINDS.map((id) => ({ id, label: t(`kind.${id}`) })), usual: 'service' },
    {
      flag: 'status',
      question: questions.status,
      choices: BY_DOUBT.map((id) => ({ id, label: t(`status.${id}`) })),
    },
    {
      flag: 'audiences',
      question: questions.audiences,
      choices: Object.entries(house.data.audiences).map(([id, label]) => named(id, label)),
      several: true,
    },
  ];
}
