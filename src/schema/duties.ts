/** What a brick binds its readers to, what they need to begin, and what nobody could find out. */
import { z } from 'zod';
import { PRACTICAL_LENGTH, REASON_LENGTH } from '../config/limits.ts';
import { approximate, exactDate, looseDate } from './date.ts';
import { httpsUrl, id, text, textOfLength } from './text.ts';
import { ARTICLE_ANSWERS, DUTY_STATES, OBLIGATION_LEVELS, type PracticalField, SURENESSES } from './vocabulary.ts';

const stating = id.meta({
  fr: 'L’identifiant de la source qui le dit, pris dans `sources`.',
  en: 'The id of the source that says so, from `sources`.',
});

/** Whether the brick binds, and whom; shown under the title. */
export const obligation = z.strictObject({
  level: z.enum(OBLIGATION_LEVELS).meta({
    fr: 'Obligatoire, obligatoire sous condition, facultatif, ou sans objet.',
    en: 'Mandatory, mandatory on a condition, optional, or not a matter of duty.',
  }),
  who: z.array(id).default([]).meta({
    fr: 'Qui est concerné : des identifiants d’`audiences` dans `house.yml`.',
    en: 'Whom it concerns: ids from `audiences` of `house.yml`.',
  }),
  words: textOfLength(REASON_LENGTH).meta({
    fr: 'Une phrase : pour qui, et dans quel cas.',
    en: 'One sentence: for whom, and in which case.',
  }),
});

/** One duty: who must do what, since when, by which text. A translation gives its words by `id`. */
export const duty = z.strictObject({
  id: id.meta({
    fr: 'Un nom court, que la traduction reprend.',
    en: 'A short name, which the translation uses too.',
  }),
  who: z.array(id).min(1, { error: 'not-empty' }).meta({
    fr: 'Qui est tenu : des identifiants d’`audiences` dans `house.yml`.',
    en: 'Who is bound: ids from `audiences` of `house.yml`.',
  }),
  what: textOfLength(REASON_LENGTH).meta({
    fr: 'Une phrase à l’infinitif : ce qu’il faut faire.',
    en: 'One sentence that begins with a verb: what is to be done.',
  }),
  since: looseDate.optional().meta({
    fr: 'Depuis quand, aussi précis que la source le dit ; absent si ce n’est pas établi.',
    en: 'Since when, as precise as the source says; left out where it is not established.',
  }),
  approximate,
  until: looseDate.optional().meta({
    fr: 'Jusqu’à quand, pour un devoir qui a une fin.',
    en: 'Until when, for a duty that ends.',
  }),
  state: z.enum(DUTY_STATES).meta({
    fr: 'En vigueur, annoncé, ou date passée sans confirmation.',
    en: 'In force, announced, or past its date without confirmation.',
  }),
  basis: z
    .strictObject({
      source: stating,
      article: text.optional().meta({
        fr: 'L’article ou le passage, comme « CSP, art. L. 1111-8 ».',
        en: 'The article or passage, such as “CSP, art. L. 1111-8”.',
      }),
    })
    .meta({
      fr: 'Le texte qui l’impose.',
      en: 'The text that imposes it.',
    }),
  penalty: z
    .strictObject({
      words: textOfLength(REASON_LENGTH).meta({
        fr: 'Une phrase : ce que risque qui n’obéit pas.',
        en: 'One sentence: what those who do not comply risk.',
      }),
      source: stating,
    })
    .optional()
    .meta({
      fr: 'La sanction, là où un texte en prévoit une.',
      en: 'The penalty, where a text sets one.',
    }),
  sureness: z.enum(SURENESSES).meta({
    fr: 'Sûr, si les mots du texte ont été lus ou cités ; sinon à vérifier.',
    en: 'Sure, where the words of the text were read or quoted; otherwise to be verified.',
  }),
});

/** A practical fact with its source, or the day on which it was looked for and not found. */
export const practicalFact = z.strictObject({
  words: textOfLength(PRACTICAL_LENGTH).optional().meta({
    fr: 'Ce que l’on sait, en une ligne.',
    en: 'What is known, in one line.',
  }),
  url: httpsUrl.optional().meta({
    fr: 'L’adresse du guichet, du formulaire ou de l’environnement.',
    en: 'The address of the desk, the form or the environment.',
  }),
  email: z.email({ error: 'email' }).optional().meta({
    fr: 'L’adresse électronique du guichet.',
    en: 'The e-mail address of the desk.',
  }),
  phone: text.optional().meta({
    fr: 'Le téléphone du guichet.',
    en: 'The telephone number of the desk.',
  }),
  source: stating.optional(),
  searched: exactDate.optional().meta({
    fr: 'À la place de tout le reste : le jour où nous avons cherché sans trouver.',
    en: 'In place of all else: the day on which we searched and did not find it.',
  }),
});

/** All of them, each answered or looked for. */
export const practical = z.strictObject({
  leadTime: practicalFact.meta({ fr: 'Le délai à prévoir.', en: 'How long it takes.' }),
  cost: practicalFact.meta({ fr: 'Ce que cela coûte.', en: 'What it costs.' }),
  desk: practicalFact.meta({ fr: 'À qui s’adresser.', en: 'Whom to ask.' }),
  test: practicalFact.meta({ fr: 'Où essayer.', en: 'Where to try it.' }),
  firstStep: practicalFact.meta({ fr: 'Par quoi commencer.', en: 'What to do first.' }),
} satisfies Record<PracticalField, z.ZodType>);

/** A question that could not be answered. A translation gives its words by `id`. */
export const unknown = z.strictObject({
  id: id.meta({
    fr: 'Un nom court, que la traduction reprend.',
    en: 'A short name, which the translation uses too.',
  }),
  question: textOfLength(REASON_LENGTH).meta({
    fr: 'Ce qui n’est pas établi, en une phrase.',
    en: 'What is not established, in one sentence.',
  }),
  where: text.meta({
    fr: 'Où nous avons cherché : des noms de sites, de pages ou de textes.',
    en: 'Where we searched: names of sites, pages or texts.',
  }),
  on: exactDate.meta({
    fr: 'Le jour de la recherche.',
    en: 'The day of the search.',
  }),
  article: z.enum(ARTICLE_ANSWERS).optional().meta({
    fr: 'Pour une question de droit : si l’article même a été ouvert.',
    en: 'For a question of law: whether the article itself was opened.',
  }),
});

export type Obligation = z.infer<typeof obligation>;
export type Duty = z.infer<typeof duty>;
export type PracticalFact = z.infer<typeof practicalFact>;
export type Practical = z.infer<typeof practical>;
export type Unknown = z.infer<typeof unknown>;
