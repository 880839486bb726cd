/** What comes out of a printer, in the engines that print without asking. */
import { describe, expect, it } from 'vitest';
import { cutLines, type PrintedPage, printedPages } from '../lib/paper.ts';
import { until } from './engines/engine.ts';
import { MARGIN_MM } from './engines/puppeteer.ts';
import { inEngines } from './in-engines.ts';

/** Pages of each kind: sheets, a list of dates, duties, words, a plan. */
const PRINTED = [
  'fr/fiches/dmp/',
  'fr/fiches/ins/',
  'en/sheets/hds/',
  'fr/calendrier/',
  'fr/obligations/',
  'fr/glossaire/',
  'fr/boussole/?audience=pro&product=lps',
];

/** What stands at the foot of a page. */
const lowest = (lines: PrintedPage['lines']) => lines.toSorted((a, b) => a.y - b.y)[0]?.text.trim();

inEngines((at) => {
  // WebKitGTK prints to a dialog alone
  describe.skipIf(at.name === 'webkit')('paper', () => {
    const printed = async (path: string) => {
      await at.open(path);
      await until(at.engine(), 'the page stands', () => document.readyState === 'complete');
      return printedPages(await at.engine().print!());
    };

    it.each(PRINTED)('/%s has no line cut at a page’s end, and nothing over its text', async (path) => {
      const pages = await printed(path);
      expect(cutLines(pages, MARGIN_MM)).toEqual([]);
      // a heading stands with what it is the heading of
      const headings = await at
        .engine()
        .ask(() => [...document.querySelectorAll('main :is(h2, h3)')].map((h) => h.textContent ?? ''));
      const lonely = pages.filter(({ lines }) => headings.some((h) => h.replace(/\s+/g, ' ').trim() === lowest(lines)));
      expect(lonely.map(({ lines }) => lowest(lines))).toEqual([]);
      expect(pages.filter(({ text }) => /Aller au contenu|Skip to content/.test(text))).toEqual([]);
      // more than a title on the first sheet, and more than a line on the last but one
      expect(pages[0]?.text.length).toBeGreaterThan(1000);
    });

    it('a sheet fits on five pages, gives addresses at its end and none in its text', async () => {
      const pages = await printed('fr/fiches/dmp/');
      expect(pages.length).toBeLessThanOrEqual(5);
      const text = pages.map((page) => page.text).join(' ');
      const body = text.slice(0, text.indexOf('Liens officiels'));
      expect(body).not.toMatch(/https?:/);
      expect(text).toContain('Adresses des liens');
      expect(text.slice(text.indexOf('Sources'))).toMatch(/https?:/);
    });
  });
});
