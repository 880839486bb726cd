/** A browser and a served site for the tests of one file, and fresh pages in it. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { launch } from './launch.ts';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Opens a path of the served site in a fresh context, and closes it after `use`. */
export type Visit = <T>(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<T>,
) => Promise<T>;

export interface Visitor {
  visit: Visit;
  /** Address of the served site. */
  url: () => string;
}

interface VisitOptions {
  /** Options of every context, where a visit sets no other. */
  defaults?: BrowserContextOptions;
  /** What is done with a page before it goes anywhere. */
  prepare?: (page: Page) => void;
}

/** @param url address of the site */
export function visitIn(browser: Browser, url: string, { defaults, prepare }: VisitOptions = {}): Visit {
  return async (path, options, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...defaults, ...options });
    try {
      const page = await context.newPage();
      prepare?.(page);
      await page.goto(url + path, { waitUntil: 'load' });
      return await use(page, context);
    } finally {
      await context.close();
    }
  };
}

/** Serves a folder for the tests of one file, and visits it without motion. @param folder asked for once tests run */
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
    visit: (path, options, use) => visitIn(browser, server.url, { defaults: { reducedMotion: 'reduce' } })(path, options, use),
  };
}
