/** Twice the usual size of letters, as a reader sets it in the browser, without any zoom. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { launch } from './launch.ts';
import { visitIn } from './visit.ts';

const TWICE = 32;
/** Width of a running text that holds about ten letters of that size: less is a column of single words. */
const MIN_TEXT_WIDTH = 200;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launch([`--blink-settings=defaultFontSize=${TWICE}`]),
    serve({ folder: inject('sites').real, base: '/', port: 0 }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it.each([
  'fr/',
  'fr/fiches/dmp/',
  'en/sheets/pro-sante-connect/',
  'fr/recherche/?q=identité',
  'fr/boussole/',
  'fr/glossaire/',
  'fr/nouveautes/',
  'fr/calendrier/',
  'fr/etat-des-fiches/',
])('leaves texts wide enough to read, and nothing to scroll sideways, on /%s', async (path) => {
  for (const width of [1280, 768]) {
    await visitIn(browser, server.url)(path, { viewport: { width, height: 900 } }, async (page) => {
      const { size, narrowest, overflow } = await page.evaluate(() => {
        const texts = [...document.querySelectorAll<HTMLElement>('main p, main li p')].filter(
          (p) => p.checkVisibility() && p.textContent.trim().length > 60 && p.clientWidth > 0,
        );
        return {
          size: getComputedStyle(document.documentElement).fontSize,
          narrowest: Math.min(...texts.map((p) => p.clientWidth)),
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(size).toBe(`${TWICE}px`);
      expect(narrowest, `${width} px`).toBeGreaterThanOrEqual(MIN_TEXT_WIDTH);
      expect(overflow, `${width} px`).toBe(0);
    });
  }
});
