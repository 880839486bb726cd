/** Long lists on a phone: they begin on the first screen, are no longer than a reader bears, and fold away nothing for good. */
import { expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visitor } from './visit.ts';

const PHONE = { width: 360, height: 780 };
const { visit } = visitor(() => inject('sites').real);

/** Cards of duties that can be seen. */
const seen = (page: Page) =>
  page.locator('tr[data-item]').evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length);

it.each([
  ['fr/nouveautes/', 12_000],
  ['en/news/', 12_000],
  ['fr/obligations/', 6_000],
  ['en/duties/', 6_000],
  ['fr/etat-des-fiches/', 12_000],
  // a thousand links, each 24 px from the next
  ['fr/index-a-z/', 31_000],
  ['en/a-z/', 31_000],
  ['fr/glossaire/', 54_000],
  ['fr/fiches/', 12_500],
] as const)('%s is at most %d px high at 360, and never wider', async (path, limit) => {
  await visit(path, { viewport: PHONE }, async (page) => {
    const { height, width } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    }));
    expect(height).toBeLessThanOrEqual(limit);
    expect(width).toBe(PHONE.width);
  });
});

it.each([true, false])('each brick opens its duties, with scripts or without (%s)', async (javaScriptEnabled) => {
  await visit('fr/obligations/', { viewport: PHONE, javaScriptEnabled }, async (page) => {
    expect(await seen(page)).toBe(0);
    const folds = page.locator('[data-fold]');
    const first = Number(await folds.first().locator('b').innerText());
    await folds.first().locator('summary').click();
    expect(await seen(page)).toBe(first);
  });
});

it('a choice opens the bricks that it leaves, counts what they have left, and folds them again with all', async () => {
  await visit('fr/obligations/', { viewport: PHONE }, async (page) => {
    await page.getByText('Filtrer et trier').click();
    await page.getByLabel('Fiabilité').selectOption('to-verify');
    const left = await page.locator('tr[data-item]:not([hidden])').count();
    expect(await seen(page)).toBe(left);
    const counts = await page.locator('[data-group]:not([hidden]) b').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(left);
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    expect(await seen(page)).toBe(0);
  });
});

it('paper shows every duty', async () => {
  await visit('fr/obligations/', { viewport: PHONE }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await seen(page)).toBe(await page.locator('tr[data-item]').count());
  });
});

it('the menus of the list of sheets are one line on a phone, and all there on a wide window', async () => {
  await visit('fr/fiches/', { viewport: PHONE }, async (page) => {
    const menus = page.locator('.filter select');
    expect(await menus.first().isVisible()).toBe(false);
    expect(await page.getByLabel('Filtrer par un mot').isVisible()).toBe(true);
    await page.getByText('Filtrer', { exact: true }).click();
    expect(await menus.first().isVisible()).toBe(true);
    await page.getByText('Filtrer', { exact: true }).click();
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const menu of await menus.all()) expect(await menu.isVisible()).toBe(true);
  });
});
