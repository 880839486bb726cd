/**
 * `npm run fonts`: cuts the two typefaces down to what French and English need. Run it after a change below or of
 * the font packages, and commit the result; the build itself takes the committed files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { projectRoot } from '../src/config/environment.ts';
import { command } from './command/command.ts';

/** Latin-1, the ligature œ, French and English punctuation, arrows, and the signs of numbers. */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ŒœŸ‐‑–—‘’‚“”„•…‹›€→←↑↓≤≥−×\u202F\u2009'].join('');

const FONTS = [
  {
    from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'text.woff2',
    wght: { min: 400, max: 700 },
  },
  {
    // Headings use one weight: a fixed instance weighs half of the variable font.
    from: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    to: 'display.woff2',
    wght: 700,
  },
];

const require = createRequire(import.meta.url);

await command('fonts', async () => {
  for (const { from, to, wght } of FONTS) {
    const original = readFileSync(require.resolve(from));
    const subset = await subsetFont(original, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght } });
    writeFileSync(path.join(projectRoot, 'src/assets/fonts', to), subset);
    console.log(`${to}: ${original.length} → ${subset.length} bytes`);
  }
});

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}
