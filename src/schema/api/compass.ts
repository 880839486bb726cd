/** `compass.json`: the questions put to a project, and the rules that lead from its answers to sheets. */
import { z } from 'zod';
import { BEARERS, COMPASS_LEVELS, CONFIDENCES, LANES } from '../vocabulary.ts';
import { apiId, byLanguage, day, envelope, sourceFacts } from './shared.ts';

const conditions = z
  .record(apiId, z.array(apiId))
  .describe('Question → answers: for each of these questions, one of these answers.');
const help = byLanguage.nullable();
const told = z.object({ id: apiId, text: byLanguage });

const question = z.object({
  id: apiId,
  label: byLanguage,
  short: byLanguage.describe('A word or two.'),
  help,
  multiple: z.boolean().describe('Whether several answers may be given at once.'),
  skip: conditions.nullable().describe('Not asked when each of these questions was given only these answers.'),
  answers: z.array(
    z.object({ id: apiId, label: byLanguage, help, alone: z.boolean().describe('True when it goes with no other answer.') }),
  ),
  unknown: z
    .array(
      z.object({
        when: conditions.nullable().describe('Null for the one that needs nothing; it stands last.'),
        answer: apiId.nullable().describe('The answer put in the place; null when any answer is possible.'),
        text: byLanguage,
      }),
    )
    .describe('What is taken for granted of someone who does not know: the first whose condition holds.'),
});

const rule = z.object({
  id: z.string().describe('Stays the same for good.'),
  brick: apiId.describe('What the rule is about: a sheet, or something that has none.'),
  subject: byLanguage.nullable().describe('Its name where it has no sheet.'),
  target: apiId.describe('Id of the sheet or page that the rule leads to.'),
  level: z.enum(COMPASS_LEVELS).describe('The strongest level among the rules of a brick counts.'),
  confidence: z.enum(CONFIDENCES).describe('high: a text or an official page says so; medium: our reading of one.'),
  when: conditions,
  unless: conditions.describe('The rule does not apply when one of these answers was given.'),
  reason: byLanguage,
  bases: z.array(apiId),
  sources: z.array(apiId),
  caveat: apiId.nullable(),
  for: z.enum(BEARERS).describe('Whose duty it is: that of the maker of the product, or of its customer.'),
  lane: z.enum(LANES).describe('The step of a project before which to begin; watch: only to know, or still to come.'),
  duties: z.array(apiId).describe('Duties of the sheet that the rule sets off, where it is not all of them.'),
});

export const apiCompass = z.object({
  ...envelope,
  updated: day.nullable().describe('The day on which the rules were last compared with their sources; null without rules.'),
  questions: z.array(question),
  examples: z.array(z.object({ id: apiId, label: byLanguage, answers: conditions })).describe('Projects to start from.'),
  rules: z.array(rule),
  out: z.record(apiId, byLanguage).describe('Sheets that no rule leads to, on purpose, and why.'),
  bases: z.array(told).describe('Texts of law and approved frameworks.'),
  caveats: z.array(told).describe('What a reader should know before relying on a rule.'),
  sources: z.array(z.object({ id: apiId, ...sourceFacts })),
});
export type ApiCompass = z.infer<typeof apiCompass>;
