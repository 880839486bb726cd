/**
 * `npm run interaction`: what a reader's own acts cost the processor of a phone: a filter, a card, an answer of the compass, a
 * letter in the search; and whether a page that loads keeps it busy for long. Ends with 1 when an act passes the target.
 * With `--sheets`, the house of so many sheets is built from a corpus and measured as well.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type CDPSession, type Page } from 'playwright-core';
import { basePath, outDir, projectRoot } from '../src/config/environment.ts';
import { serve } from '../src/hosting/server.ts';
import { browserPath, QUIET } from './bench/browser.ts';
import { writeCorpus } from './bench/corpus.ts';
import { measure } from './bench/measure.ts';
import { spread } from './bench/statistics.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { BuildFailure, command } from './command/command.ts';

/** As Lighthouse takes a phone: so many times slower than this machine, with this screen. */
const SLOWER = 4;
const PHONE = { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true } as const;
/** Milliseconds of the processor that an act may take: half of what readers take for "at once". */
const TARGET_MS = 50;
/** After this quiet an act has come to its end; as long before it, what the page does by itself is measured. */
const SETTLE_MS = 600;
/** A page is loaded, and what it put off is done. */
const LOADED_MS = 2_500;

const LONG_TASKS = 'long tasks of the load';

interface Act {
  name: string;
  page: string;
  /** What a reader did before. */
  before?: (page: Page) => Promise<void>;
  /** What is touched; else `key` is typed. */
  touch?: string;
  key?: string;
}

const HOUSE: readonly Act[] = [
  { name: 'filter', page: 'fr/', before: unfoldFilters, touch: '[data-filters] label:has(input[name="kind"])' },
  {
    name: 'letter in the filter',
    page: 'fr/',
    before: async (p) => {
      await unfoldFilters(p);
      await p.locator('[data-filters] input[type="search"]').focus();
    },
    key: 'd',
  },
  { name: 'card', page: 'fr/', touch: '[data-brick]' },
];
const OTHERS: readonly Act[] = [
  { name: 'answer of the compass', page: 'fr/boussole/', touch: 'label:has(input[name="audience"])' },
  {
    name: 'another answer',
    page: 'fr/boussole/?audience=pro&data=care',
    before: unfoldAnswers,
    touch: 'label:has(input[name="flows"])',
  },
  { name: 'letter in the search', page: 'fr/recherche/', before: beginSearch, key: 'é' },
];

await command('interaction', async ({ values, words }) => {
  requireBuiltSite(words);
  const runs = Number(values.runs);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: QUIET });
  const results: Record<string, number> = {};
  try {
    Object.assign(results, await lookAt(browser, { folder: outDir, base: basePath }, [...HOUSE, ...OTHERS], runs, ''));
    if (values.sheets !== undefined) {
      const folder = await buildCorpus(Number(values.sheets));
      Object.assign(results, await lookAt(browser, { folder, base: '/' }, HOUSE, runs, `${values.sheets} sheets, `));
    }
  } finally {
    await browser.close();
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  const missed = Object.entries(results).filter(([name, value]) => value > (name.endsWith(LONG_TASKS) ? 0 : TARGET_MS));
  if (missed.length > 0) throw new BuildFailure(`Above the target: ${missed.map(([name]) => name).join(', ')}.`);
});

/** Medians: milliseconds by act, and long tasks by page. */
async function lookAt(browser: Browser, site: { folder: string; base: string }, acts: readonly Act[], runs: number, of: string) {
  const server = await serve({ ...site, port: 0 });
  const results: Record<string, number> = {};
  const tell = (name: string, all: readonly number[], unit: string) => {
    results[of + name] = spread(all).median;
    console.log(`${of}${name}: ${spread(all).median.toFixed(0)}${unit}`);
  };
  try {
    for (const act of acts) {
      const rounds: { busy: number; longTasks: number }[] = [];
      while (rounds.length < runs) rounds.push(await once(browser, server.url, act));
      tell(
        act.name,
        rounds.map((r) => r.busy),
        ' ms',
      );
      tell(
        `${act.page}, ${LONG_TASKS}`,
        rounds.map((r) => r.longTasks),
        '',
      );
    }
  } finally {
    await server.close();
  }
  return results;
}

/** One act on a page that was just loaded. */
async function once(browser: Browser, origin: string, { page: address, before, touch, key }: Act) {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // time of the processor, so that another program beside it does not count
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(origin + address);
    await page.waitForTimeout(LOADED_MS);
    const longTasks = await page.evaluate(countLongTasks);
    await before?.(page);
    const place = touch === undefined ? undefined : await placeOf(page, touch);
    await page.waitForTimeout(SETTLE_MS);
    const idle = await busyDuring(session, () => page.waitForTimeout(SETTLE_MS));
    const busy = await busyDuring(session, async () => {
      if (place) await page.touchscreen.tap(place.x, place.y);
      if (key !== undefined) await page.keyboard.insertText(key);
      await page.waitForTimeout(SETTLE_MS);
    });
    return { busy: Math.max(0, busy - idle), longTasks };
  } finally {
    await context.close();
  }
}

/** Milliseconds that the page's own thread was at work. */
async function busyDuring(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const at = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const start = await at();
  await act();
  return (await at()) - start;
}

/** Runs in the page: it may ask for those of before. */
function countLongTasks(): Promise<number> {
  return new Promise((resolve) => {
    let count = 0;
    new PerformanceObserver((list) => (count += list.getEntries().length)).observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(count));
  });
}

async function placeOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const found = page.locator(selector).first();
  await found.scrollIntoViewIfNeeded();
  const box = await found.boundingBox();
  if (!box) throw new Error(`Nothing to touch: ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function unfoldFilters(page: Page): Promise<void> {
  await page.locator('[data-unfold]').tap();
}

async function unfoldAnswers(page: Page): Promise<void> {
  await page.locator('form [data-unfold]').tap();
}

async function beginSearch(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('identit');
  await page.locator('[data-rows] h3').first().waitFor();
}

/** @returns the folder of its site */
async function buildCorpus(sheets: number): Promise<string> {
  const [content, site] = ['content', 'site'].map((name) => path.join(projectRoot, '.cache/interaction', name)) as [
    string,
    string,
  ];
  rmSync(path.dirname(content), { recursive: true, force: true });
  writeCorpus(content, { sheets, seed: 1 });
  const env = { CONTENT_DIR: content, OUT_DIR: site, SHARE_IMAGES: 'off', POSTERS: 'off' };
  await measure([process.execPath, 'scripts/ledger.ts'], { cwd: projectRoot, env });
  await measure([process.execPath, 'scripts/build.ts'], { cwd: projectRoot, env });
  return site;
}
