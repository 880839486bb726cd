/** Pages of a built site in fresh browser contexts. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export type Visit = <T>(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<T>,
) => Promise<T>;

/** Opens a path below `url` in a fresh context, and closes it after `use`. */
export function visitor(browser: Browser, url: string): Visit {
  return async (path, options, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      await page.goto(url + path, { waitUntil: 'load' });
      return await use(page, context);
    } finally {
      await context.close();
    }
  };
}

/** The words of an address that a row of answers leads to, without its section. */
export async function answersOf(page: Page): Promise<string[]> {
  const addresses = await page
    .locator('[data-rows] h3 a, [data-terms] h3 a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  return addresses.map((a) => a.replace(/#.*/, ''));
}

/** Waits until the search page has answered exactly this. */
export async function answered(page: Page, typed: string): Promise<void> {
  await page.waitForFunction((t) => document.querySelector<HTMLElement>('search-page')?.dataset.asked === t, typed.trim());
}
