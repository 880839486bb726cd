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

/** Tables of many pages. */
const TABLES = ['fr/obligations/', 'en/duties/'];

/** Share of a page, from its foot, that may stay blank where something whole did not fit. */
const MAX_BLANK = 0.4;
/** Letters of the last page: the addresses and the footer alone have fewer. */
const MIN_LAST_PAGE = 400;
/** Letters among which the head of a table stands. */
const HEAD_LENGTH = 200;

/** What stands at the foot of a page. */
const lowest = (lines: PrintedPage['lines']) => lines.toSorted((a, b) => a.y - b.y)[0]?.text.trim();

inEngines((at) => {
  // WebKitGTK prints to a dialog alone
  describe.skipIf(at.name === 'webkit')('paper', () => {
    /** Firefox prints bold letters of a variable typeface as shapes, which nothing reads as text; signs it takes from another. */
    const isRead = at.name !== 'firefox';
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
      // more than a title on the first sheet, no page that is left nearly blank, and more than a line or two on the last
      expect(pages[0]?.text.length).toBeGreaterThan(1000);
      const feet = pages.slice(0, -1).map(({ lines, height }) => Math.min(...lines.map(({ y }) => y)) / height);
      expect(feet.filter((foot) => foot > MAX_BLANK)).toEqual([]);
      expect(pages.at(-1)?.text.length).toBeGreaterThan(MIN_LAST_PAGE);
    });

    it.each(TABLES)('/%s says at the head of each page what the columns of its table are', async (path) => {
      const pages = await printed(path);
      const heads = await at
        .engine()
        .ask(() => [...document.querySelectorAll('main table thead th')].map((th) => (th as HTMLElement).innerText));
      expect(heads.length).toBeGreaterThan(3);
      const words = isRead ? heads.map((head) => head.trim().split(/\s/)[0] ?? '') : ['↑'];
      const headed = pages.map(({ text }, i) => i === 0 || words.every((word) => text.slice(0, HEAD_LENGTH).includes(word)));
      // addresses follow the table, on few pages
      const after = headed.findIndex((has) => !has);
      expect(headed.slice(after === -1 ? headed.length : after)).not.toContain(true);
      expect(after === -1 ? headed.length : after).toBeGreaterThan(pages.length / 2);
    });

    it.runIf(isRead)('a sheet says on its first page what the brick is, in which state, for whom, and who runs it', async () => {
      const [first] = await printed('fr/fiches/dmp/');
      const card = await at
        .engine()
        .ask(() =>
          [...document.querySelectorAll<HTMLElement>('.sheet-card :is(dt, dd)')].slice(0, 8).map((e) => e.textContent ?? ''),
        );
      expect(card.length).toBeGreaterThan(6);
      const words = card.flatMap((text) =>
        text
          .replace(/\s*\[\d+\]/g, '')
          .trim()
          .split(/\s+/),
      );
      expect(words.filter((word) => !first?.text.includes(word))).toEqual([]);
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
