/** Shape of `content/compass.yml`: the questions put to a project, and the rules that lead from answers to bricks. */
import { z } from 'zod';
import { conditions, question } from './compass-questions.ts';
import { exactDate } from './date.ts';
import { source } from './source.ts';
import { id, localised } from './text.ts';
import { BEARERS, COMPASS_LEVELS, CONFIDENCES, LANES } from './vocabulary.ts';

/** `R01`, `R23b`: the number under which a rule was first written down. */
export const ruleId = z.string().regex(/^R\d{2,3}[a-z]?$/, { error: 'rule-id' });

/** A text of law or an approved framework that rules rest on. */
export const basis = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant du texte.',
    en: 'The id of the text.',
  }),
  text: localised.meta({
    fr: 'Le nom du texte et de ses articles.',
    en: 'The name of the text and of its articles.',
  }),
});

export const caveat = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant de la réserve.',
    en: 'The id of the caveat.',
  }),
  text: localised.meta({
    fr: 'La réserve.',
    en: 'The caveat.',
  }),
});

/** Where the reasons of a brick without a sheet are shown. */
export const parent = z.strictObject({
  to: id.meta({
    fr: 'La fiche ou la page qui montre leurs raisons.',
    en: 'The sheet or page that shows their reasons.',
  }),
  name: localised.meta({
    fr: 'Le nom du sujet, devant la raison.',
    en: 'The name of the subject, before the reason.',
  }),
});

export const rule = z.strictObject({
  id: ruleId.meta({
    fr: 'Le numéro de la règle ; il ne change plus.',
    en: 'The number of the rule; it never changes.',
  }),
  brick: id.meta({
    fr: 'La fiche visée, ou une entrée de `parents`.',
    en: 'The sheet that it leads to, or an entry of `parents`.',
  }),
  level: z.enum(COMPASS_LEVELS).meta({
    fr: 'À quel point la brique concerne le projet.',
    en: 'How much the brick concerns the project.',
  }),
  confidence: z.enum(CONFIDENCES).meta({
    fr: 'Établi par un texte ou une page officielle, ou notre lecture, à vérifier.',
    en: 'Stated by a text or an official page, or our reading of one, to be checked.',
  }),
  when: conditions
    .refine((all) => Object.keys(all).length > 0, { error: 'condition' })
    .meta({
      fr: 'Pour chacune de ces questions, au moins une de ces réponses.',
      en: 'For each of these questions, at least one of these answers.',
    }),
  unless: conditions.default({}).meta({
    fr: 'Pour chacune de ces questions, aucune de ces réponses.',
    en: 'For each of these questions, none of these answers.',
  }),
  for: z.enum(BEARERS).default('you').meta({
    fr: 'Sur qui pèse le devoir : celui qui fait le produit, ou son client ; « you » si rien n’est dit.',
    en: 'Whose duty it is: that of the maker of the product, or of its customer; `you` if nothing is said.',
  }),
  lane: z.enum(LANES).optional().meta({
    fr: 'L’étape avant laquelle s’y prendre, si ce n’est pas celle de la brique dans `lanes`.',
    en: 'The step before which to begin, where it is not that of the brick in `lanes`.',
  }),
  duties: z.array(id).default([]).meta({
    fr: 'Les obligations de la fiche que la règle déclenche, si ce ne sont pas toutes : elles donnent les dates du plan.',
    en: 'The duties of the sheet that the rule sets off, where it is not all of them: they give the dates of the plan.',
  }),
  beyond: z.boolean().default(false).meta({
    fr: '`true` si la règle vaut aussi hors du périmètre de `perimeter`.',
    en: '`true` if the rule also holds outside the perimeter of `perimeter`.',
  }),
  reason: localised.meta({
    fr: 'Une ou deux phrases : pourquoi cette brique.',
    en: 'One or two sentences: why this brick.',
  }),
  bases: z.array(id).default([]).meta({
    fr: 'Les textes de loi ou référentiels sur lesquels la règle repose, pris dans `bases`.',
    en: 'The texts of law or frameworks that the rule rests on, from `bases`.',
  }),
  sources: z.array(id).min(1, { error: 'list-item' }).meta({
    fr: 'Les documents lus, pris dans `sources`.',
    en: 'The documents read, from `sources`.',
  }),
  caveat: id.optional().meta({
    fr: 'La réserve à imprimer avec la règle, prise dans `caveats`.',
    en: 'The caveat printed with the rule, from `caveats`.',
  }),
});

/** A project to start from. */
export const example = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant de l’exemple.',
    en: 'The id of the example.',
  }),
  label: localised.meta({
    fr: 'Le projet.',
    en: 'The project.',
  }),
  answers: conditions.meta({
    fr: 'Ses réponses, par question.',
    en: 'Its answers, by question.',
  }),
});

export const compass = z
  .strictObject({
    updated: exactDate.meta({
      fr: 'Le jour où quelqu’un a comparé les règles à leurs sources.',
      en: 'The day on which a person last compared the rules with their sources.',
    }),
    questions: z.array(question).min(1, { error: 'list-item' }).meta({
      fr: 'Les questions, dans l’ordre où elles sont posées.',
      en: 'The questions, in the order in which they are asked.',
    }),
    examples: z.array(example).default([]).meta({
      fr: 'Des projets d’où partir.',
      en: 'Projects to start from.',
    }),
    parents: z.record(id, parent).default({}).meta({
      fr: 'Les sujets de règles qui n’ont pas de fiche, par identifiant.',
      en: 'The subjects of rules that have no sheet, by id.',
    }),
    out: z.record(id, localised).default({}).meta({
      fr: 'Les fiches qu’aucune règle ne vise, à dessein, et pourquoi.',
      en: 'The sheets that no rule leads to, on purpose, and why.',
    }),
    perimeter: conditions.default({}).meta({
      fr: 'Les réponses qui sortent un projet du périmètre : seules les règles `beyond` s’appliquent alors.',
      en: 'The answers that take a project out of the perimeter: only rules with `beyond` apply then.',
    }),
    lanes: z.partialRecord(z.enum(LANES), z.array(id)).default({}).meta({
      fr: 'Pour chaque étape du plan, les briques et les sujets dont le travail commence avant elle.',
      en: 'For each step of the plan, the bricks and subjects whose work begins before it.',
    }),
    rules: z.array(rule).min(1, { error: 'list-item' }).meta({
      fr: 'Les règles : telles réponses, telle brique, à tel niveau.',
      en: 'The rules: these answers, this brick, at this level.',
    }),
    caveats: z.array(caveat).default([]).meta({
      fr: 'Les réserves imprimées avec les résultats.',
      en: 'The caveats printed with the results.',
    }),
    bases: z.array(basis).default([]).meta({
      fr: 'Les textes de loi et les référentiels approuvés.',
      en: 'The texts of law and the approved frameworks.',
    }),
    sources: z.array(source).meta({
      fr: 'Les documents sur lesquels les règles reposent.',
      en: 'The documents that the rules rest on.',
    }),
  })
  .meta({
    fr: 'La boussole : les questions posées à un projet, et les règles qui mènent des réponses aux briques.',
    en: 'The compass: the questions put to a project, and the rules that lead from answers to bricks.',
  });

export type Compass = z.infer<typeof compass>;
export type CompassRule = z.infer<typeof rule>;
