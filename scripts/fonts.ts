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

/**
 * The letters of western Europe, the ligature œ, and what French and English set between them. Signs beyond these come from
 * the reader's own typefaces: each more is waited for at every first visit.
 */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xc0, 0xff), ...'ŒœŸ«»°·§×−‐‑–—‘’“”…€←↑→↓\u00A0\u202F\u2009'].join('');

const FONTS = [
  {
    from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'text.woff2',
    wght: { min: 400, max: 700 },
    noLayoutClosure: false,
  },
  {
    // Headings use one weight: a fixed instance weighs half of the variable font.
    from: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    to: 'display.woff2',
    wght: 700,
    // no alternates, no ligatures: headings use none
    noLayoutClosure: true,
  },
];

const require = createRequire(import.meta.url);

await command('fonts', async () => {
  for (const { from, to, wght, noLayoutClosure } of FONTS) {
    const original = readFileSync(require.resolve(from));
    // its types lag behind its documentation: a literal would be refused
    const options = { targetFormat: 'woff2', variationAxes: { wght }, noLayoutClosure } as const;
    const subset = await subsetFont(original, CHARACTERS, options);
    writeFileSync(path.join(projectRoot, 'src/assets/fonts', to), subset);
    console.log(`${to}: ${original.length} → ${subset.length} bytes`);
  }
});

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}
