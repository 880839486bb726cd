/** Every page of the real site in four modes: axe, no sideways scroll, no console error, nobody else asked. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { listFiles } from '../../src/build/files.ts';
import { launch } from '../browser/launch.ts';
import { axeViolations } from '../lib/axe.ts';

const MODES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

it.each(MODES)('[R38][R49] $colorScheme at $width px', async ({ colorScheme, width }) => {
  const pages = listFiles(inject('sites').real).filter((f) => f.endsWith('index.html'));
  const trouble: string[] = [];
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  let current = '';
  page.on('console', (m) => m.type() === 'error' && trouble.push(`${current}: ${m.text()}`));
  page.on('pageerror', (e) => trouble.push(`${current}: ${String(e)}`));
  page.on('request', (r) => r.url().startsWith(server.url) || trouble.push(`${current}: ${r.url()}`));
  for (const file of pages) {
    current = `/${file.replace(/index\.html$/, '')}`;
    await page.goto(server.url + current.slice(1), { waitUntil: 'load' });
    trouble.push(...(await axeViolations(page)).map((v) => `${current}: ${v}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) trouble.push(`${current}: ${overflow} px too wide`);
  }
  await context.close();
  expect(pages.length).toBeGreaterThan(80);
  expect(trouble).toEqual([]);
});
