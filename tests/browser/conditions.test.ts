/** The journeys that people make, under what their device, their settings or their browser do to a page. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { launch } from './launch.ts';
import { visitIn, visitor } from './visit.ts';
import { watched } from './watched.ts';

/** Pixels of a letter's square where a reader sets twice the usual size. */
const TWICE = 32;

interface Condition {
  name: string;
  options?: BrowserContextOptions;
  /** Switches of the browser, for what no page can ask. */
  switches?: readonly string[];
  prepare?: (page: Page) => Promise<unknown>;
  /** What the browser rightly says of it. */
  said?: RegExp;
}

const CONDITIONS: readonly Condition[] = [
  { name: 'on 320 px', options: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } },
  { name: 'in forced colours', options: { forcedColors: 'active' } },
  { name: 'with reduced motion', options: { reducedMotion: 'reduce' } },
  {
    // as WCAG 1.4.12 asks
    name: 'with letters, words and lines set apart',
    options: { bypassCSP: true, viewport: { width: 360, height: 740 } },
    prepare: (page) =>
      page.addInitScript(() =>
        addEventListener('DOMContentLoaded', () => {
          const style = document.createElement('style');
          style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-bottom: 2em !important; }`;
          document.head.append(style);
        }),
      ),
  },
  { name: 'in letters of twice the size', switches: [`--blink-settings=defaultFontSize=${TWICE}`] },
  {
    name: 'without storage',
    prepare: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(globalThis, name, {
            get: () => {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
      }),
  },
  { name: 'without our typefaces', prepare: (page) => page.route('**/*.woff2', (route) => route.abort()), said: /ERR_FAILED/ },
  {
    name: 'without WebAssembly',
    prepare: async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
      await page.route(/pagefind[^/]*\.js/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `delete globalThis.WebAssembly;${await response.text()}` });
      });
    },
    said: /WebAssembly|wasm/i,
  },
  {
    // which has nothing that is younger than the oldest browsers that we name
    name: 'in an older browser',
    prepare: (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(Element.prototype, 'checkVisibility');
        Reflect.deleteProperty(Object, 'groupBy');
        Reflect.deleteProperty(Map, 'groupBy');
        Reflect.deleteProperty(URL, 'canParse');
        for (const method of ['union', 'intersection', 'difference', 'isSubsetOf']) Reflect.deleteProperty(Set.prototype, method);
        for (const method of ['map', 'filter', 'some', 'every', 'find', 'toArray', 'flatMap'])
          Reflect.deleteProperty(Iterator.prototype, method);
        Reflect.deleteProperty(Promise, 'withResolvers');
      }),
  },
  {
    // texts move into elements of the translator's own, and the page is said to be in another language
    name: 'translated by the browser',
    prepare: (page) =>
      page.addInitScript(() =>
        addEventListener('DOMContentLoaded', () => {
          document.documentElement.lang = 'de';
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
            node.nodeValue?.trim() && !node.parentElement?.closest('script, style, template')
              ? NodeFilter.FILTER_ACCEPT
              : NodeFilter.FILTER_REJECT,
          );
          const all: Node[] = [];
          while (texts.nextNode()) all.push(texts.currentNode);
          for (const text of all) {
            // what translators use, and what nobody should write
            const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name)) as [HTMLElement, HTMLElement];
            text.parentNode?.replaceChild(outer, text);
            outer.append(inner);
            inner.append(text);
          }
        }),
      ),
  },
];

/** Nothing is wider than the screen. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function house(page: Page, url: string): Promise<void> {
  await page.goto(`${url}fr/`);
  await page.locator('house-explorer[data-ready]').waitFor();
  await page.locator('#brick-dmp').click();
  await page.locator('dialog.card[open] .read').waitFor();
  expect(await page.locator('dialog.card h2').innerText()).toContain('Dossier médical partagé');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('brick-dmp');
  const all = await page.locator('.brick:not(.is-out)').count();
  // on a phone filters are folded
  const unfold = page.locator('house-explorer [data-unfold]');
  if (await unfold.isVisible()) await unfold.click();
  await page.locator('[data-filters] [name=q]').fill('identité');
  await page.waitForFunction((n) => document.querySelectorAll('.brick:not(.is-out)').length < n, all);
}

async function sheet(page: Page, url: string): Promise<void> {
  await page.goto(`${url}fr/fiches/ehds/`);
  await page.locator('.prose .term button').first().click();
  await page.locator('.term-note:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${url}fr/fiches/dmp/`);
  await page.locator('.prose .cite a').first().click();
  await page.locator(':target button').click();
  expect(await page.evaluate(() => document.activeElement?.closest('.cite') !== null)).toBe(true);
}

async function search(page: Page, url: string): Promise<void> {
  await page.goto(`${url}fr/fiches/ins/`);
  await page.locator('search-launcher button').click();
  await page.locator('.search-dialog input').fill('dossier médical');
  await page.locator('#search-options > *').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fr/fiches/dmp/**');
  await page.goto(`${url}fr/recherche/?q=identit%C3%A9`);
  await page.locator('[data-rows] h3 a').first().waitFor();
  expect(await page.locator('[data-rows] h3 a').count()).toBeGreaterThan(1);
}

async function compass(page: Page, url: string): Promise<void> {
  await page.goto(`${url}fr/boussole/`);
  await page.locator('label:has([name=audience][value=pro])').click();
  await page.locator('label:has([name=product][value=lps])').click();
  await page.locator('[data-lane] .rows > *').first().waitFor();
  expect(new URL(page.url()).search).toBe('?audience=pro&product=lps');
  await page.reload();
  await page.locator('[data-lane] .rows > *').first().waitFor();
  expect(await page.locator('[data-question] input:checked').count()).toBe(2);
}

const JOURNEYS = { house, sheet, search, compass };

describe.each(CONDITIONS)('$name', ({ options = {}, switches = [], prepare, said }) => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(switches), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(Object.entries(JOURNEYS))('the %s works, and nothing runs out of the screen', async (_, journey) => {
    await visitIn(browser, server.url)('nowhere/', options, async (page) => {
      const trouble = await watched(page, server.url);
      await prepare?.(page);
      await journey(page, server.url);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(trouble.filter((what) => !said?.test(what))).toEqual([]);
    });
  });
});

describe('without styles', () => {
  const { visit, url } = visitor(() => inject('sites').real);

  it.each(['fr/', 'fr/fiches/dmp/', 'fr/boussole/', 'en/duties/'])('/%s says all that it says with them', async (path) => {
    await visit(path, { javaScriptEnabled: false }, async (page) => {
      const texts = () =>
        page
          .locator('main :is(h1, h2, h3, p, td)')
          .evaluateAll((all) =>
            all.filter((e) => e.getClientRects().length > 0).map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()),
          );
      const styled = await texts();
      await page.route('**/*.css', (route) => route.abort());
      await page.goto(url() + path);
      const plain = new Set(await texts());
      expect(styled.length).toBeGreaterThan(5);
      expect(styled.filter((text) => !plain.has(text))).toEqual([]);
    });
  });
});

describe('without popovers', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('a sentence has its acronym and no definition, and reading it without its asides keeps it', async () => {
    await visitIn(browser, server.url)('fr/fiches/ehds/', { javaScriptEnabled: false }, async (page) => {
      // what the browser does not know it does not hide
      const { sentences, notes, acronyms } = await page.evaluate(() => {
        for (const note of document.querySelectorAll('[popover]')) note.removeAttribute('popover');
        return {
          sentences: [...document.querySelectorAll<HTMLElement>('.prose :is(p, li):has(.term)')].map((e) => e.innerText),
          notes: [...document.querySelectorAll('.term-note')].map((e) => e.textContent?.trim() ?? ''),
          acronyms: [...document.querySelectorAll<HTMLElement>('.prose :is(p, li) .term')].map((e) => e.innerText.trim()),
        };
      });
      expect(notes.length).toBeGreaterThan(2);
      expect(sentences.filter((text) => notes.some((note) => text.includes(note)))).toEqual([]);
      expect(acronyms.filter((acronym) => !/\p{Lu}/u.test(acronym))).toEqual([]);
      // a reader view takes sentences as they are in the page, and leaves asides out
      const inAside = await page
        .locator('.term-note')
        .evaluateAll((all) => all.every((note) => note.closest('p, li') === null || note.closest('aside') !== null));
      expect(inAside).toBe(true);
      expect(await page.locator('.prose :is(p, li) aside').count()).toBe(0);
    });
  });
});
