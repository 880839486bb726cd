/** A real browser from what is there: the system's Chrome, else the one that npm brought. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing but the pages under test: no look-ups, no updates, no first-run pages. */
export const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-sandbox',
];

/** Path of its program; `CHROME_PATH` names another. */
export async function browserPath(): Promise<string> {
  const system = process.env.CHROME_PATH ?? SYSTEM_BROWSERS.find((file) => existsSync(file));
  return system ?? (await sparticuz.executablePath());
}
