/** The site's colours by day. */
import type { Colours } from '../schema/colours.ts';

export type Palette = (token: string) => string;

/** @throws when asked for a colour that the site does not have */
export function dayPalette(colours: Colours): Palette {
  return (token) => {
    const colour = colours[token];
    if (colour === undefined) throw new Error(`The site has no colour "--${token}".`);
    return colour.day;
  };
}
