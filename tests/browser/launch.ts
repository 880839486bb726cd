import { type Browser, chromium } from 'playwright-core';
import { browserPath, QUIET } from '../../scripts/bench/browser.ts';

/**
 * The browser of the tests; its own defaults keep web security on, which is part of what we test.
 * @param more switches, for what no page can ask
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: [...QUIET, ...more] });
}
