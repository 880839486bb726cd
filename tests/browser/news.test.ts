/** The lists of those who come back, in a real browser: chosen from, put in order, and whole without scripts. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { launch } from './launch.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visit<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(server.url + path);
    return await use(page);
  } finally {
    await context.close();
  }
}

const shown = (page: Page) => page.locator('[data-item]:not([hidden])').count();

it('the calendar is chosen from by audience and brick, in the address too, and shown whole again', async () => {
  await visit('fr/calendrier/', {}, async (page) => {
    const all = await shown(page);
    await page.getByLabel('Pour qui').selectOption('patients');
    const some = await shown(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?audience=patients');
    expect(await page.locator('output').innerText()).toBe(`Affichées : ${some} sur ${all}`.replace(' :', '\u00A0:'));
    const audiences = await page
      .locator('[data-item]:not([hidden])')
      .evaluateAll((items) => items.map((i) => i.dataset.audience));
    expect(audiences.filter((a) => !a?.split(' ').includes('patients'))).toEqual([]);

    // what has nothing left to show is out of the way
    expect(await page.locator('[data-group]:not([hidden]):not(:has([data-item]:not([hidden])))').count()).toBe(0);

    await page.reload();
    expect(await shown(page)).toBe(some);
    expect(await page.getByLabel('Pour qui').inputValue()).toBe('patients');

    const reset = page.getByRole('button', { name: 'Tout afficher' });
    await reset.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => document.querySelectorAll('[data-item]:not([hidden])').length === count, all);
    expect(new URL(page.url()).search).toBe('');
    expect(await reset.evaluate((e) => e === document.activeElement)).toBe(true);
  });
});

it('a choice that leaves nothing says so', async () => {
  await visit('en/calendar/?audience=patients&brick=cgts', {}, async (page) => {
    expect(await shown(page)).toBe(0);
    expect(await page.getByText('No date matches this choice.').isVisible()).toBe(true);
  });
});

it('[R41] an address with a choice that does not exist is harmless', async () => {
  await visit('en/calendar/?audience=%22%3E%3Cimg%20src=x%3E&brick=nothing', {}, async (page) => {
    expect(await shown(page)).toBeGreaterThan(100);
  });
});

it('the table of sheets is put in order by any column, both ways, from the keyboard', async () => {
  await visit('fr/etat-des-fiches/', {}, async (page) => {
    const words = page.getByRole('columnheader', { name: 'Mots' });
    const counts = () => page.locator('tbody td:nth-child(9)').evaluateAll((cells) => cells.map((c) => Number(c.dataset.value)));
    await words.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await words.getAttribute('aria-sort')).toBe('ascending');
    expect(await counts()).toEqual((await counts()).toSorted((a, b) => a - b));
    await page.keyboard.press('Enter');
    expect(await words.getAttribute('aria-sort')).toBe('descending');
    expect(await counts()).toEqual((await counts()).toSorted((a, b) => b - a));
    expect(await words.getByRole('button').evaluate((e) => e === document.activeElement)).toBe(true);

    await page.getByRole('columnheader', { name: 'Fiche' }).getByRole('button').click();
    expect(await words.getAttribute('aria-sort')).toBe(null);
    const titles = await page.locator('tbody th').evaluateAll((cells) => cells.map((c) => c.dataset.value ?? ''));
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true })));
  });
});

it('the table is chosen from by status', async () => {
  await visit('en/state-of-the-sheets/?status=deploying', {}, async (page) => {
    const statuses = await page.locator('tr[data-item]:not([hidden])').evaluateAll((rows) => rows.map((r) => r.dataset.status));
    expect(new Set(statuses)).toEqual(new Set(['deploying']));
  });
});

it('without JavaScript everything is there, and no control that does nothing', async () => {
  for (const path of ['fr/calendrier/', 'fr/etat-des-fiches/']) {
    await visit(path, { javaScriptEnabled: false }, async (page) => {
      expect(
        await page.locator('main select, main button').evaluateAll((all) => all.filter((e) => e.checkVisibility()).length),
      ).toBe(0);
      expect(await page.locator('[data-item][hidden]').count()).toBe(0);
      expect(await shown(page)).toBeGreaterThanOrEqual(34);
    });
  }
});

it('the duties are chosen from by audience, date and reliability, and sorted', async () => {
  await visit('fr/obligations/', {}, async (page) => {
    const all = await shown(page);
    expect(all).toBeGreaterThan(100);
    await page.getByLabel('Qui').selectOption('establishments');
    await page.getByLabel('En vigueur ?').selectOption('in-force');
    const some = await shown(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('state')).toBe('in-force');
    const bricks = await page.locator('[data-item]:not([hidden]) th').allInnerTexts();
    expect(bricks).toEqual(bricks.toSorted((a, b) => a.localeCompare(b, 'fr')));
    // an order that runs across bricks
    await page.getByRole('button', { name: 'À partir de' }).click();
    const days = await page
      .locator('[data-item]:not([hidden]) td:nth-child(4)')
      .evaluateAll((cells) => cells.flatMap((cell) => cell.dataset.value || []));
    expect(days).toEqual(days.toSorted());
    expect(await shown(page)).toBe(some);
  });
});

it('without scripts the duties stand there whole, and offer nothing that would not work', async () => {
  await visit('en/duties/', { javaScriptEnabled: false, viewport: { width: 360, height: 780 } }, async (page) => {
    expect(await shown(page)).toBeGreaterThan(100);
    expect(await page.locator('main select:visible, main button:visible').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await page.getByRole('link', { name: /CSV/ }).getAttribute('href')).toBe('/en/duties/duties.csv');
  });
});

it.each(['fr/obligations/', 'en/duties/'])('%s never scrolls sideways, on screens and on paper', async (path) => {
  await visit(path, {}, async (page) => {
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const width of [320, 360, 640, 768, 1024, 1151, 1152, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await beyond()]).toEqual([width, 0]);
    }
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins, at 96 points an inch
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(await beyond()).toBe(0);
  });
});

it('in two presses a reader finds whether HDS binds, since when, by what, and whom to ask', async () => {
  await visit('fr/obligations/', { viewport: { width: 360, height: 780 } }, async (page) => {
    await page.locator('summary', { hasText: 'Hébergement de données de santé' }).click();
    await page.locator('[data-fold][open] a').click();
    await page.waitForURL('**/fr/fiches/hds/#duties');
    expect(await page.locator('.bound').innerText()).toContain('Obligatoire sous condition');
    expect(await page.locator('.duties').innerText()).toMatch(/1er avril 2018[\s\S]*L\. 1111-8/);
    expect(await page.locator('.practical').innerText()).toContain('À qui s’adresser');
  });
});
