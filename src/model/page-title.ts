import { TITLE_LENGTH } from '../config/limits.ts';

/** The title of a document: with the site's name where a search engine would show both whole, else alone. */
export function pageTitle(title: string, siteName: string): string {
  const both = `${title} – ${siteName}`;
  return both.length <= TITLE_LENGTH.max ? both : title;
}
