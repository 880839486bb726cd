import { type Browser, chromium } from 'playwright-core';
import { browserPath, QUIET } from '../../scripts/lib/browser.ts';

/** The browser of the tests; its own defaults keep web security on, which is part of what we test. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: QUIET });
}
