/** The web manifest of a language: what a device shows of a site that a reader keeps on a home screen. */
import type { Catalogue } from '../model/catalogue.ts';
import { BAR_COLOUR, dayColour, PAPER_COLOUR } from '../model/branding.ts';
import { iconFile, MANIFEST_ICONS, type ManifestIcon } from '../model/site-icons.ts';

/** Name of the file in the folder of its language. */
export const MANIFEST_FILE = 'manifest.webmanifest';

/** The members that we state of the W3C's "Web Application Manifest". */
export interface WebManifest {
  name: string;
  short_name: string;
  description: string;
  lang: string;
  dir: 'auto';
  start_url: string;
  scope: string;
  display: 'browser';
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: 'image/png'; purpose: ManifestIcon['purpose'] }[];
}

/** @throws when the site lacks one of the colours */
export function webManifest(
  { site, paths, branding }: Pick<Catalogue, 'site' | 'paths' | 'branding'>,
  locale: string,
): WebManifest {
  const name = site.name[locale] ?? '';
  const home = paths.home(locale);
  return {
    name,
    short_name: site.shortName?.[locale] ?? name,
    description: site.tagline[locale] ?? '',
    lang: locale,
    // as the words themselves run, in whatever language a publisher adds
    dir: 'auto',
    start_url: home,
    scope: home,
    // a site to read and to cite: its reader keeps the address, the tabs and the way back
    display: 'browser',
    background_color: dayColour(branding, PAPER_COLOUR),
    theme_color: dayColour(branding, BAR_COLOUR),
    icons: MANIFEST_ICONS.map((icon) => ({
      src: paths.asset(iconFile(icon)),
      sizes: `${icon.size}x${icon.size}`,
      type: 'image/png',
      purpose: icon.purpose,
    })),
  };
}
