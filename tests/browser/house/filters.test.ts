/** Filters, views and their address. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, visitor } from '../visit.ts';

const { visit, url } = visitor(() => inject('sites').real);

const shown = (page: Page) => page.locator('a.brick:not(.is-out)').evaluateAll((all) => all.map((a) => a.id));
const said = (page: Page) => page.locator('[data-shown]').innerText();
const search = (page: Page) => new URL(page.url()).search;
const chip = (page: Page, name: string, value: string) => page.locator(`label:has(input[name=${name}][value=${value}])`);
/** Stops of the house that are no brick: the link past it, the door, four pillars. */
const OTHER_STOPS = 6;

/** How many bricks of the drawing a screen reader is told of. */
async function spokenBricks(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const kinds =
    /(?:Digital platform|Service|Data repository|Reference document|Plateforme numérique|Gisement de données|Document de référence)/;
  const names = nodes.filter((n) => !n.ignored && n.role?.value === 'link').map((n) => String(n.name?.value ?? ''));
  return names.filter((name) => kinds.test(name) && name.includes(',')).length;
}

/** Chips lie in a panel that a phone keeps folded. */
const unfold = async (page: Page) => {
  const button = page.locator('[data-unfold]');
  if (await button.isVisible()) await button.click();
};

describe.each([
  ['fr', 'a wide screen', DESKTOP],
  ['en', 'a phone', PHONE],
] as const)('in %s on %s', (locale, _, options) => {
  it('every pair of choices shows what its counts said', async () => {
    await visit(`${locale}/`, options, async (page) => {
      const wrong = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-filters] input[type=checkbox]')];
        const facts = new Map(
          [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((e) => [e.dataset.entry ?? '', e.dataset]),
        );
        const count = (box: HTMLInputElement) => Number(box.closest('label')?.querySelector('[data-count]')?.textContent);
        const carrying = (box: HTMLInputElement) =>
          [...document.querySelectorAll<HTMLElement>('a.brick:not(.is-out)')].filter((a) =>
            facts
              .get(a.dataset.brick ?? '')
              ?.[box.name]?.split(' ')
              .includes(box.value),
          ).length;
        const wrong: string[] = [];
        let pairs = 0;
        for (const first of boxes) {
          first.click();
          for (const second of boxes) {
            if (second === first) continue;
            const promised = count(second);
            if ((promised === 0) !== second.disabled) wrong.push(`${first.value} + ${second.value}: dead or not`);
            if (second.disabled) continue;
            second.click();
            pairs += 1;
            if (carrying(second) !== promised)
              wrong.push(`${first.value} + ${second.value}: ${carrying(second)}, not ${promised}`);
            second.click();
          }
          first.click();
        }
        return pairs > 100 ? wrong : [`only ${pairs} pairs`];
      });
      expect(wrong).toEqual([]);
      expect(search(page)).toBe('');
    });
  });

  it('what is filtered out leaves the tab order and the accessibility tree, and says so', async () => {
    await visit(`${locale}/`, options, async (page) => {
      await unfold(page);
      await chip(page, 'kind', 'data-repository').click();
      await chip(page, 'status', 'deploying').click();
      const left = await shown(page);
      expect(left.length).toBeGreaterThan(0);
      expect(await said(page)).toMatch(new RegExp(`^${left.length} (?:sur|of) \\d+ (?:briques|bricks)$`));
      await expect.poll(() => spokenBricks(page)).toBe(left.length);
      await page.locator('#house').focus();
      const stops: string[] = [];
      // between the bricks: a link past the house, the door and the pillars
      for (let i = 0; i < left.length + OTHER_STOPS; i++) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
      }
      expect(stops.filter((s) => s.startsWith('brick-'))).toEqual(left);
      await page.locator('[data-clear]').click();
      expect(await page.locator('a.brick.is-out').count()).toBe(0);
      expect(search(page)).toBe('');
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });
  });
});

describe('the text', () => {
  it('finds whatever accents, case and apostrophes, and says when it finds nothing', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      for (const [q, id] of [
        ['identite', 'brick-ins'],
        ["L'INS", 'brick-ins'],
        ['carnet de santé numérique', 'brick-dmp'],
        ['mssante', 'brick-mssante'],
      ] as const) {
        await page.locator('[data-filters] [name=q]').fill(q);
        const found = await shown(page);
        expect(found, q).toContain(id);
        expect(found.length, q).toBeLessThan(await page.locator('a.brick').count());
      }
      await page.locator('[data-filters] [name=q]').fill('xylophone');
      expect(await shown(page)).toEqual([]);
      expect(await said(page)).toContain('Aucune brique');
    });
  });
});

describe('the address', () => {
  it('keeps filters, view, order and brick; deliberate acts can be undone with Back and done again with Forward', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      const steps: string[] = [search(page)];
      await page.locator('[data-filters] [name=q]').pressSequentially('sante');
      // the address is told to this process a moment after it changed
      await expect.poll(() => search(page)).toBe('?q=sante');
      steps[0] = search(page);
      for (const act of [
        () => chip(page, 'kind', 'service').click(),
        () => page.locator('label:has([value=table])').click(),
        () => page.locator('[data-sort=name]').click(),
        () => page.locator('.table [data-brick=dmp]').click(),
        () => page.keyboard.press('Escape'),
      ]) {
        await act();
        // what a press undoes, the browser's history tells a moment later
        await expect.poll(() => search(page)).not.toBe(steps.at(-1));
        steps.push(search(page));
      }
      expect(steps).toEqual([
        '?q=sante',
        '?q=sante&kind=service',
        '?q=sante&kind=service&view=table',
        '?q=sante&kind=service&view=table&sort=name',
        '?q=sante&kind=service&view=table&sort=name&brick=dmp',
        '?q=sante&kind=service&view=table&sort=name',
      ]);
      for (const step of steps.slice(0, -1).toReversed()) {
        await page.goBack();
        expect(search(page)).toBe(step);
      }
      expect(await page.locator('[data-filters] [name=q]').inputValue()).toBe('sante');
      expect(await page.locator('.drawing').isVisible()).toBe(true);
      await page.goForward();
      await page.goForward();
      expect(await page.locator('.table').isVisible()).toBe(true);
      expect(await page.locator('input[value=service]').isChecked()).toBe(true);
      const rows = page.locator('[data-row]:not([hidden])');
      const before = await rows.count();
      await page.reload();
      expect(await rows.count()).toBe(before);
    });
  });

  it('[R41] that means harm does nothing', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      const trouble: string[] = [];
      page.on('pageerror', (e) => trouble.push(String(e)));
      page.on('dialog', (d) => void d.dismiss().then(() => trouble.push('dialog')));
      for (const hostile of [
        '?brick=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
        '?kind=__proto__&status=constructor&view=%00&sort=valueOf',
        '?mandatory=dmp%22%5D,x&from=%22onclick%3D',
        '?%E0%A4%A&q=',
        '?a#"><script>alert(1)</script>',
        '?b#brick-dmp"]',
        '?c#__proto__',
      ]) {
        await page.goto(`${url()}fr/${hostile}`);
        expect(await page.locator('.card').isVisible(), hostile).toBe(false);
        expect(await page.locator('a.brick.is-out').count(), hostile).toBe(0);
        await page.locator('#brick-dmp').click();
        expect(await page.locator('.card').isVisible(), hostile).toBe(true);
      }
      expect(trouble).toEqual([]);
    });
  });

  it('lights what the compass recommends, in words, and leads back to the answers', async () => {
    await visit('fr/?mandatory=ins,dmp&recommended=hds&know=nobody&from=who%3Deditor%26data%3Dyes', DESKTOP, async (page) => {
      const levels = await page.locator('.brick .level').evaluateAll((all) => all.map((e) => e.textContent));
      expect(levels.toSorted()).toEqual(['Obligatoire', 'Obligatoire', 'Recommandé']);
      expect(await page.locator('[data-back]').getAttribute('href')).toMatch(/\?who=editor&data=yes$/);
      await page.locator('[data-unlit]').click();
      expect(await page.locator('.brick .level').count()).toBe(0);
      expect(search(page)).toBe('');
    });
  });

  it('is copied by a button', async () => {
    await visit('fr/?view=list', { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.locator('[data-copy]').click();
      await page.getByText('Lien copié').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    });
  });
});

describe('the table', () => {
  it('sorts by name, floor, status and date, both ways', async () => {
    await visit('fr/?view=table', DESKTOP, async (page) => {
      const column = (n: number) => page.locator(`[data-row] > :nth-child(${n})`).allInnerTexts();
      await page.locator('[data-sort=name]').click();
      const names = await column(1);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
      await page.locator('[data-sort=name]').click();
      expect(await column(1)).toEqual(names.toReversed());
      expect(await page.locator('[data-column=name]').getAttribute('aria-sort')).toBe('descending');
      const dates = () => page.locator('[data-row]').evaluateAll((all) => all.map((r) => (r as HTMLElement).dataset.date ?? ''));
      await page.locator('[data-sort=date]').click();
      expect(await dates()).toEqual((await dates()).toSorted());
      for (const [sort, n] of [
        ['floor', 2],
        ['status', 4],
      ] as const) {
        await page.locator(`[data-sort=${sort}]`).click();
        const values = await column(n);
        const groups = values.filter((v, i) => v !== values[i - 1]);
        expect(groups.length, sort).toBe(new Set(values).size);
      }
    });
  });
});
