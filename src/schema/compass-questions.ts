/** Shapes of the questions that the compass puts to a project, their answers, and what is supposed of who does not know. */
import { z } from 'zod';
import { id, localised } from './text.ts';
import { UNKNOWN_ANSWER } from './vocabulary.ts';

/** Question id → answer ids: for each of these questions, one of these answers. */
export const conditions = z.record(id, z.array(id).min(1, { error: 'list-item' }));

export const answer = z.strictObject({
  id: id
    .refine((value) => value !== UNKNOWN_ANSWER, { error: 'answer-reserved' })
    .meta({
      fr: 'L’identifiant de la réponse, dans les règles et dans les adresses partagées.',
      en: 'The id of the answer, in rules and in addresses that people share.',
    }),
  label: localised.meta({
    fr: 'La réponse.',
    en: 'The answer.',
  }),
  help: localised.optional().meta({
    fr: 'Une précision.',
    en: 'A word of detail.',
  }),
  alone: z.boolean().default(false).meta({
    fr: '`true` si elle ne va avec aucune autre, comme « rien de tout cela ».',
    en: '`true` if it goes with no other, such as “none of these”.',
  }),
  neutral: z.boolean().default(false).meta({
    fr: '`true` si aucune règle ne doit s’en servir.',
    en: '`true` if no rule is meant to use it.',
  }),
});

/** What is taken for granted of someone who does not know. */
export const assumption = z.strictObject({
  when: conditions.optional().meta({
    fr: 'Les réponses à d’autres questions sous lesquelles l’entrée vaut ; rien pour la dernière.',
    en: 'The answers to other questions under which the entry holds; nothing for the last.',
  }),
  answer: id.optional().meta({
    fr: 'La réponse supposée ; rien si toutes restent possibles.',
    en: 'The answer supposed; nothing if any remains possible.',
  }),
  text: localised.meta({
    fr: 'La phrase qui dit au lecteur ce que nous supposons.',
    en: 'The sentence that tells the reader what we suppose.',
  }),
});

export const question = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant de la question, dans les règles et dans les adresses partagées.',
    en: 'The id of the question, in rules and in addresses that people share.',
  }),
  label: localised.meta({
    fr: 'La question.',
    en: 'The question.',
  }),
  short: localised.meta({
    fr: 'Un mot ou deux, devant les réponses, dans les listes et les tableaux.',
    en: 'A word or two that stand before the answers in lists and tables.',
  }),
  help: localised.optional().meta({
    fr: 'Une phrase qui aide à répondre.',
    en: 'A sentence that helps to answer.',
  }),
  multiple: z.boolean().default(false).meta({
    fr: '`true` si plusieurs réponses vont ensemble.',
    en: '`true` if several answers may go together.',
  }),
  overview: z.boolean().default(false).meta({
    fr: '`true` si les règles sont aussi rangées par réponse à cette question.',
    en: '`true` if the rules are also listed by the answers to this question.',
  }),
  skip: conditions.optional().meta({
    fr: 'La question n’est pas posée quand ces questions n’ont que ces réponses.',
    en: 'The question is not asked when these questions were given only these answers.',
  }),
  answers: z.array(answer).min(1, { error: 'list-item' }).meta({
    fr: 'Les réponses proposées, sauf « Je ne sais pas ».',
    en: 'The answers offered, apart from “I don’t know”.',
  }),
  unknown: z.array(assumption).refine(endsUnconditionally, { error: 'assumption-last' }).meta({
    fr: 'Ce que nous supposons de qui ne sait pas ; vaut la première entrée dont la condition est remplie.',
    en: 'What we suppose of who does not know; the first entry whose condition is met holds.',
  }),
});

export type CompassQuestion = z.infer<typeof question>;
export type Conditions = z.infer<typeof conditions>;

function endsUnconditionally(all: readonly { when?: unknown }[]): boolean {
  return all.length > 0 && all.every(({ when }, i) => (when === undefined) === (i === all.length - 1));
}
