/** The colours of a poster: the site's by day or by night, or black lines on white for photocopiers. */
import type { PosterLook } from '../../model/posters.ts';
import type { Colours } from '../../schema/colours.ts';

export interface Look {
  id: PosterLook;
  isLine: boolean;
  /** What lies below: walls, panes, stones. */
  surface: (token: string) => string;
  /** What is read: letters, signs, edges. */
  ink: (token: string) => string;
  /** The look of what light shines through: a lit window by night shows the inks of the day. */
  lit: Look;
}

const PAPER = '#ffffff';
const INK = '#000000';

/** @throws when asked for a colour that the site does not have */
export function lookOf(id: PosterLook, colours: Colours): Look {
  const named = (time: 'day' | 'night') => (token: string) => {
    const colour = colours[token];
    if (colour === undefined) throw new Error(`The site has no colour "--${token}".`);
    return colour[time];
  };
  const make = (time: 'day' | 'night'): Omit<Look, 'lit'> => ({ id, isLine: false, surface: named(time), ink: named(time) });
  if (id === 'line') return itself({ id, isLine: true, surface: () => PAPER, ink: () => INK });
  return id === 'day' ? itself(make('day')) : { ...make('night'), lit: itself(make('day')) };
}

function itself(look: Omit<Look, 'lit'>): Look {
  const whole: Look = { ...look, lit: undefined as unknown as Look };
  whole.lit = whole;
  return whole;
}
