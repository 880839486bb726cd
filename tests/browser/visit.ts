/** A browser and a served site for the tests of one file, and fresh pages in it. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, serve } from '../../scripts/lib/server.ts';
import { launch } from './launch.ts';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export interface Visitor {
  /** Opens a page in a fresh context without motion, and closes it after `use`. */
  visit: <T>(
    path: string,
    options: BrowserContextOptions,
    use: (page: Page, context: BrowserContext) => Promise<T>,
  ) => Promise<T>;
  /** Address of the served site. */
  url: () => string;
}

/** @param folder the built site, asked for once tests run */
export function visitor(folder: () => string | Promise<string>): Visitor {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serve({ folder: await folder(), base: '/', port: 0 })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    url: () => server.url,
    visit: async (path, options, use) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      try {
        const page = await context.newPage();
        await page.goto(server.url + path, { waitUntil: 'load' });
        return await use(page, context);
      } finally {
        await context.close();
      }
    },
  };
}
