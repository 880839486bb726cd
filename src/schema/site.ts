/** Shape of `content/site.yml`: what another publisher changes. */
import { z } from 'zod';
import { MAX_SHORT_NAME } from '../config/limits.ts';
import { httpsUrl, id, localeId, localised, text } from './text.ts';
import { SECTIONS } from './vocabulary.ts';

/** Folder names of URLs: lower case, no accent. */
const segment = id;

export const locale = z.strictObject({
  id: localeId,
  /** The language's name in that language. */
  name: text,
  /** URL folders in this language, by section: `sheets: fiches`. One left out has the section's own name. */
  segments: z.partialRecord(z.enum(SECTIONS), segment).default({}),
});

/** What the law asks a publisher to say. Empty while nothing is published; a production build asks for what is mandatory. */
export const legal = z.strictObject({
  /** Legal form: an association, a company, a person. */
  form: localised.optional(),
  /** Registered office, on one line. */
  address: text.optional(),
  phone: text.optional(),
  /** Number in a register, for those who have one. */
  registration: text.optional(),
  /** Who answers for what is published. */
  director: text.optional(),
  host: z
    .strictObject({
      name: text.optional(),
      address: text.optional(),
      phone: text.optional(),
    })
    .prefault({}),
});

export const site = z.strictObject({
  name: localised,
  /** The name where a device has little room, under an icon. One left out is the whole name. */
  shortName: z.record(localeId, text.max(MAX_SHORT_NAME, { error: 'length' })).optional(),
  /** One sentence for the home page's description. */
  tagline: localised,
  /** What a visitor should know of the publisher, at the foot of every page: that the site is independent, say. */
  notice: localised.optional(),
  /** Terms on which texts and data may be reused. */
  licence: z.strictObject({
    /** Its name in the list of SPDX: `CC-BY-4.0`. */
    id: text,
    name: text,
    url: httpsUrl,
    /** Language of the page at `url`. */
    lang: localeId,
  }),
  /** Origin of the published site. `SITE_URL` replaces it. */
  url: httpsUrl,
  publisher: text,
  /** The first is the source language. */
  locales: z.array(locale).min(1, { error: 'not-empty' }),
  /** Address of the repository, for "edit this sheet". */
  repository: httpsUrl,
  /** Branch that "edit this sheet" opens. */
  branch: text,
  contact: z.email({ error: 'email' }).optional(),
  legal: legal.prefault({}),
});

export type Site = z.infer<typeof site>;
export type SiteLocale = z.infer<typeof locale>;
