/**
 * Frontmatter of a sheet. Facts are stated once, in the source language; a translation holds words only, so it
 * cannot contradict them. Objects are closed: a misspelt key is an error, never silence.
 */
import { z } from 'zod';
import { LABEL_LENGTH, PRACTICAL_LENGTH, REASON_LENGTH, SUMMARY_LENGTH, TITLE_LENGTH } from '../config/limits.ts';
import { exactDate } from './date.ts';
import { duty, obligation, practical, unknown } from './duties.ts';
import { historyEntry, keyFigure, milestone, officialLink, relation } from './sheet-parts.ts';
import { source } from './source.ts';
import { FINGERPRINT, id, text, textOfLength } from './text.ts';
import { KINDS, PRACTICAL_FIELDS, STATUSES } from './vocabulary.ts';

/** Words that every language version has. */
const words = {
  title: textOfLength(TITLE_LENGTH).meta({
    fr: 'Le nom actuel, sans le sigle.',
    en: 'The current name, without its acronym.',
  }),
  acronym: textOfLength(TITLE_LENGTH).optional().meta({
    fr: 'Le sigle ou nom court, montré entre parenthèses.',
    en: 'The acronym or short name, shown in brackets after the title.',
  }),
  summary: textOfLength(SUMMARY_LENGTH).meta({
    fr: 'Une ou deux phrases : la description de la page et le texte des résultats.',
    en: 'One or two sentences: the page’s description and the text of search results.',
  }),
  aliases: z.array(text).default([]).meta({
    fr: 'Les anciens noms, les mots courants, le nom dans l’autre langue : montrés, et trouvés par la recherche.',
    en: 'Old names, everyday words, the name in the other language: shown, and found by the search.',
  }),
  sharedAliases: z.array(text).default([]).meta({
    fr: 'Parmi `aliases`, ceux qu’une autre fiche porte aussi, à raison ; les deux fiches le déclarent.',
    en: 'Those of `aliases` that another sheet has too, and rightly; both sheets say so.',
  }),
};

/** Frontmatter of `content/sheets/<source locale>/<id>.mdx`. */
export const sourceSheet = z
  .strictObject({
    ...words,
    category: id.meta({
      fr: 'La pièce de `house.yml` où la brique est rangée.',
      en: 'The room of `house.yml` in which the brick is placed.',
    }),
    kind: z.enum(KINDS).meta({
      fr: 'La sorte de brique ; chacune a son signe.',
      en: 'What sort of brick it is; each sort has its own sign.',
    }),
    icon: id.optional().meta({
      fr: 'Le nom d’un fichier de `icons`, sans `.svg` ; sinon le signe de la sorte.',
      en: 'The name of a file in `icons`, without `.svg`; otherwise the sign of its sort.',
    }),
    status: z.enum(STATUSES).meta({
      fr: 'L’état aujourd’hui, le même que la dernière entrée de `history`.',
      en: 'Today’s status, the same as in the last entry of `history`.',
    }),
    history: z.array(historyEntry).min(1, { error: 'not-empty' }).meta({
      fr: 'Les états datés, du plus ancien au plus récent.',
      en: 'The dated statuses, oldest first.',
    }),
    successor: id.optional().meta({
      fr: 'Pour une brique retirée, la fiche de celle qui prend sa place.',
      en: 'For a retired brick, the sheet of the one that takes its place.',
    }),
    audiences: z.array(id).min(1, { error: 'not-empty' }).meta({
      fr: 'Pour qui : des identifiants d’`audiences` dans `house.yml`.',
      en: 'Whom it is for: ids from `audiences` of `house.yml`.',
    }),
    operators: z.array(id).min(1, { error: 'not-empty' }).meta({
      fr: 'Qui l’opère : des identifiants d’`organisations` dans `house.yml`.',
      en: 'Who runs it: ids from `organisations` of `house.yml`.',
    }),
    related: z.array(relation).default([]).meta({
      fr: 'Avec quoi elle s’assemble, si l’autre fiche ne le dit pas déjà.',
      en: 'What it connects with, unless the other sheet says so already.',
    }),
    obligation: obligation.optional().meta({
      fr: 'Si la brique est obligatoire, et pour qui ; montré sous le titre.',
      en: 'Whether the brick is mandatory, and for whom; shown under the title.',
    }),
    duties: z.array(duty).default([]).meta({
      fr: 'Qui doit faire quoi, depuis quand, par quel texte.',
      en: 'Who must do what, since when, by which text.',
    }),
    practical: practical.optional().meta({
      fr: 'Délai, coût, guichet, environnement de test, première étape.',
      en: 'Lead time, cost, desk, test environment, first step.',
    }),
    unknowns: z.array(unknown).default([]).meta({
      fr: 'Ce qui n’est pas établi, et le jour où nous l’avons cherché.',
      en: 'What is not established, and the day on which we looked for it.',
    }),
    events: z.array(id).default([]).meta({
      fr: 'Les dates de `events.yml` qui touchent la brique.',
      en: 'The dates of `events.yml` that concern the brick.',
    }),
    milestones: z.array(milestone).default([]).meta({
      fr: 'Les dates à prévoir, de la plus ancienne à la plus récente.',
      en: 'The dates to plan with, oldest first.',
    }),
    figures: z.array(keyFigure).default([]).meta({
      fr: 'Les chiffres clés.',
      en: 'The key figures.',
    }),
    links: z.array(officialLink).min(1, { error: 'not-empty' }).meta({
      fr: 'Les liens officiels.',
      en: 'The official links.',
    }),
    sources: z.array(source).min(1, { error: 'not-empty' }).meta({
      fr: 'Ce que nous avons lu.',
      en: 'What we have read.',
    }),
    reviewed: exactDate.meta({
      fr: 'Le jour où quelqu’un a comparé la fiche à ses sources.',
      en: 'The day on which a person last compared the sheet with its sources.',
    }),
  })
  .meta({
    fr: 'La fiche d’origine : tous les faits, et le texte dans la langue d’origine.',
    en: 'The source sheet: all the facts, and the text in the source language.',
  });

/** Frontmatter of `content/sheets/<other locale>/<id>.mdx`. */
export const translatedSheet = z
  .strictObject({
    ...words,
    reasons: z.record(id, textOfLength(REASON_LENGTH)).default({}).meta({
      fr: 'La traduction des raisons de `related`, par cible.',
      en: 'The reasons of `related` in translation, by target.',
    }),
    obligation: textOfLength(REASON_LENGTH).optional().meta({
      fr: 'La traduction de la phrase d’`obligation`.',
      en: 'The sentence of `obligation` in translation.',
    }),
    duties: z.record(id, textOfLength(REASON_LENGTH)).default({}).meta({
      fr: 'La traduction des devoirs, par `id`.',
      en: 'What the duties say in translation, by `id`.',
    }),
    penalties: z.record(id, textOfLength(REASON_LENGTH)).default({}).meta({
      fr: 'La traduction des sanctions, par `id` du devoir.',
      en: 'The penalties in translation, by `id` of the duty.',
    }),
    practical: z.partialRecord(z.enum(PRACTICAL_FIELDS), textOfLength(PRACTICAL_LENGTH)).default({}).meta({
      fr: 'La traduction des faits pratiques, par champ.',
      en: 'The practical facts in translation, by field.',
    }),
    unknowns: z.record(id, textOfLength(REASON_LENGTH)).default({}).meta({
      fr: 'La traduction de ce qui n’est pas établi, par `id`.',
      en: 'What is not established, in translation, by `id`.',
    }),
    milestones: z.record(id, textOfLength(REASON_LENGTH)).default({}).meta({
      fr: 'La traduction des échéances, par `id`.',
      en: 'What the milestones say in translation, by `id`.',
    }),
    figures: z.record(id, textOfLength(LABEL_LENGTH)).default({}).meta({
      fr: 'La traduction des libellés des chiffres, par `id`.',
      en: 'The labels of the key figures in translation, by `id`.',
    }),
    sourceHash: z
      .record(id, z.string().regex(FINGERPRINT, { error: 'fingerprint' }))
      .default({})
      .meta({
        fr: 'L’empreinte des passages traduits ; écrite par `npm run translation:accept`, jamais à la main.',
        en: 'The fingerprints of the sections translated; written by `npm run translation:accept`, never by hand.',
      }),
  })
  .meta({
    fr: 'La traduction d’une fiche : des mots seulement, aucun fait.',
    en: 'The translation of a sheet: words only, no fact.',
  });

export type SourceSheet = z.infer<typeof sourceSheet>;
export type TranslatedSheet = z.infer<typeof translatedSheet>;
