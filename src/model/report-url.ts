import type { Site } from '../schema/site.ts';

/** The issue form for a mistake, as `.github/ISSUE_TEMPLATE` names it. */
const FORM = '1-correction.yml';

/** Where a reader tells of a mistake: the repository's form, with its title and the page filled in. */
export function reportUrl({ repository }: Pick<Site, 'repository'>, title: string, pageUrl: string): string {
  const query = new URLSearchParams({ template: FORM, title, sheet: pageUrl });
  return `${repository.replace(/\/+$/, '')}/issues/new?${query}`;
}

/** The same by e-mail. Spaces stay `%20`: mail programs do not read `+`. */
export function reportMail(address: string, subject: string, pageUrl: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${pageUrl}\n\n`)}`;
}
