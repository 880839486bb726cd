/** What a site looks like: its colours and its logo. */
import type { Colours, ThemeLine } from '../schema/colours.ts';

export interface Branding {
  /** Every colour of the site, by name: the engine's, with the publisher's in their place. */
  colours: Colours;
  /** Shapes on a square of {@link LOGO_SIZE}, coloured by the page's own colours: `fill="var(--door)"`. */
  logo: string;
}

/** The colours that a publisher gives in the place of the engine's. */
export interface Theme {
  file: string;
  lines: readonly ThemeLine[];
}

/** Files of a content folder that change the look. */
export const THEME_FILE = 'theme.css';
export const LOGO_FILE = 'logo.svg';

/** Side of the square that a logo is drawn on. */
export const LOGO_SIZE = 36;

/** Names of the colours of what pages stand on, and of the browser's own bar above them. */
export const PAPER_COLOUR = 'paper';
export const BAR_COLOUR = 'sky-1';

const COLOUR_NAME = /var\(--([a-z\d-]+)\)/g;

/** @throws when asked for a colour that the site does not have */
export function dayColour({ colours }: Pick<Branding, 'colours'>, name: string): string {
  const colour = colours[name];
  if (colour === undefined) throw new Error(`The site has no colour "--${name}".`);
  return colour.day;
}

/** Names of the site's colours that a logo takes. */
export function logoColours(logo: string): string[] {
  return [...logo.matchAll(COLOUR_NAME)].map(([, name = '']) => name);
}

/** A logo that stands alone, in the colours of the day. */
export function paintedLogo({ logo, colours }: Branding): string {
  return logo.replace(COLOUR_NAME, (whole, name: string) => colours[name]?.day ?? whole);
}

/** The logo as a file of its own, for the browser's tab. */
export function logoFile(branding: Branding): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LOGO_SIZE} ${LOGO_SIZE}">${paintedLogo(branding)}</svg>\n`;
}
