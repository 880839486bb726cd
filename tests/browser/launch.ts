/** A real browser from what is there: the system's Chrome, else the one that npm brought. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing but the pages under test: no look-ups, no updates, no first-run pages. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-sandbox',
];

/** @param more switches of the browser, for what no page can ask */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const system = process.env.CHROME_PATH ?? SYSTEM_BROWSERS.find((file) => existsSync(file));
  // the package's own arguments switch web security off, which is part of what we test
  return chromium.launch({ executablePath: system ?? (await sparticuz.executablePath()), args: [...QUIET, ...more] });
}
