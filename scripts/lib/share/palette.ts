/** The site's colours by day, read from its tokens, so that a picture follows a change of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../src/config/environment.ts';

export type Palette = (token: string) => string;

/** @throws when asked for a colour that the tokens do not have */
export function dayPalette(): Palette {
  const css = readFileSync(path.join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  const day = new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{3,6}),/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
  return (token) => {
    const colour = day.get(token);
    if (colour === undefined) throw new Error(`src/styles/tokens.css has no colour "--${token}".`);
    return colour;
  };
}
