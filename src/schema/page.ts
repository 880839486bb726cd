/** Frontmatter of an editorial page, `content/pages/<locale>/<id>.mdx`. */
import { z } from 'zod';
import { SUMMARY_LENGTH, TITLE_LENGTH } from '../config/limits.ts';
import { exactDate } from './date.ts';
import { id, textOfLength } from './text.ts';

export const editorialPage = z.strictObject({
  title: textOfLength(TITLE_LENGTH),
  /** Last part of the address, in the page's own language. */
  slug: id,
  summary: textOfLength(SUMMARY_LENGTH),
  reviewed: exactDate,
});
export type EditorialPage = z.infer<typeof editorialPage>;
