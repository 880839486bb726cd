/**
 * Frontmatter of an editorial page, `content/pages/<locale>/<id>.mdx`. As with sheets, what it rests on is stated once,
 * in the source language.
 */
import { z } from 'zod';
import { SUMMARY_LENGTH, TITLE_LENGTH } from '../config/limits.ts';
import { exactDate } from './date.ts';
import { source } from './sheet.ts';
import { id, textOfLength } from './text.ts';

export const translatedPage = z.strictObject({
  title: textOfLength(TITLE_LENGTH),
  /** Last part of the address, in the page's own language. */
  slug: id,
  summary: textOfLength(SUMMARY_LENGTH),
  reviewed: exactDate,
});

export const sourcePage = translatedPage.extend({
  /** What the page cites, in the order of its list. */
  sources: z.array(source).default([]),
});

/** Either; a translation has no sources of its own. */
export type EditorialPage = z.infer<typeof translatedPage> & Partial<z.infer<typeof sourcePage>>;
