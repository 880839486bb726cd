/** The house looks as it did: by day, by night and on a phone. A change that is meant is accepted with `npm run pictures -- --update`. */
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { QUIET } from '../../scripts/bench/browser.ts';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { visitIn } from '../browser/visit.ts';
import { writeFiles } from '../lib/content-folder.ts';
import { generatedHouse } from '../lib/generated-house.ts';
import { runBuild } from '../lib/run-build.ts';
import { accept, differenceOf } from './compare.ts';

const work = path.resolve(import.meta.dirname, '../../.cache/pictures');
/** Enough bricks for every floor, status and kind. */
const BRICKS = 12;
/** Midnight of 30 June 2025, in seconds: nothing that is drawn may depend on today. */
const DAY = '1751241600';
/** Letters and colours as the browser alone makes them, whatever the system prefers. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

const VIEWS: Record<string, BrowserContextOptions> = {
  day: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  night: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
};

// the browser that npm brings is the one that drew them: another version draws letters otherwise; there is none for other systems
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the house', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const [content, folder] = [path.join(work, 'content'), path.join(work, 'site')];
    writeFiles(content, generatedHouse(BRICKS));
    const env = { CONTENT_DIR: content, OUT_DIR: folder, SHARE_IMAGES: 'off', POSTERS: 'off', SOURCE_DATE_EPOCH: DAY };
    const { status, said } = runBuild(env);
    if (status !== 0) throw new Error(said);
    const executablePath = await sparticuz.executablePath();
    browser = await chromium.launch({ executablePath, args: [...QUIET, ...STEADY] });
    server = await serve({ folder, base: '/', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(Object.entries(VIEWS))('looks as it did: %s', async (name, view) => {
    const seen = await visitIn(browser, server.url)('fr/', { ...view, reducedMotion: 'reduce' }, async (page) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page.locator('nav.house').screenshot({ animations: 'disabled' });
    });
    const accepted = path.join(import.meta.dirname, `house-${name}.png`);
    if (inject('isUpdating')) await accept(seen, accepted);
    expect(await differenceOf(seen, accepted, path.join(work, `house-${name}-difference.png`))).toBeUndefined();
  });
});
