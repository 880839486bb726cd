/** Chromium over its own protocol, and Firefox over WebDriver BiDi: neither needs a driver beside it. */
import { type KeyInput, launch } from 'puppeteer-core';
import { QUIET } from '../../../scripts/bench/browser.ts';
import type { Engine, EngineName, Size } from './engine.ts';

/** Margins of the paper, in millimetres: what printers leave at least. */
export const MARGIN_MM = 13;

export async function startPuppeteer(name: Exclude<EngineName, 'webkit'>, executablePath: string): Promise<Engine> {
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args: name === 'firefox' ? [] : [...QUIET],
  });
  let page = await browser.newPage();
  let size: Size | undefined;
  // a fresh tab: in one whose page was kept whole and came back, Puppeteer waits for a load that Firefox never tells of
  const renew = async (): Promise<void> => {
    const last = page;
    page = await browser.newPage();
    if (size) await page.setViewport(size);
    await last.close();
  };
  const margin = `${MARGIN_MM}mm`;
  return {
    name,
    version: await browser.version(),
    open: async (url) => {
      await renew();
      await page.goto(url, { waitUntil: 'load' });
    },
    ask: async (run, ...args) => (await page.evaluate(run as never, ...([...args] as never[]))) as never,
    press: async (selector) => await page.click(selector),
    type: async (selector, text) => await page.type(selector, text),
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key as KeyInput);
    },
    // Puppeteer would wait for a page to load, and one that was kept whole never does
    back: async () => await page.evaluate(() => void setTimeout(() => history.back())),
    forward: async () => await page.evaluate(() => void setTimeout(() => history.forward())),
    resize: async (wanted) => {
      size = wanted;
      await page.setViewport(wanted);
    },
    picture: async () => Buffer.from(await page.screenshot()),
    print: async () =>
      Buffer.from(await page.pdf({ format: 'A4', margin: { top: margin, right: margin, bottom: margin, left: margin } })),
    close: async () => await browser.close(),
  };
}
