/** What a page does when the network, the server or a stranger's address is against it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, visitor } from './visit.ts';
import { watched } from './watched.ts';

const { visit, url } = visitor(() => inject('sites').real);

/** Addresses made to break out: markup, control characters, other protocols, names of the language itself. */
const HOSTILE = [
  '"><img src=x onerror=hacked()>',
  "'><svg onload=hacked()>",
  '<script>hacked()</script>',
  '</script><script>hacked()</script>',
  'javascript:hacked()',
  'data:text/html,<script>hacked()</script>',
  '//evil.example/',
  '\\\\evil.example\\',
  '../../../../etc/passwd',
  '%00%0a%0d%e2%80%ae',
  '${hacked()}',
  '{{constructor.constructor("hacked()")()}}',
  '__proto__',
  'constructor',
  'a'.repeat(5_000),
  '%',
  '" autofocus onfocus=hacked() x="',
];
/** Names that some script of the site reads, and some that no script should. */
const NAMES = ['q', 'brick', 'view', 'sort', 'kind', 'status', 'floor', 'audience', 'mandatory', 'recommended', 'know', 'from'];
const OTHER_NAMES = ['product', 'data', 'hosting', 'lacks', 'review', 'lang', 'next', 'theme'];
const READERS = ['fr/', 'en/compass/', 'fr/recherche/', 'en/calendar/', 'fr/etat-des-fiches/', 'en/sheets/dmp/'];

describe('an address that means harm', () => {
  it.each(READERS)('[R41] does nothing to /%s, in any parameter nor after the #', async (path) => {
    await visit(path, DESKTOP, async (page) => {
      const trouble = await watched(page, url());
      await page.exposeFunction('hacked', () => trouble.push('a script of the address ran'));
      page.on('dialog', (d) => void d.dismiss().finally(() => trouble.push('a dialog')));
      for (const text of HOSTILE) {
        const query = new URLSearchParams([...NAMES, ...OTHER_NAMES].map((name) => [name, text.slice(0, 200)]));
        await page.goto(`${url()}${path}?${query}#${encodeURIComponent(text.slice(0, 200))}`);
        await page.goto(`${url()}${path}?q=${encodeURIComponent(text)}#${text.replaceAll('%', '')}`);
        expect(new URL(page.url()).origin, text).toBe(new URL(url()).origin);
        expect(await page.locator('img[src="x"], main script:not([type]), svg[onload]').count(), text).toBe(0);
        expect(await page.locator('h1').isVisible(), text).toBe(true);
      }
      expect(trouble).toEqual([]);
    });
  });
});

describe('scripts that never arrive', () => {
  const without = async (path: string, use: (page: Page) => Promise<void>) =>
    visit('nowhere/', PHONE, async (page) => {
      await page.route('**/*.js', (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(url() + path);
      await use(page);
    });

  it('leave a house of links and sheets that read whole', async () => {
    await without('fr/', async (page) => {
      await page.locator('a.brick[data-brick="dmp"]').click();
      await page.waitForURL('**/fr/fiches/dmp/');
      expect(await page.locator('article h2').count()).toBeGreaterThanOrEqual(4);
    });
  });

  it('[R45] leave a compass that leads to its rules, and says why it asks nothing', async () => {
    await without('fr/boussole/', async (page) => {
      await page.getByText('Les questions ont besoin de JavaScript').waitFor();
      expect(await page.locator('form[aria-labelledby="questions-title"]').isVisible()).toBe(false);
      expect(await page.getByRole('table').count()).toBe(1);
      await page.getByRole('link', { name: 'HDS' }).first().click();
      await page.waitForURL('**/fr/regles-de-la-boussole/#rules-hds');
    });
  });

  it.each(['fr/fiches/dmp/', 'fr/recherche/'])('leave a search on /%s that leads to the list of names', async (path) => {
    await without(path, async (page) => {
      await page
        .locator(path.includes('recherche') ? 'main [role="search"] button[type="submit"]' : 'search-launcher button')
        .click();
      await page.waitForURL('**/fr/index-a-z/**');
      await page.locator('#letter-d').click();
      const letter = page.locator('section', { has: page.locator('#letter-d') });
      expect(await letter.getByRole('link', { name: 'Dossier médical partagé', exact: true }).isVisible()).toBe(true);
    });
  });
});

describe('a browser older than the oldest that we build for', () => {
  const older = async (path: string, use: (page: Page) => Promise<void>) =>
    visit('nowhere/', PHONE, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
      await page.goto(url() + path);
      await use(page);
    });

  it.each(['fr/boussole/', 'fr/boussole/?audience=pro&product=lps'])('reads /%s as it does without scripts', async (path) => {
    await older(path, async (page) => {
      await page.getByText('Les questions ont besoin de JavaScript').waitFor();
      expect(await page.locator('form[aria-labelledby="questions-title"]').isVisible()).toBe(false);
      expect(await page.getByRole('table').count()).toBe(1);
    });
  });

  it('reads the house, whose bricks lead to their sheets', async () => {
    await older('fr/', async (page) => {
      await page.waitForFunction(() => document.documentElement.dataset.scripts === 'failed');
      await page.locator('a.brick[data-brick="dmp"]').click();
      await page.waitForURL('**/fr/fiches/dmp/');
      expect(await page.locator('article h2').count()).toBeGreaterThanOrEqual(4);
    });
  });

  it('is not meant where an error comes from somebody else’s script, or later', async () => {
    await visit('fr/boussole/', PHONE, async (page) => {
      await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('later'))));
      await page.evaluate(() => void setTimeout(() => (undefined as unknown as { gone: () => void }).gone()));
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => document.documentElement.dataset.scripts)).toBeUndefined();
      expect(await page.locator('form[aria-labelledby="questions-title"]').isVisible()).toBe(true);
    });
  });
});

describe('a site that was replaced behind an open page', () => {
  it('[R47] loads once more when its scripts are gone, and works', async () => {
    await visit('nowhere/', DESKTOP, async (page) => {
      let loads = 0;
      page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
      await page.route('**/*.js', (route) => (loads === 1 ? route.fulfill({ status: 404, body: '' }) : route.continue()));
      await page.goto(`${url()}en/compass/`);
      await page.locator('compass-guide input').first().check();
      await page.waitForURL('**/en/compass/?*');
      expect(await page.evaluate(() => document.documentElement.dataset.scripts)).toBeUndefined();
      expect(loads).toBe(2);
    });
  });

  it('[R44] still lets the search button lead on: what it would load is gone', async () => {
    await visit('en/sheets/dmp/', DESKTOP, async (page) => {
      await page.route('**/_assets/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
      await page.locator('search-launcher button').click();
      await page.waitForURL('**/en/a-z/**');
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });
});

describe('nothing stays behind', () => {
  it('[R46] no service worker, no cookie, and of storage only the theme that a reader chose', async () => {
    await visit('fr/', DESKTOP, async (page, context) => {
      await page.locator('[data-theme-toggle]').click();
      for (const path of READERS) await page.goto(url() + path);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
      expect(await context.cookies()).toEqual([]);
      const kept = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
      expect(kept).toEqual([['theme'], []]);
    });
  });
});
