/** Shape of `content/synonyms.yml`: what readers call things, and where words lead. */
import { z } from 'zod';
import { id, localeId, localised, text } from './text.ts';

const words = z.record(localeId, z.array(text)).meta({
  fr: 'Les mots, par langue, au singulier ; accents et majuscules sans importance. Une langue peut manquer.',
  en: 'The words, by language, in the singular; accents and capitals make no difference. A language may be missing.',
});

export const synonyms = z
  .strictObject({
    groups: z
      .array(
        z.strictObject({
          id: id.meta({ fr: 'L’identifiant du groupe.', en: 'The id of the group.' }),
          words,
        }),
      )
      .default([])
      .meta({
        fr: 'Des mots qui veulent dire la même chose pour qui cherche : « hôpital » et « établissement de santé ».',
        en: 'Words that mean the same to somebody who searches: “hospital” and “health establishment”.',
      }),
    leads: z
      .array(
        z.strictObject({
          id: id.meta({ fr: 'L’identifiant de la piste.', en: 'The id of the lead.' }),
          words,
          sheets: z.array(id).default([]).meta({
            fr: 'Les fiches qui répondent.',
            en: 'The sheets that answer.',
          }),
          pages: z.array(id).default([]).meta({
            fr: 'Les pages qui répondent.',
            en: 'The pages that answer.',
          }),
        }),
      )
      .default([])
      .meta({
        fr: 'Des mots d’une question et ce qui y répond avant tout le reste, quand le texte le dit autrement.',
        en: 'Words of a question and what answers it before all else, where the text says it otherwise.',
      }),
    frequent: z
      .array(
        z.strictObject({
          id: id.meta({ fr: 'L’identifiant de la question.', en: 'The id of the question.' }),
          question: localised.meta({
            fr: 'La question telle qu’un lecteur la tape.',
            en: 'The question as a reader types it.',
          }),
        }),
      )
      .default([])
      .meta({
        fr: 'Des questions fréquentes, montrées tant que rien n’est tapé ; la recherche doit leur répondre.',
        en: 'Frequent questions, shown while nothing is typed; the search should answer them.',
      }),
  })
  .meta({
    fr: 'Ce que les lecteurs disent à la place des mots des fiches : la recherche les comprend.',
    en: 'What readers say in the place of the words of the sheets: the search understands them.',
  });
export type Synonyms = z.infer<typeof synonyms>;
