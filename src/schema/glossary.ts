/** Shape of `content/glossary.yml`: the field's words, explained in each language. */
import { z } from 'zod';
import { id, localised, text } from './text.ts';

export const term = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant du mot, son ancre dans le glossaire.',
    en: 'The id of the term, its anchor in the glossary.',
  }),
  term: localised.meta({
    fr: 'Le mot ou le sigle comme il paraît dans un texte.',
    en: 'The word or acronym as it stands in a text.',
  }),
  expansion: localised.optional().meta({
    fr: 'Le sigle en toutes lettres ; rien pour un mot ordinaire.',
    en: 'What an acronym stands for; nothing for a plain word.',
  }),
  definition: localised.meta({
    fr: 'Une phrase qu’un débutant comprend.',
    en: 'One sentence that a newcomer understands.',
  }),
  sheets: z.array(id).default([]).meta({
    fr: 'Les fiches qui en disent plus.',
    en: 'The sheets that say more.',
  }),
});

export const glossary = z
  .strictObject({
    everyday: z.array(text).default([]).meta({
      fr: 'Les sigles de tous les jours, que personne n’a besoin de se faire expliquer, comme SMS.',
      en: 'Everyday acronyms that nobody needs explained, such as SMS.',
    }),
    // last: a new term is added at the end of the file
    terms: z.array(term).meta({
      fr: 'Les mots du glossaire.',
      en: 'The terms of the glossary.',
    }),
  })
  .meta({ fr: 'Les mots du domaine, expliqués dans chaque langue.', en: 'The words of the field, explained in each language.' });
export type Glossary = z.infer<typeof glossary>;
export type Term = z.infer<typeof term>;
