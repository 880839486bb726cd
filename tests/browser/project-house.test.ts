/** "The house of my project": made in the page, under a name that is nothing but text and goes nowhere. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { queryOf } from '../../src/browser/compass-query.ts';
import { MAX_PROJECT_NAME } from '../../src/browser/project-sheet.ts';
import type { Answers } from '../../src/model/compass.ts';
import plans from '../fixtures/plans.json' with { type: 'json' };
import { axeViolations } from '../lib/axe.ts';
import { plan, sheets } from '../lib/published-compass.ts';
import { parseXml } from '../lib/xml.ts';
import { DESKTOP, PHONE, visitor } from './visit.ts';

const { visit } = visitor(() => inject('sites').real);
const answers = plans.find(({ id }) => id === 'b2b-tlc-tool')?.answers as unknown as Answers;
const rows = plan(answers);
const PAGES = { fr: 'fr/boussole/', en: 'en/compass/' };
const MM_PER_INCH = 25.4;
/** What a browser calls an inch of the screen. */
const PX_PER_INCH = 96;

/** Opens a plan, and in it the house of the project. */
function project(locale: keyof typeof PAGES, options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
  return visit(`${PAGES[locale]}?${queryOf(answers)}`, options, async (page) => {
    await page.locator('project-house summary').click();
    await page.locator('project-house [data-sheet] > svg').waitFor();
    await use(page);
  });
}

const fileOf = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('project-house [data-save]').click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

/** What the sheet says in letters, the poster's own left out. */
const saidIn = (svg: string) => {
  const panel = svg.slice(svg.lastIndexOf('</svg><rect'));
  return [...panel.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
};

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  it('lights and numbers the bricks of the plan, in its order, and those alone', () =>
    project(locale, DESKTOP, async (page) => {
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll<SVGAElement>('[data-sheet] [data-brick]')].flatMap((brick) => {
          const number = brick.querySelector('g[data-own] text')?.textContent;
          return number ? [`${number} ${brick.dataset.brick}`] : [];
        }),
      );
      const planned = rows.flatMap(({ brick }, i) => (sheets.has(brick) ? [`${i + 1} ${brick}`] : []));
      expect(shown.toSorted()).toEqual(planned.toSorted());
      const faded = await page.locator('[data-sheet] [data-brick]:not(:has([data-own])) > [opacity]').count();
      expect(faded).toBeGreaterThan(0);
    }));

  it('is a file that stands alone, well formed, with every row of the plan', () =>
    project(locale, DESKTOP, async (page) => {
      await page.locator('#project-name').fill('Deux Rives');
      const { name, text } = await fileOf(page);
      expect(name).toMatch(/^[\w-]+\.svg$/);
      expect(() => parseXml(text)).not.toThrow();
      expect(text).not.toMatch(/<(?:image|script|foreignObject)\b|url\((?!#)/);
      const said = saidIn(text);
      expect(said).toContain('Deux Rives');
      const names = await page.locator('#results [id^="plan-"] a').allInnerTexts();
      expect(names.length).toBe(rows.length);
      const letters = (words: string) => words.replaceAll(/\s/g, '');
      for (const brick of names) expect(letters(said)).toContain(letters(brick));
    }));
});

describe('a name', () => {
  it.each([
    ['markup', '<img src=x onerror="document.title=1"><script>document.title=1</script>&amp;]]>'],
    ['300 letters', 'Wm'.repeat(MAX_PROJECT_NAME / 2)],
    ['right to left', 'مشروع الصحة الرقمية ‮ 2027'],
    ['emoji', '👩🏽‍⚕️🏥 Été 🇫🇷'],
    ['control signs', 'a\u0007b\uFFFEc'],
  ])('of %s is text, within the sheet', async (_what, name) => {
    await project('fr', DESKTOP, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const before = { title: await page.title(), url: page.url() };
      await page.locator('#project-name').fill(name);
      const { text } = await fileOf(page);
      expect(() => parseXml(text)).not.toThrow();
      const shown = await page.evaluate(() => {
        const sheet = document.querySelector('[data-sheet] > svg');
        const frame = sheet?.getBoundingClientRect();
        const lines = [...(sheet?.querySelectorAll(':scope > g > text') ?? [])];
        const out = lines.filter((line) => (frame?.right ?? 0) < line.getBoundingClientRect().right);
        return { title: sheet?.querySelector('title')?.textContent, lines: lines.length, out: out.map((l) => l.textContent) };
      });
      expect(shown.lines).toBeGreaterThan(rows.length);
      expect(shown.out).toEqual([]);
      expect(shown.title?.replaceAll(/\s/g, '')).toBe(name.replaceAll(/\p{Cc}|[\uFFFE\s]/gu, ''));
      expect(await page.locator('[data-sheet] :is(img, script, foreignObject)').count()).toBe(0);
      // neither address nor title nor any request knows of it
      expect({ title: await page.title(), url: page.url() }).toEqual(before);
      expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    });
  });

  it('is kept nowhere', () =>
    project('fr', DESKTOP, async (page) => {
      await page.locator('#project-name').fill('Deux Rives');
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
      expect(kept).not.toContain('Rives');
      await page.reload();
      expect(await page.locator('#project-name').inputValue()).toBe('');
    }));
});

describe('a reader', () => {
  it('fetches nothing of it before it is asked for', () =>
    visit(`${PAGES.fr}?${queryOf(answers)}`, DESKTOP, async (page) => {
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(loaded.filter((name) => /project-(?:form|sheet)|posters\//.test(name))).toEqual([]);
    }));

  it('prints it as one page on its side, A4 or A3, and nothing else', () =>
    project('fr', DESKTOP, async (page) => {
      await page.locator('#project-name').fill('Deux Rives');
      // the printer's own window would wait for somebody
      await page.evaluate(() => (window.print = () => {}));
      const toPaper = () => page.locator('project-house [data-print]').click();
      for (const [format, width, height] of [
        ['A4', 297, 210],
        ['A3', 420, 297],
      ] as const) {
        await toPaper();
        const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, landscape: true, printBackground: true })));
        const { text } = await extractText(pdf, { mergePages: true });
        const [, , w = 0, h = 0] = (await pdf.getPage(1)).view;
        expect(pdf.numPages, format).toBe(1);
        expect([w, h].map((points) => Math.round((points / 72) * MM_PER_INCH))).toEqual([width, height]);
        expect(text).toContain('Deux Rives');
        expect(text).not.toContain('Enregistrer');
      }
      await toPaper();
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.round((297 / MM_PER_INCH) * PX_PER_INCH), height: 793 });
      const alone = await page.evaluate(() =>
        [...document.body.children].filter((e) => getComputedStyle(e).display !== 'none').map((e) => e.className),
      );
      expect(alone).toEqual(['project-paper']);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('project-house [data-sheet] > svg').count()).toBe(1);
      expect(await page.locator('.project-paper').count()).toBe(0);
    }));

  it('with a keyboard alone opens it, names it, chooses its look and saves it', () =>
    visit(`${PAGES.en}?${queryOf(answers)}`, DESKTOP, async (page) => {
      await page.locator('project-house summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('project-house [data-save]:enabled').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Two Banks');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.locator('project-house [data-sheet] svg [data-brick] [data-pane][fill="#262a38"]').first().waitFor();
      await page.keyboard.press('Tab');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(saidIn(readFileSync(await download.path(), 'utf8'))).toContain('Two Banks');
    }));

  it('on a phone has all of it, without scrolling sideways, and no fault that axe knows', () =>
    project('fr', { ...PHONE, bypassCSP: true }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('project-house :is(button, summary, label, input[type=text])')]
          .filter((e) => e.checkVisibility() && !e.matches('label[for]') && e.getBoundingClientRect().height < 40)
          .map((e) => e.textContent),
      );
      expect(small).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
    }));

  it('whose network fails is told, and may try again', () =>
    visit(`${PAGES.fr}?${queryOf(answers)}`, DESKTOP, async (page) => {
      await page.route('**/posters/**', (route) => route.abort());
      await page.locator('project-house summary').click();
      await page.locator('project-house [data-failed]:visible').waitFor();
      expect(await page.locator('project-house [data-save]').isDisabled()).toBe(true);
      await page.unroute('**/posters/**');
      await page.locator('project-house [data-again]').click();
      await page.locator('project-house [data-sheet] > svg').waitFor();
      expect(await page.locator('project-house [data-failed]').isHidden()).toBe(true);
    }));

  it('without scripts is offered nothing of it', () =>
    visit(PAGES.fr, { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('project-house').isVisible()).toBe(false);
    }));
});
