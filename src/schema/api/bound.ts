/** What a sheet binds its readers to, what they need to begin, and what is not established, as programs read it. */
import { z } from 'zod';
import {
  ARTICLE_ANSWERS,
  DUTY_STATES,
  OBLIGATION_LEVELS,
  PRACTICAL_FIELDS,
  type PracticalField,
  SURENESSES,
} from '../vocabulary.ts';
import { address, apiId, approximate, day, language, looseDay } from './shared.ts';

const sourceId = apiId.describe('Id of the entry of `sources` that says so.');
const said = {
  words: z.string(),
  language: language.describe('Language of these words; differs from the file’s where they are not translated yet.'),
};
const who = z.array(apiId).describe('Ids of audiences.');

/** What does not depend on a language. */
export const dutyFacts = {
  id: apiId,
  who,
  since: looseDay.nullable().describe('Null where it is not established.'),
  approximate,
  until: looseDay.nullable().describe('Null for a duty without an end.'),
  state: z
    .enum(DUTY_STATES)
    .describe('On the day of the data; unconfirmed: one of its dates went by, and no source has said yet what came of it.'),
  sureness: z.enum(SURENESSES).describe('sure: the words of the text were read or quoted.'),
};

const duty = z.object({
  ...dutyFacts,
  what: z.string(),
  language: said.language,
  basis: z.object({ article: z.string().nullable(), source: sourceId }).describe('The text that imposes it.'),
  penalty: z
    .object({ ...said, source: sourceId })
    .nullable()
    .describe('Null where no text sets one.'),
});

const fact = z
  .object({
    ...said,
    words: said.words.nullable(),
    url: address.nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    source: sourceId.nullable(),
    searched: day.nullable().describe('In place of all else: the day on which it was looked for in vain.'),
  })
  .nullable();

/** Fields of a sheet's file. */
export const bound = {
  obligation: z
    .object({ level: z.enum(OBLIGATION_LEVELS), who, ...said })
    .nullable()
    .describe('Whether the brick binds, whom, and in which case; null where the sheet does not say.'),
  duties: z.array(duty),
  practical: z
    .object(Object.fromEntries(PRACTICAL_FIELDS.map((field) => [field, fact])) as Record<PracticalField, typeof fact>)
    .nullable()
    .describe('Null where the sheet has none.'),
  unknowns: z.array(
    z.object({
      id: apiId,
      question: z.string(),
      language: said.language,
      where: z.string().describe('Where it was looked for.'),
      on: day.describe('When it was looked for.'),
      article: z.enum(ARTICLE_ANSWERS).nullable().describe('For a question of law: whether the article itself was opened.'),
    }),
  ),
};
