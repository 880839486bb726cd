/** The collections. What their files mean together, pages ask of the catalogue (`data/catalogue.ts`). */
import { defineCollection } from 'astro/content/config';
import { pagesLoader, sheetsLoader, translationsLoader } from './loaders/assembly.ts';
import { sourcePage } from './schema/page.ts';
import { sourceSheet, translatedSheet } from './schema/sheet.ts';

/** `content/sheets/<source locale>/<id>.mdx`; the entry's id is the sheet's. */
const sheets = defineCollection({ loader: sheetsLoader(), schema: sourceSheet });

/** `content/sheets/<other locale>/<id>.mdx`; the entry's id is `<locale>/<id>`. */
const translations = defineCollection({ loader: translationsLoader(), schema: translatedSheet });

/** `content/pages/<locale>/<id>.mdx`, in every language; the entry's id is `<locale>/<id>`. A translation states no sources. */
const pages = defineCollection({ loader: pagesLoader(), schema: sourcePage });

export const collections = { sheets, translations, pages };
