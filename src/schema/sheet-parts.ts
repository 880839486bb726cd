/** Shapes of what a sheet lists: dated statuses, ties to other bricks, milestones, key figures and official links. */
import { z } from 'zod';
import { LABEL_LENGTH, REASON_LENGTH } from '../config/limits.ts';
import { datedFields } from './date.ts';
import { httpsUrl, id, localeId, plainNumber, text, textOfLength } from './text.ts';
import { FIGURE_PRECISIONS, FIGURE_UNITS, HISTORY_STATUSES, LINK_TYPES, MILESTONE_STATES, RELATION_TYPES } from './vocabulary.ts';

/** Id of the entry of `sources` that says so. */
const stating = id.meta({
  fr: 'L’identifiant de la source qui le dit, pris dans `sources`.',
  en: 'The id of the source that says so, from `sources`.',
});

/** What a translation gives its words by. */
const shortName = id.meta({
  fr: 'Un nom court, que la traduction reprend.',
  en: 'A short name, which the translation uses too.',
});

/** A status and the day from which a source shows it. */
export const historyEntry = z.strictObject({
  ...datedFields,
  status: z.enum(HISTORY_STATUSES).meta({
    fr: 'L’état que la source montre à cette date ; `not-shown` si elle n’en affiche aucun.',
    en: 'The status that the source shows on that date; `not-shown` if it shows none.',
  }),
  source: stating,
});

/** A typed tie to another brick, stated on one side only. */
export const relation = z.strictObject({
  type: z.enum(RELATION_TYPES).meta({
    fr: 'Le genre de lien, lu de cette fiche vers l’autre.',
    en: 'The kind of tie, read from this sheet to the other.',
  }),
  target: id.meta({
    fr: 'L’identifiant de l’autre fiche.',
    en: 'The id of the other sheet.',
  }),
  reason: textOfLength(REASON_LENGTH).meta({
    fr: 'Une phrase : pourquoi les deux sont liées.',
    en: 'One sentence: why the two are tied.',
  }),
});

/** A date that a reader plans with. A translation gives its words by `id`. */
export const milestone = z.strictObject({
  id: shortName,
  ...datedFields,
  what: textOfLength(REASON_LENGTH).meta({
    fr: 'Une phrase : ce qui arrive à cette date.',
    en: 'One sentence: what happens on that date.',
  }),
  audiences: z.array(id).min(1, { error: 'not-empty' }).meta({
    fr: 'Pour qui la date compte : des identifiants d’`audiences` dans `house.yml`.',
    en: 'Whom the date concerns: ids from `audiences` of `house.yml`.',
  }),
  source: stating,
  state: z.enum(MILESTONE_STATES).meta({
    fr: 'Ce que l’on sait de cette date.',
    en: 'What is known of that date.',
  }),
});

/** A number worth knowing, as of a date. A translation gives its label by `id`. */
export const keyFigure = z.strictObject({
  id: shortName,
  value: plainNumber.meta({
    fr: 'Le nombre en clair, ni en milliers ni en millions.',
    en: 'The number written out, never in thousands or millions.',
  }),
  unit: z.enum(FIGURE_UNITS).default('count').meta({
    fr: 'Ce que le nombre compte ; `count` si rien n’est dit.',
    en: 'What the number counts; `count` if nothing is said.',
  }),
  precision: z.enum(FIGURE_PRECISIONS).default('exact').meta({
    fr: 'À quel point le nombre est précis : exact, environ, plus de, moins de ; `exact` si rien n’est dit.',
    en: 'How precise the number is: exact, about, over or under; `exact` if nothing is said.',
  }),
  label: textOfLength(LABEL_LENGTH).meta({
    fr: 'Ce qui est compté, lu sous le nombre.',
    en: 'What is counted, read under the number.',
  }),
  ...datedFields,
  source: stating,
});

/** A page of an authority or operator. */
export const officialLink = z.strictObject({
  type: z.enum(LINK_TYPES).meta({
    fr: 'Ce que le lecteur trouve derrière le lien.',
    en: 'What a reader finds behind the link.',
  }),
  title: text.meta({
    fr: 'Le titre de la page, dans la langue de cette page.',
    en: 'The title of the page, in that page’s language.',
  }),
  url: httpsUrl.meta({
    fr: 'L’adresse de la page.',
    en: 'The address of the page.',
  }),
  lang: localeId.meta({
    fr: 'La langue de la page.',
    en: 'The language of the page.',
  }),
});

export type HistoryEntry = z.infer<typeof historyEntry>;
export type Milestone = z.infer<typeof milestone>;
export type KeyFigure = z.infer<typeof keyFigure>;
export type Relation = z.infer<typeof relation>;
export type OfficialLink = z.infer<typeof officialLink>;
