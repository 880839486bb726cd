/** A sheet as one reads it: on a phone the answer comes first and the rest folds, on a desk nothing has to be opened. */
import { describe, expect, inject, it } from 'vitest';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DESKTOP, PHONE, visitor } from './visit.ts';

const folder = inject('sites').real;
const { visit, url } = visitor(() => folder);

/** Pixels of a phone's first screen. */
const FIRST_SCREEN = 780;
/** Words of a usual sheet, its duties and its text, and the pixels that it may take on a phone with all that stands around it. */
const USUAL_WORDS = 900;
const USUAL_HEIGHT = 8000;
/** Pixels that each further word may take there, tables included. */
const HEIGHT_A_WORD = 8;

const NO_SCRIPT = { javaScriptEnabled: false };
const SCREEN = { viewport: { width: 360, height: FIRST_SCREEN } };
const sheets = ['fr/fiches', 'en/sheets'].flatMap((list) =>
  readdirSync(path.join(folder, list), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'rooms')
    .map((entry) => `${list}/${entry.name}/`),
);

describe('on a phone', () => {
  it('every sheet says the first sentence of its answer on the first screen, and is no longer than its words ask for', async () => {
    const late = await visit(sheets[0] ?? '', SCREEN, async (page) => {
      const found: unknown[] = [];
      for (const sheet of sheets) {
        await page.goto(url() + sheet);
        const { end, height, words, width } = await page.evaluate(() => {
          const answer = document.querySelector('.bound p') ?? document.querySelector('.prose p');
          const text = answer?.firstChild;
          const range = document.createRange();
          if (text) {
            range.setStart(text, 0);
            const stop = (text.textContent ?? '').search(/[.;!?](?:\s|$)/u);
            range.setEnd(text, stop < 0 ? (text.textContent ?? '').length : stop + 1);
          }
          const root = document.documentElement;
          return {
            end: range.getBoundingClientRect().bottom + scrollY,
            height: root.scrollHeight,
            words: [...document.querySelectorAll('.prose, .duties')].flatMap((e) => (e.textContent ?? '').trim().split(/\s+/))
              .length,
            width: root.scrollWidth,
          };
        });
        const allowed = USUAL_HEIGHT + Math.max(0, words - USUAL_WORDS) * HEIGHT_A_WORD;
        if (end > FIRST_SCREEN || height > allowed || width > SCREEN.viewport.width)
          found.push({ sheet, end, height, allowed, words, width });
      }
      return found;
    });
    expect(sheets.length).toBeGreaterThan(60);
    expect(late).toEqual([]);
  }, 120_000);

  it('parts after the text are one line with their number, with and without scripts, and open', async () => {
    for (const options of [PHONE, { ...PHONE, ...NO_SCRIPT }])
      await visit('fr/fiches/hds/', options, async (page) => {
        const line = page.locator('.fold > summary', { has: page.locator('#sources') });
        expect(await line.innerText()).toMatch(/^Sources\s+\d+$/);
        expect(await page.locator('.source-list').isVisible()).toBe(false);
        await line.click();
        expect(await page.locator('.source-list').isVisible()).toBe(true);
      });
  });

  it('a number leads into the folded sources, and a button back to it', async () => {
    await visit('fr/fiches/hds/', PHONE, async (page) => {
      const call = page.locator('.prose .cite a').first();
      await call.click();
      const entry = page.locator(`[id="${(await call.getAttribute('href'))?.slice(1)}"]`);
      await expect.poll(() => entry.isVisible()).toBe(true);
      await entry.getByRole('button', { name: 'Revenir au texte' }).click();
      expect(await call.evaluate((link) => link === document.activeElement)).toBe(true);
    });
  });

  it('the contents are one line that stays in sight, names the part and closes behind a choice', async () => {
    await visit('fr/fiches/hds/', PHONE, async (page) => {
      const contents = page.locator('.toc details');
      expect(await contents.getAttribute('open')).toBe(null);
      await page
        .locator('#par-ou-commencer')
        .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 90));
      await expect.poll(() => page.locator('.toc .here').innerText()).toBe('Par où commencer');
      expect((await page.locator('.toc').boundingBox())?.y).toBe(0);
      await page.locator('.toc summary').click();
      await page.locator('.toc').getByRole('link', { name: 'Sources' }).click();
      await expect.poll(() => contents.getAttribute('open')).toBe(null);
    });
  });
});

describe('on a desk', () => {
  it('nothing is folded, with and without scripts, and nothing that cannot fold stops the keyboard', async () => {
    for (const options of [DESKTOP, { ...DESKTOP, ...NO_SCRIPT }])
      await visit('en/sheets/hds/', options, async (page) => {
        for (const part of ['.source-list', '.history-list', '.toc ol', '.sheet-card dl'])
          expect(await page.locator(part).evaluate((e) => e.checkVisibility({ contentVisibilityAuto: true })), part).toBe(true);
      });
    await visit('en/sheets/hds/', DESKTOP, async (page) => {
      expect(
        await page.locator('.fold > summary').evaluateAll((all) => all.every((s) => (s as HTMLElement).tabIndex === -1)),
      ).toBe(true);
    });
  });

  it('the contents follow the reading', async () => {
    await visit('fr/fiches/hds/', DESKTOP, async (page) => {
      await page.locator('#ce-que-cela-impose').evaluate((heading) => heading.scrollIntoView());
      const current = page.locator('.toc [aria-current=location]');
      await expect.poll(() => current.innerText()).toBe('Ce que cela impose');
    });
  });

  it('a source shows beside its number at a glance and by keyboard, and leaves at Escape', async () => {
    await visit('fr/fiches/hds/', DESKTOP, async (page) => {
      const call = page.locator('.prose .cite a').first();
      await call.hover();
      const note = page.getByRole('tooltip');
      await expect.poll(() => note.isVisible()).toBe(true);
      expect(await note.innerText()).toContain('source officielle');
      await page.mouse.move(0, 0);
      await expect.poll(() => note.isVisible()).toBe(false);
      await call.focus();
      await expect.poll(() => note.isVisible()).toBe(true);
      expect(await call.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'));
      await page.keyboard.press('Escape');
      await expect.poll(() => note.isVisible()).toBe(false);
    });
  });

  it('gives its citation and the address of a part to the clipboard, and leads to its feed and its dates', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await visit('en/sheets/hds/', { ...DESKTOP, permissions }, async (page) => {
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await page.locator('.prose').hover();
      await page.getByRole('button', { name: 'Copy the citation' }).click();
      await page.getByText('Citation copied').waitFor();
      expect(await copied()).toMatch(/“.*\(HDS\)”, version of \d+ \w+ \d{4}, reviewed on .*\/en\/sheets\/hds\/$/);
      await page.locator('.link-here').first().click();
      expect(await copied()).toMatch(/\/en\/sheets\/hds\/#[\w-]+$/);
      expect(await page.locator('.follow a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
        '/en/sheets/hds/feed.xml',
        '/en/sheets/hds/calendar.ics',
      ]);
    });
  });
});

describe('lists', () => {
  it('narrow as one types, keep what was typed in the address, and offer the search where nothing is left', async () => {
    await visit('fr/index-a-z/', DESKTOP, async (page) => {
      const field = page.getByRole('searchbox', { name: 'Filtrer par un mot' });
      await field.fill('hébergem');
      const shown = await page.locator('[data-item]:visible').allInnerTexts();
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((text) => !/h[ée]bergem/i.test(text))).toEqual([]);
      expect(new URL(page.url()).searchParams.get('q')).toBe('hébergem');
      await field.fill('zzzz');
      expect(await page.locator('section:visible').count()).toBe(0);
      expect(await page.locator('[data-none] a').getAttribute('href')).toMatch(/\/fr\/recherche\/\?q=zzzz$/);
    });
  });

  it('the list of sheets has facets with their counts', async () => {
    await visit('en/sheets/', DESKTOP, async (page) => {
      const menu = page.getByLabel('Progress');
      const option = menu.locator('option[value=deploying]');
      const count = Number(/\((\d+)\)/.exec(await option.innerText())?.[1]);
      await menu.selectOption('deploying');
      expect(await page.locator('[data-item]:visible').count()).toBe(count);
    });
  });

  it('letters stay in sight', async () => {
    await visit('fr/glossaire/', DESKTOP, async (page) => {
      await page.locator('details:has(#letter-m) dl').evaluate((list) => scrollTo(0, list.getBoundingClientRect().top + scrollY));
      const letters = await page.locator('nav.letters').boundingBox();
      const letter = await page.locator('#letter-m').boundingBox();
      expect(letters?.y).toBeLessThan(80);
      expect(letter?.y).toBeGreaterThanOrEqual((letters?.y ?? 0) + (letters?.height ?? 0) - 2);
    });
  });
});

describe('a page that is missing', () => {
  it('fills the search from the address, in its language, and proposes the nearest pages', async () => {
    await visit('en/sheets/messaging/', DESKTOP, async (page) => {
      const first = page.locator('not-found section').first();
      expect(await first.getAttribute('lang')).toBe('en');
      expect(await first.getByRole('searchbox').inputValue()).toBe('messaging');
      await expect.poll(() => first.locator('[data-near] a').count()).toBeGreaterThan(0);
      expect(await first.locator('[data-near] a').first().getAttribute('href')).toMatch(/^\/en\//);
    });
  });

  it('is a search and ways in without scripts', async () => {
    await visit('nowhere/', { ...DESKTOP, ...NO_SCRIPT }, async (page) => {
      expect(await page.locator('not-found form').count()).toBe(2);
      expect(await page.locator('[data-near]').first().isVisible()).toBe(false);
    });
  });
});
