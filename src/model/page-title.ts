import { TITLE_LENGTH } from '../config/limits.ts';

/**
 * The title of a document, as much of it as a search engine shows whole: with the site's name, else alone.
 * @param short what to say where even that is too long
 */
export function pageTitle(title: string, siteName: string, short: string = title): string {
  return [`${title} – ${siteName}`, title].find(fits) ?? short;
}

/** The title of a page that speaks every language: the site's names, as many as are shown whole, the source's first. */
export function joinedTitle(names: readonly string[]): string {
  const joined = names.map((_, i) => names.slice(0, names.length - i).join(' / '));
  return joined.find(fits) ?? names[0] ?? '';
}

function fits(candidate: string): boolean {
  return candidate.length <= TITLE_LENGTH.max;
}
