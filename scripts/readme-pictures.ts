/** `npm run readme:pictures`: the pictures of the README, taken of the built site: the house by day and by night. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { basePath, outDir, projectRoot } from '../src/config/environment.ts';
import { serve } from '../src/hosting/server.ts';
import { browserPath, QUIET } from './bench/browser.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { BuildFailure, command } from './command/command.ts';

const FOLDER = path.join(projectRoot, 'docs/pictures');
/** The house, in the language of the README. */
const PAGE = 'en/';
/** From weathercock to foundations. */
const DRAWING = '.scene';
/** A usual screen, on which the drawing has its whole breadth. */
const VIEW = { width: 1280, height: 900 };
/** Each picture, and what the reader's system asks for. */
const SCHEMES = { day: 'light', night: 'dark' } as const;
/** Who clones the project loads them too. */
const MAX_BYTES = 250_000;
/** The pictures are made once in a while and loaded often. */
const MOST_EFFORT = 10;

await command('readme:pictures', async ({ words }) => {
  requireBuiltSite(words);
  const server = await serve({ folder: outDir, base: basePath, port: 0 });
  const browser = await chromium.launch({ executablePath: await browserPath(), args: QUIET });
  try {
    for (const [name, colorScheme] of Object.entries(SCHEMES)) {
      const page = await browser.newPage({ viewport: VIEW, colorScheme, reducedMotion: 'reduce' });
      await page.goto(server.url + PAGE);
      await page.evaluate(() => document.fonts.ready);
      const file = path.join(FOLDER, `house-${name}.png`);
      const drawing = await page.locator(DRAWING).screenshot();
      const bytes = await sharp(drawing).png({ palette: true, effort: MOST_EFFORT }).toBuffer();
      if (bytes.length > MAX_BYTES) throw new BuildFailure(`${file} would weigh ${bytes.length} bytes instead of ${MAX_BYTES}.`);
      writeFileSync(file, bytes);
      console.log(`${path.relative(projectRoot, file)}: ${Math.round(bytes.length / 1000)} kB`);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
