/** What the search page has answered. */
import type { Page } from 'playwright-core';

/** The words of an address that a row of answers leads to, without its section. */
export async function answersOf(page: Page): Promise<string[]> {
  const addresses = await page.locator('[data-rows] h3 a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  return addresses.map((a) => a.replace(/#.*/, ''));
}

/** Waits until the search page has answered exactly this. */
export async function answered(page: Page, typed: string): Promise<void> {
  await page.waitForFunction((t) => document.querySelector<HTMLElement>('search-page')?.dataset.asked === t, typed.trim());
}
