/** The site's colours by day. */
import { dayColour } from '../model/branding.ts';
import type { Colours } from '../schema/colours.ts';

export type Palette = (token: string) => string;

/** @throws when asked for a colour that the site does not have */
export function dayPalette(colours: Colours): Palette {
  return (token) => dayColour({ colours }, token);
}
