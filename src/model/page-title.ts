import { TITLE_LENGTH } from '../config/limits.ts';

/**
 * The title of a document, as much of it as a search engine shows whole: with the site's name, else alone.
 * @param short what to say where even that is too long
 */
export function pageTitle(title: string, siteName: string, short: string = title): string {
  const fits = (candidate: string) => candidate.length <= TITLE_LENGTH.max;
  return [`${title} – ${siteName}`, title].find(fits) ?? short;
}
