/** Where to report a flaw, in the form of RFC 9116. */
import { SECURITY_CONTACT_DAYS } from '../config/limits.ts';
import { addDays } from '../schema/date.ts';
import type { Site } from '../schema/site.ts';

/** Place of the file below the site's root, and a second one for hosts that leave out hidden folders. */
export const SECURITY_TXT = '.well-known/security.txt';

/** The text; it expires, so that an address that nobody tends is not believed for ever. `canonical` is its full URL. */
export function securityTxt(site: Site, canonical: string, today: string): string {
  const repository = site.repository.replace(/\/+$/, '');
  const lines = [
    `Contact: ${repository}/security/advisories/new`,
    ...(site.contact === undefined ? [] : [`Contact: mailto:${site.contact}`]),
    `Expires: ${addDays(today, SECURITY_CONTACT_DAYS)}T00:00:00Z`,
    `Preferred-Languages: ${site.locales.map((l) => l.id).join(', ')}`,
    `Canonical: ${canonical}`,
    `Policy: ${repository}/blob/${site.branch}/SECURITY.md`,
  ];
  return `${lines.join('\n')}\n`;
}
