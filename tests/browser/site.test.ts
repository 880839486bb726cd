/** What people do on the real site, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { axeViolations } from '../lib/axe.ts';
import { launch } from './launch.ts';
import { type Visit, visitIn } from './visit.ts';

/** One page of each layout, in both languages. */
const LAYOUTS = {
  'the choice of language': [''],
  'the house': ['fr/', 'en/'],
  'a sheet': ['fr/fiches/dmp/', 'en/sheets/pro-sante-connect/'],
  'the list of sheets': ['fr/fiches/', 'en/sheets/'],
  'the compass': ['fr/boussole/', 'en/compass/'],
  'a page': ['fr/a-propos/', 'en/about/'],
  'what changed': ['fr/nouveautes/', 'en/news/'],
  'the calendar': ['fr/calendrier/', 'en/calendar/'],
  'the state of the sheets': ['fr/etat-des-fiches/', 'en/state-of-the-sheets/'],
  'the data': ['fr/api/', 'en/api/'],
  'the search': ['fr/recherche/?q=identité', 'en/search/'],
  'lists of words': ['fr/index-a-z/', 'en/glossary/'],
  'a statement': ['fr/accessibilite/', 'en/eco-design/'],
  'facts and a map': ['fr/mentions-legales/', 'en/site-map/'],
  'page not found': ['nowhere/'],
};
/** One page of each layout, by turns in French and in English; the long tests take every page. */
const SAMPLE = Object.values(LAYOUTS).map((pages, i) => pages[i % pages.length] ?? '');

/** The narrowest screen we promise: 1280 px at a zoom of 400 %. */
const REFLOW_WIDTH = 320;
const WIDTHS = [REFLOW_WIDTH, 360, 768, 1024, 1440];

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const visit: Visit = (path, options, use) => visitIn(browser, server.url)(path, options, use);

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it.each(SAMPLE)('[R49] axe finds nothing on /%s', async (path) => {
    for (const width of [360, 1280]) {
      const violations = await visit(path, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, async (page) => {
        return axeViolations(page);
      });
      expect(violations).toEqual([]);
    }
  });
});

describe('every page', () => {
  it.each(SAMPLE)('[R38] /%s asks nobody else, breaks no policy and logs no error', async (path) => {
    const trouble: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && !m.text().includes('404') && trouble.push(m.text()));
    page.on('pageerror', (e) => trouble.push(String(e)));
    page.on('request', (r) => r.url().startsWith(server.url) || trouble.push(r.url()));
    const response = await page.goto(server.url + path, { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await context.close();
    expect(trouble).toEqual([]);
  });

  it.each(WIDTHS)('[R49] does not scroll sideways at %d px', async (width) => {
    for (const path of SAMPLE) {
      const overflow = await visit(path, { viewport: { width, height: 800 } }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      );
      expect(overflow, `/${path}`).toBe(0);
    }
  });

  it('does not shift while it loads', async () => {
    for (const path of ['fr/', 'fr/fiches/dmp/']) {
      const shift = await visit(path, { viewport: { width: 360, height: 800 } }, async (page) => {
        await page.waitForTimeout(500);
        return page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 100);
            }),
        );
      });
      expect(shift, `/${path}`).toBe(0);
    }
  });
});

describe('by keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);

  it('[R48] the first stops skip to the content and to the house, then comes the site’s name', async () => {
    await visit('fr/', {}, async (page) => {
      const stops = [];
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press('Tab');
        stops.push(await focused(page));
      }
      expect(stops).toEqual(['#main', '#house', '/fr/']);
    });
  });

  it('[R48] every brick is reached in reading order, after a link past them all, and Enter opens its card', async () => {
    await visit('en/', {}, async (page) => {
      const bricks = await page.locator('[id^="brick-"]').evaluateAll((all) => all.map((a) => a.id));
      expect(bricks.length).toBeGreaterThanOrEqual(23);
      await page.locator('#house').focus();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('#after-house');
      const reached: string[] = [];
      while (reached.length < bricks.length) {
        await page.keyboard.press('Tab');
        const id = await page.evaluate(() => document.activeElement?.id ?? '');
        if (id.startsWith('brick-')) reached.push(id);
        else if (reached.length === 0) throw new Error('The second stop in the house is no brick.');
      }
      expect(reached).toEqual(bricks);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/en/?brick=${bricks.at(-1)?.replace('brick-', '')}`);
    });
  });
});

describe('the theme', () => {
  it('goes through system, light and dark, is kept, and is set before the first paint', async () => {
    await visit('fr/', { colorScheme: 'light' }, async (page) => {
      const toggle = page.locator('[data-theme-toggle]');
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
      expect(await toggle.getAttribute('aria-label')).toBe('Thème\u00A0: celui du système');
      await toggle.click();
      expect(await theme()).toBe('light');
      await toggle.click();
      expect(await theme()).toBe('dark');
      await page.goto(`${server.url}fr/fiches/dmp/`);
      expect(await theme()).toBe('dark');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 21, 31)');
    });
  });

  it('[R42] works for the visit when storage is blocked or holds nonsense', async () => {
    await visit('fr/', {}, async (page, context) => {
      await context.addInitScript(() =>
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new Error('blocked');
          },
        }),
      );
      await page.reload();
      await page.locator('[data-theme-toggle]').click();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    });
    await visit('fr/', {}, async (page) => {
      await page.evaluate(() => localStorage.setItem('theme', '"><img src=x onerror=alert(1)>'));
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    });
  });
});

describe('without JavaScript', () => {
  it('[R45] the house leads to every sheet, a sheet reads whole, and languages switch to the same sheet', async () => {
    await visit('', { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Français' }).click();
      // until its styles are there, what they hide is there for all
      await page.waitForURL('**/fr/');
      await page.getByRole('link', { name: /^Dossier médical partagé \(DMP\)/ }).click();
      expect(await page.locator('h1').innerText()).toContain('Dossier médical partagé');
      expect(await page.locator('article h2').count()).toBeGreaterThanOrEqual(4);
      expect(await page.locator('[data-theme-toggle]').isVisible()).toBe(false);
      await page.getByRole('link', { name: /English/ }).click();
      await page.waitForURL('**/en/sheets/dmp/');
      expect(await page.locator('h1').innerText()).toContain('Shared medical record');
    });
  });

  it('a brick says its name, status, how far it binds and kind to those who listen', async () => {
    await visit('en/', { javaScriptEnabled: false }, async (page) => {
      const brick = page.getByRole('link', {
        name: /^Shared medical record \(DMP\) ?, Operational ?, Mandatory, Service(?: ?, Changed)?$/,
      });
      expect(await brick.getAttribute('href')).toBe('/en/sheets/dmp/');
    });
  });
});

describe('on paper', () => {
  it('the house and a sheet print in few pages, with statuses in words and addresses of links', async () => {
    await visit('fr/fiches/dmp/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.no-print').evaluateAll((all) => all.filter((e) => e.checkVisibility()).length)).toBe(0);
      const fixed = page
        .locator('body *')
        .evaluateAll((all) =>
          all.filter((e) => /fixed|sticky/.test(getComputedStyle(e).position) && e.checkVisibility()).map((e) => e.className),
        );
      expect(await fixed).toEqual([]);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('main .paper-call').count()).toBeGreaterThan(0);
      expect(await page.locator('paper-notes li').first().innerText()).toMatch(/^https?:/);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.paper-call, paper-notes li').count()).toBe(0);
    });
    await visit('fr/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-entry=dmp]').innerText()).toContain('Opérationnel');
    });
  });
});
