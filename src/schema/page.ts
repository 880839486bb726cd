/**
 * Frontmatter of an editorial page, `content/pages/<locale>/<id>.mdx`. As with sheets, what it rests on is stated once,
 * in the source language.
 */
import { z } from 'zod';
import { SUMMARY_LENGTH, TITLE_LENGTH } from '../config/limits.ts';
import { exactDate } from './date.ts';
import { source } from './source.ts';
import { id, textOfLength } from './text.ts';

export const translatedPage = z.strictObject({
  title: textOfLength(TITLE_LENGTH).meta({
    fr: 'Le titre de la page.',
    en: 'The title of the page.',
  }),
  slug: id.meta({
    fr: 'La fin de l’adresse de la page, dans sa langue.',
    en: 'The last part of the page’s address, in its own language.',
  }),
  summary: textOfLength(SUMMARY_LENGTH).meta({
    fr: 'Une ou deux phrases : la description de la page et le texte des résultats.',
    en: 'One or two sentences: the page’s description and the text of search results.',
  }),
  reviewed: exactDate.meta({
    fr: 'Le jour de la dernière relecture.',
    en: 'The day of the last review.',
  }),
});

export const sourcePage = translatedPage
  .extend({
    sources: z.array(source).default([]).meta({
      fr: 'Ce que la page cite, dans l’ordre de sa liste ; seulement dans la langue d’origine.',
      en: 'What the page cites, in the order of its list; in the source language only.',
    }),
  })
  .meta({ fr: 'Une page rédactionnelle.', en: 'An editorial page.' });

/** Either; a translation has no sources of its own. */
export type EditorialPage = z.infer<typeof translatedPage> & Partial<z.infer<typeof sourcePage>>;
