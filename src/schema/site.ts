/** Shape of `content/site.yml`: what another publisher changes. */
import { z } from 'zod';
import { MAX_LOCALES, MAX_SHORT_NAME } from '../config/limits.ts';
import { branchName, folderInRepository, httpsOrigin, httpsUrl, id, localeId, localised, repositoryUrl, text } from './text.ts';
import { SECTIONS } from './vocabulary.ts';

/** Folder names of URLs: lower case, no accent. */
const segment = id;

export const locale = z.strictObject({
  id: localeId.refine(isLanguage, { error: 'locale' }).meta({
    fr: 'Le code de la langue.',
    en: 'The code of the language.',
  }),
  name: text.meta({
    fr: 'Le nom de la langue, dans cette langue.',
    en: 'The name of the language, in that language.',
  }),
  segments: z.partialRecord(z.enum(SECTIONS), segment).default({}).meta({
    fr: 'Les dossiers des adresses dans cette langue, par partie du site ; une partie non dite garde son nom anglais.',
    en: 'The folders of addresses in this language, by section of the site; one left out keeps the section’s own name.',
  }),
});

/** ISO 3166-1: `FR`, `BE`. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'country' })
  .refine(isCountry, { error: 'country' });

/** What the law asks a publisher to say. Empty while nothing is published; a production build asks for what is mandatory. */
export const legal = z.strictObject({
  country: countryCode.optional().meta({
    fr: 'Le pays de l’éditeur, dont la loi s’applique au site.',
    en: 'The publisher’s country, whose law the site is under.',
  }),
  form: localised.optional().meta({
    fr: 'La forme juridique de l’éditeur : une association, une société, une personne.',
    en: 'The legal form of the publisher: an association, a company, a person.',
  }),
  address: text.optional().meta({
    fr: 'L’adresse de l’éditeur, sur une ligne.',
    en: 'The publisher’s address, on one line.',
  }),
  phone: text.optional().meta({
    fr: 'Le téléphone de l’éditeur.',
    en: 'The publisher’s telephone number.',
  }),
  registration: text.optional().meta({
    fr: 'Le numéro d’immatriculation, pour qui en a un.',
    en: 'The number in a register, for those who have one.',
  }),
  director: text.optional().meta({
    fr: 'Qui répond de ce qui est publié.',
    en: 'Who answers for what is published.',
  }),
  host: z
    .strictObject({
      name: text.optional().meta({
        fr: 'Le nom de l’hébergeur.',
        en: 'The host’s name.',
      }),
      address: text.optional().meta({
        fr: 'L’adresse de l’hébergeur.',
        en: 'The host’s address.',
      }),
      phone: text.optional().meta({
        fr: 'Le téléphone de l’hébergeur.',
        en: 'The host’s telephone number.',
      }),
    })
    .prefault({})
    .meta({
      fr: 'Qui héberge le site.',
      en: 'Who hosts the site.',
    }),
});

/** Terms of reuse. */
const licence = z.strictObject({
  id: text.meta({
    fr: 'Son nom dans la liste SPDX, comme `CC-BY-4.0`.',
    en: 'Its name in the SPDX list, such as `CC-BY-4.0`.',
  }),
  name: text.meta({
    fr: 'Son nom pour les lecteurs.',
    en: 'Its name for readers.',
  }),
  url: httpsUrl.meta({
    fr: 'L’adresse de son texte.',
    en: 'The address of its text.',
  }),
  lang: localeId.meta({
    fr: 'La langue de ce texte.',
    en: 'The language of that text.',
  }),
});

/** A language that stands in the list once more would have all its pages twice. */
function eachOnce(locales: readonly SiteLocale[], context: z.RefinementCtx): void {
  for (const [i, { id: language }] of locales.entries()) {
    if (locales.findIndex((other) => other.id === language) < i)
      context.addIssue({ code: 'custom', path: [i, 'id'], message: 'language-once', input: language });
  }
}

export const site = z
  .strictObject({
    name: localised.meta({
      fr: 'Le nom du site.',
      en: 'The name of the site.',
    }),
    shortName: z
      .record(localeId, text.max(MAX_SHORT_NAME, { error: 'length' }))
      .optional()
      .meta({
        fr: 'Le nom sous l’icône de l’écran d’accueil ; sans lui, le nom entier.',
        en: 'The name under the icon on a home screen; without it, the whole name.',
      }),
    tagline: localised.meta({
      fr: 'Une phrase : la description de la page d’accueil.',
      en: 'One sentence: the description of the home page.',
    }),
    subject: localised.optional().meta({
      fr: 'Une ligne en tête de l’accueil : de quelles règles il est question, et qui les écrit.',
      en: 'One line at the head of the home page: whose rules these are, and who writes them.',
    }),
    notice: localised.optional().meta({
      fr: 'Ce qu’un visiteur doit savoir de l’éditeur, au pied de chaque page : que le site est indépendant, par exemple.',
      en: 'What a visitor should know of the publisher, at the foot of every page: that the site is independent, say.',
    }),
    licence: licence.meta({
      fr: 'La licence des textes et des données.',
      en: 'The terms on which texts and data may be reused.',
    }),
    url: httpsOrigin.meta({
      fr: 'L’adresse du site publié ; la variable `SITE_URL` la remplace.',
      en: 'The address of the published site; the variable `SITE_URL` replaces it.',
    }),
    publisher: text.meta({
      fr: 'Qui édite le site.',
      en: 'Who publishes the site.',
    }),
    locales: z.array(locale).min(1, { error: 'not-empty' }).max(MAX_LOCALES, { error: 'length' }).superRefine(eachOnce).meta({
      fr: 'Les langues du site ; la première est celle des fiches d’origine.',
      en: 'The languages of the site; the first is that of the source sheets.',
    }),
    parts: z.array(localised).default([]).meta({
      fr: 'Les parties d’une fiche, dans l’ordre, par leur titre (`##`) ; sans liste, une fiche a les parties qu’elle veut.',
      en: 'The parts of a sheet, in order, by their heading (`##`); without a list, a sheet has the parts it likes.',
    }),
    repository: repositoryUrl.meta({
      fr: 'L’adresse du dépôt, pour « Modifier cette fiche ».',
      en: 'The address of the repository, for “Edit this sheet”.',
    }),
    branch: branchName.meta({
      fr: 'La branche du dépôt que « Modifier cette fiche » ouvre.',
      en: 'The branch of the repository that “Edit this sheet” opens.',
    }),
    folder: folderInRepository.default('content').meta({
      fr: 'Le dossier du dépôt où se trouvent les contenus ; `.` s’ils sont à sa racine.',
      en: 'The folder of the repository that holds the content; `.` where that is its root.',
    }),
    contact: z.email({ error: 'email' }).optional().meta({
      fr: 'Une adresse électronique où écrire au site.',
      en: 'An e-mail address at which to write to the site.',
    }),
    legal: legal.prefault({}).meta({
      fr: 'Ce que la loi demande à l’éditeur ; une mise en production nomme ce qui manque.',
      en: 'What the law asks of the publisher; a production build names what is missing.',
    }),
  })
  .meta({
    fr: 'Le nom du site, son adresse, ses langues, son dépôt, et ce que la loi demande à l’éditeur.',
    en: 'The name of the site, its address, its languages, its repository, and what the law asks of the publisher.',
  });

export type Site = z.infer<typeof site>;
export type SiteLocale = z.infer<typeof locale>;

/** Dates, numbers and order are asked of `Intl`, which refuses a code that is none. */
function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames([], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
