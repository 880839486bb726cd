import type { Page } from 'playwright-core';

/** What Chromium says where the next page stands too early or too late to fade in: it simply changes then. */
const NO_FADE = /Transition was aborted because of invalid state/;

/**
 * What a browser holds against `page`: errors, broken policy, requests to others. Holds from the next page on that it
 * opens, and grows while it is used.
 * @param origin address of the site
 */
export async function watched(page: Page, origin: string): Promise<string[]> {
  const trouble: string[] = [];
  page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()));
  page.on('pageerror', (e) => NO_FADE.test(String(e)) || trouble.push(String(e)));
  page.on('request', (r) => r.url().startsWith(origin) || trouble.push(r.url()));
  await page.exposeFunction('refused', (what: string) => trouble.push(what));
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { refused: (what: string) => void }).refused;
    document.addEventListener('securitypolicyviolation', (e) => tell(`${e.effectiveDirective} ${e.blockedURI}`));
  });
  return trouble;
}
