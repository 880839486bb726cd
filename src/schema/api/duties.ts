/** `duties.json`: who must do what, since when and by which text, over all sheets. */
import { z } from 'zod';
import { OBLIGATION_LEVELS } from '../vocabulary.ts';
import { dutyFacts } from './bound.ts';
import { address, apiId, byLanguage, envelope, language, sourceFacts } from './shared.ts';

const source = z.object(sourceFacts);

export const apiDuties = z.object({
  ...envelope,
  obligations: z
    .record(apiId, z.object({ level: z.enum(OBLIGATION_LEVELS), who: z.array(apiId), words: byLanguage }))
    .describe('By sheet: whether the brick binds, whom, and in which case.'),
  duties: z
    .array(
      z.object({
        key: z.string().describe('The same for good, in every language: the sheet and the id of the duty.'),
        sheet: z.object({ id: apiId, title: byLanguage, page: z.record(language, address).describe('By language.') }),
        ...dutyFacts,
        what: byLanguage,
        basis: z.object({ article: z.string().nullable(), source }).describe('The text that imposes it.'),
        penalty: z.object({ words: byLanguage, source }).nullable().describe('Null where no text sets one.'),
      }),
    )
    .describe('Oldest first; those without a date come last.'),
});
export type ApiDuties = z.infer<typeof apiDuties>;
