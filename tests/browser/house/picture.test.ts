/** The first screen leads on, and the picture holds together: words whole, dormers under their roof, signs in words. */
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, visitor } from '../visit.ts';

/** How far down a phone's page the first brick may stand: a screen and a bit, so that one sees that a house follows. */
const HOUSE_FROM = 900;

const { visit } = visitor(() => inject('sites').real);

describe('the first screen', () => {
  it.each([
    ['fr', DESKTOP],
    ['en', PHONE],
  ] as const)('has both ways in (%s)', async (locale, options) => {
    await visit(`${locale}/`, options, async (page) => {
      const bottoms = await page
        .locator('.doors :is(.project, .field)')
        .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().bottom));
      expect(bottoms).toHaveLength(2);
      expect(Math.max(...bottoms)).toBeLessThan(options.viewport?.height ?? 0);
      await page.locator('#rule').fill('ins');
      await page.locator('#rule').press('Enter');
      await page.waitForURL('**/?q=ins');
    });
  });

  it.each(['fr/', 'en/'])('lets the house begin soon after it on a phone, with its key at hand (/%s)', async (path) => {
    await visit(path, { ...PHONE, viewport: { width: 360, height: 780 } }, async (page) => {
      const first = await page
        .locator('a.brick')
        .evaluateAll((all) => Math.min(...all.map((a) => a.getBoundingClientRect().top)));
      expect(first).toBeLessThanOrEqual(HOUSE_FROM);
      await page.locator('.key summary').click();
      expect(await page.locator('.key li').first().isVisible()).toBe(true);
    });
  });

  it('closes its menu when the window widens', async () => {
    await visit('en/', PHONE, async (page) => {
      const isOpen = () => page.locator('#sections').evaluate((menu) => menu.matches(':popover-open'));
      await page.locator('[popovertarget=sections]').click();
      expect(await isOpen()).toBe(true);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expect.poll(isOpen).toBe(false);
      expect(await page.locator('#sections nav').getByRole('link', { name: 'Dates' }).isVisible()).toBe(true);
    });
  });

  it('has all main sections on one line where there is room, and in a menu on a phone, without scripts too', async () => {
    await visit('fr/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
      const dates = page.locator('#sections nav').getByRole('link', { name: 'Dates' });
      expect(await dates.isVisible()).toBe(false);
      await page.locator('[popovertarget=sections]').click();
      expect(await dates.isVisible()).toBe(true);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.reload();
      const tops = await page
        .locator('#sections a')
        .evaluateAll((all) => all.map((a) => Math.round(a.getBoundingClientRect().top)));
      expect([tops.length, new Set(tops).size]).toEqual([7, 1]);
      expect(await page.locator('header.site-header').evaluate((e) => e.getBoundingClientRect().height)).toBeLessThan(72);
    });
  });
});

describe('the picture', () => {
  it.each(['fr/', 'en/'])('breaks no word but at a syllable, and its dormers stay under the roof (%s)', async (path) => {
    await visit(path, DESKTOP, async (page) => {
      for (const width of [360, 768, 1024, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(() => {
          const topOf = (node: Node, i: number) => {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            return Math.round(range.getBoundingClientRect().bottom);
          };
          const isLetter = (sign = '') => /\p{L}/u.test(sign);
          const torn: string[] = [];
          for (const label of document.querySelectorAll('a.brick .label')) {
            const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const text = node.textContent ?? '';
              if (node.parentElement?.closest('.visually-hidden')) continue;
              for (let i = 1; i < text.length; i++) {
                if (isLetter(text[i - 1]) && isLetter(text[i]) && topOf(node, i - 1) !== topOf(node, i)) torn.push(text);
              }
            }
          }
          const roof = document.querySelector('.roof')!.getBoundingClientRect();
          const outside = [...document.querySelectorAll('a.dormer')].filter((dormer) => {
            const { left, right } = dormer.getBoundingClientRect();
            return left < roof.left || right > roof.right;
          });
          return { torn, outside: outside.map((e) => e.id) };
        });
        expect(found, `${width} px`).toEqual({ torn: [], outside: [] });
      }
    });
  });

  it('says what its signs mean on a phone, and shows old states by a filter', async () => {
    await visit('en/', PHONE, async (page) => {
      const key = page.locator('.key');
      await key.getByText('How to read the house').click();
      for (const words of ['Data repository', 'Mandatory', 'Last seen over 24 months ago']) {
        expect(await key.getByText(words, { exact: true }).isVisible(), words).toBe(true);
      }
    });
    await visit('en/?evidence=old', DESKTOP, async (page) => {
      const shown = page.locator('a.brick:not(.is-out)');
      const old = page.locator('a.brick.is-old');
      expect(await shown.count()).toBe(await old.count());
      expect(await old.first().innerText()).toMatch(/seen in 20\d\d/);
    });
  });

  it('has the parts of a card one below the other on a phone', async () => {
    await visit('en/?brick=hds', PHONE, async (page) => {
      const way = await page.getByRole('link', { name: 'Read the sheet' }).boundingBox();
      expect(way?.width).toBeGreaterThan(250);
      expect(way?.height).toBeLessThan(64);
    });
  });

  it('groups the relations of a card by kind, and tells what it requires', async () => {
    await visit('en/?brick=dmp', DESKTOP, async (page) => {
      const card = page.locator('dialog.card');
      const groups = await card
        .locator('.group')
        .evaluateAll((all) =>
          all.map((group) => [
            Number(group.querySelector('[data-count]')?.textContent),
            group.querySelectorAll('li').length,
            group.querySelectorAll('li .tile').length,
          ]),
        );
      expect(groups.length).toBeGreaterThan(2);
      for (const [said, items, signs] of groups) expect([items, signs]).toEqual([said, said]);
      await card
        .locator('[data-fact=duty] dd')
        .getByText(/Mandatory for/)
        .waitFor();
    });
  });
});
