/** A brick opens its card: each way in, each way out, and where focus goes. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, visitor } from '../visit.ts';

const { visit } = visitor(() => inject('sites').real);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const card = (page: Page) => page.locator('dialog.card');
const LOCALES = [
  ['fr', 'Dossier médical partagé', 'fr/fiches/dmp/'],
  ['en', 'Shared medical record', 'en/sheets/dmp/'],
] as const;
const SCREENS = [
  ['a wide screen', DESKTOP],
  ['a phone', PHONE],
] as const;

/** What leads to the card of the DMP. */
const WAYS_IN: [string, (page: Page) => Promise<void>][] = [
  ['a click', (page) => page.locator('#brick-dmp').click()],
  ['Enter', (page) => page.locator('#brick-dmp').press('Enter')],
  [
    'a relation in another card',
    async (page) => {
      await page.locator('#brick-ins').click();
      await page.locator('.card [data-brick=dmp]').click();
    },
  ],
];
/** What leaves it. */
const WAYS_OUT: [string, (page: Page) => Promise<void>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['its cross', (page) => page.locator('.card [data-close]').click()],
  [
    'a press outside',
    async (page) => {
      // the card may cover where the title begins
      const { width = 0 } = (await page.locator('h1').boundingBox()) ?? {};
      await page.locator('h1').click({ position: { x: width - 8, y: 8 } });
    },
  ],
];

describe.each(LOCALES)('in %s', (locale, name, sheet) => {
  describe.each(SCREENS)('on %s', (_, options) => {
    it('[R48] each way in opens it, and each way out closes it and gives focus back', async () => {
      await visit(`${locale}/`, options, async (page) => {
        for (const [way, open] of WAYS_IN) {
          for (const [out, close] of WAYS_OUT) {
            const said = `${way}, then ${out}`;
            await open(page);
            expect(await card(page).getByRole('heading', { level: 2 }).innerText(), said).toContain(name);
            expect(await focused(page), said).toBe('card-title');
            expect(new URL(page.url()).searchParams.get('brick'), said).toBe('dmp');
            expect(await card(page).locator('.read').getAttribute('href')).toBe(`/${sheet}`);
            await close(page);
            expect(await card(page).isVisible(), said).toBe(false);
            expect(await focused(page), said).toMatch(/^brick-(?:dmp|ins)$/);
            expect(new URL(page.url()).search, said).toBe('');
          }
        }
      });
    });

    it('opens from an address without taking focus, beside its brick and under nothing', async () => {
      await visit(`${locale}/?brick=dmp`, options, async (page) => {
        expect(await card(page).isVisible()).toBe(true);
        expect(await focused(page)).toBe('');
        const [box, brick] = await Promise.all([card(page).boundingBox(), page.locator('#brick-dmp').boundingBox()]);
        if (!box || !brick) throw new Error('No card or no brick.');
        const apart = box.x >= brick.x + brick.width || box.x + box.width <= brick.x || box.y >= brick.y + brick.height;
        expect(apart).toBe(true);
        expect(brick.y).toBeGreaterThan(0);
        expect(brick.y).toBeLessThan(options.viewport?.height ?? 0);
      });
    });
  });

  it('opens from the list and from the table, where focus goes back to', async () => {
    for (const view of ['list', 'table']) {
      await visit(`${locale}/?view=${view}`, DESKTOP, async (page) => {
        await page.locator(`.${view} :is(h3, th) [data-brick=dmp]`).click();
        expect(await card(page).isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        const inView = await page.evaluate((v) => document.activeElement?.closest(`.${v}`) !== null, view);
        expect(inView).toBe(true);
      });
    }
  });

  it('says its facts in words', async () => {
    await visit(`${locale}/?brick=dmp`, DESKTOP, async (page) => {
      const text = await card(page).innerText();
      const words =
        locale === 'fr'
          ? ['Service', 'Opérationnel', 'janvier 2026', 'Patients']
          : ['Service', 'Operational', 'January 2026', 'Patients'];
      for (const word of words) expect(text).toContain(word);
    });
  });
});

describe('other presses', () => {
  it('with Ctrl or the middle button are left to the browser, which opens the sheet in a new tab', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      // what reaches the window untouched is the browser's; the tab itself is not opened here
      await page.evaluate(() => {
        for (const press of ['click', 'auxclick'])
          addEventListener(press, (event) => {
            const link = (event.target as Element).closest('a');
            document.documentElement.dataset.pressed = event.defaultPrevented ? 'ours' : `the browser’s: ${link?.pathname}`;
            event.preventDefault();
          });
      });
      for (const press of [{ modifiers: ['Control' as const] }, { button: 'middle' as const }]) {
        await page.evaluate(() => delete document.documentElement.dataset.pressed);
        await page.locator('#brick-dmp').click(press);
        expect(await page.evaluate(() => document.documentElement.dataset.pressed)).toBe('the browser’s: /fr/fiches/dmp/');
        expect(await card(page).isVisible()).toBe(false);
      }
      await page.locator('#brick-dmp').click();
      expect(await page.evaluate(() => document.documentElement.dataset.pressed)).toBe('ours');
    });
  });

  it('on the open brick close its card', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      await page.locator('#brick-ins').click();
      await page.locator('#brick-ins').click();
      expect(await card(page).isVisible()).toBe(false);
    });
  });

  it('on a sheet’s link to the house open its card there', async () => {
    await visit('en/sheets/hds/', DESKTOP, async (page) => {
      await page.locator('a[href*="brick=hds"]').click();
      await page.waitForURL('**/en/?brick=hds**');
      expect(await card(page).getByRole('heading', { level: 2 }).innerText()).toContain('HDS');
    });
  });
});

describe('without scripts', () => {
  it('a brick goes straight to its sheet, the legend is there, and nothing that would not work', async () => {
    await visit('en/?brick=dmp#brick-dmp', { ...PHONE, javaScriptEnabled: false }, async (page) => {
      expect(await card(page).isVisible()).toBe(false);
      expect(
        await page
          .locator('[data-filters] :is(button, input)')
          .evaluateAll((all) => all.filter((e) => e.checkVisibility()).length),
      ).toBe(0);
      expect(await page.getByText('Data repository').first().isVisible()).toBe(true);
      await page.locator('#brick-dmp').click();
      await page.waitForURL('**/en/sheets/dmp/');
    });
  });
});
