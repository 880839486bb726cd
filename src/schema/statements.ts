/** Shapes of `content/accessibility.yml` and `content/eco-design.yml`: what the site says of its own quality. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { localised, plainNumber, text } from './text.ts';
import { ECO_ANSWERS } from './vocabulary.ts';

/** A criterion of RGAA or RGESN: `3.2`, `1.10`. */
export const criterionNumber = z.string().regex(/^\d{1,2}\.\d{1,2}$/, { error: 'criterion' });
const percentage = plainNumber.refine((value) => value <= 100, { error: 'percentage' });

/** What an audit found wrong, or what was left out and why. */
const finding = z.strictObject({
  criterion: criterionNumber.optional().meta({
    fr: 'Le numéro du critère, entre guillemets.',
    en: 'The number of the criterion, between quotes.',
  }),
  text: localised.meta({
    fr: 'Une phrase : ce qui ne va pas, ou ce qui est laissé de côté et pourquoi.',
    en: 'One sentence: what is wrong, or what is left out and why.',
  }),
});

/** What a person who knows the method found on a sample of pages. */
export const audit = z.strictObject({
  date: exactDate.meta({
    fr: 'Le jour où l’audit s’est terminé ; son résultat vaut trois ans.',
    en: 'The day on which the audit ended; its result holds for three years.',
  }),
  auditor: text.meta({
    fr: 'Qui a mené l’audit.',
    en: 'Who carried out the audit.',
  }),
  rate: percentage.meta({
    fr: 'Le pourcentage des critères applicables qui sont respectés.',
    en: 'The percentage of the criteria that apply and are met.',
  }),
  averageRate: percentage.optional().meta({
    fr: 'Le taux moyen par page, en pourcentage.',
    en: 'The mean of that rate over the pages, in percent.',
  }),
  pages: z.array(localised).min(1, { error: 'not-empty' }).meta({
    fr: 'Les pages de l’audit.',
    en: 'The pages of the audit.',
  }),
  environments: z.array(text).min(1, { error: 'not-empty' }).meta({
    fr: 'Les navigateurs et technologies d’assistance employés, comme « NVDA 2026.1, Firefox ».',
    en: 'The browsers and assistive technologies used, such as “NVDA 2026.1, Firefox”.',
  }),
  failures: z.array(finding).default([]).meta({
    fr: 'Les non-conformités.',
    en: 'What does not conform.',
  }),
  exemptions: z.array(finding).default([]).meta({
    fr: 'Les dérogations pour charge disproportionnée, avec leur raison.',
    en: 'What would be a disproportionate burden to mend, with the reason.',
  }),
  outOfScope: z.array(finding).default([]).meta({
    fr: 'Les contenus non soumis à l’obligation.',
    en: 'What the law leaves out.',
  }),
});

export const accessibility = z
  .strictObject({
    standard: text.meta({
      fr: 'Le référentiel et sa version, comme `RGAA 4.1.2`.',
      en: 'The standard and its version, such as `RGAA 4.1.2`.',
    }),
    published: exactDate.meta({
      fr: 'Le jour où la déclaration a été établie ; elle vaut trois ans.',
      en: 'The day of the statement, which holds for three years.',
    }),
    technologies: z.array(text).min(1, { error: 'not-empty' }).meta({
      fr: 'Les technologies du site.',
      en: 'The technologies of the site.',
    }),
    checks: z.array(localised).default([]).meta({
      fr: 'Ce qui est vérifié sans audit.',
      en: 'What is checked without an audit.',
    }),
    limits: z.array(localised).default([]).meta({
      fr: 'Ce que l’on sait imparfait.',
      en: 'What is known to be imperfect.',
    }),
    audit: audit.optional().meta({
      fr: 'Le dernier audit ; sans lui, le site se déclare non conforme.',
      en: 'The last audit; without it, the site declares that it does not conform.',
    }),
  })
  .meta({
    fr: 'La déclaration d’accessibilité : contrôles, limites, et l’audit quand il y en a un.',
    en: 'The accessibility statement: checks, limits, and the audit when there is one.',
  });
export type Accessibility = z.infer<typeof accessibility>;
export type AuditFinding = z.infer<typeof finding>;

export const ecoCriterion = z.strictObject({
  id: criterionNumber.meta({
    fr: 'Le numéro du critère, entre guillemets.',
    en: 'The number of the criterion, between quotes.',
  }),
  subject: localised.meta({
    fr: 'Ce que demande le critère, en peu de mots.',
    en: 'What the criterion asks, in few words.',
  }),
  answer: z.enum(ECO_ANSWERS).meta({
    fr: 'La réponse ; `unknown` si elle dépend de l’hébergeur ou n’est pas mesurée.',
    en: 'The answer; `unknown` if it depends on the host or was not measured.',
  }),
  note: localised.meta({
    fr: 'Comment, ou pourquoi non.',
    en: 'How, or why not.',
  }),
});

export const ecoDesign = z
  .strictObject({
    standard: text.meta({
      fr: 'Le référentiel et sa version, comme `RGESN 2024`.',
      en: 'The standard and its version, such as `RGESN 2024`.',
    }),
    evaluated: exactDate.meta({
      fr: 'Le jour où les réponses ont été revues.',
      en: 'The day on which the answers were reviewed.',
    }),
    criteria: z.array(ecoCriterion).min(1, { error: 'not-empty' }).meta({
      fr: 'Une réponse par critère.',
      en: 'One answer for each criterion.',
    }),
  })
  .meta({
    fr: 'La déclaration d’écoconception : une réponse par critère du référentiel RGESN.',
    en: 'The eco-design statement: one answer for each criterion of the RGESN standard.',
  });
export type EcoDesign = z.infer<typeof ecoDesign>;
export type EcoCriterion = z.infer<typeof ecoCriterion>;
