/** What a reader finds who wants the house on a wall. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { contentDir } from '../../src/config/environment.ts';
import { judgedDay, printedDay } from '../../src/config/today.ts';
import { NO_OWN_WORDS, translator } from '../../src/i18n/translate.ts';
import { createPaths } from '../../src/model/paths.ts';
import { POSTER_FILES, POSTER_LOOKS, posterName, SHEET_SIZES } from '../../src/model/posters.ts';
import { fullName } from '../../src/model/sheet.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { MAX_POSTER_BYTES } from '../budgets.ts';
import { ELSEWHERE, TOWN } from '../lib/build-sites.ts';
import { runBuild } from '../lib/run-build.ts';
import { parseXml } from '../lib/xml.ts';

const sites = inject('sites');
const POINTS_PER_MM = 72 / 25.4;
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
const postersOf = (folder: string) => listFiles(folder).filter((file) => file.startsWith('posters/'));
const pageOf = (folder: string, file: string) => parseHTML(readFileSync(path.join(folder, file), 'utf8')).document;

describe.each([
  { name: 'the real site', folder: sites.real, base: '/', origin: 'https://la-maison.example' },
  { name: 'under a sub-path', folder: sites.elsewhere, base: ELSEWHERE.base, origin: ELSEWHERE.origin },
  { name: 'another field, three languages', folder: sites.town, base: '/', origin: TOWN.origin },
])('$name', ({ folder, base, origin }) => {
  const made = postersOf(folder);
  const homes = listFiles(folder).filter((file) => /^[^/]+\/index\.html$/.test(file));
  const svgs = made.filter((file) => file.endsWith('.svg'));
  const pdfs = made.filter((file) => file.endsWith('.pdf'));

  it('offers every poster on the home page of its language, folded', () => {
    const offered = homes.flatMap((file) => {
      const links = [...pageOf(folder, file).querySelectorAll('details.posters:not([open]) dd a')].map(
        (a) => a.getAttribute('href') ?? '',
      );
      const [locale = ''] = file.split('/');
      expect(links.length, file).toBe(POSTER_FILES.length);
      expect(
        links.every((href) => href.startsWith(`${base}posters/${locale}/`)),
        file,
      ).toBe(true);
      return links.map((href) => href.slice(base.length));
    });
    expect(offered.toSorted()).toEqual(made);
  });

  it('makes the house of a project from drawings that are there', () => {
    const compasses = listFiles(folder).filter(
      (file) => file.endsWith('index.html') && readFileSync(path.join(folder, file), 'utf8').includes('<compass-guide'),
    );
    expect(compasses.length).toBe(homes.length);
    for (const file of compasses) {
      const [locale = ''] = file.split('/');
      const drawings = [...pageOf(folder, file).querySelectorAll('compass-guide project-house [name="look"]')];
      const wanted = POSTER_LOOKS.map((look) => `${base}posters/${locale}/${posterName({ look, size: 'a3', format: 'svg' })}`);
      expect(
        drawings.map((radio) => radio.getAttribute('value')),
        file,
      ).toEqual(wanted);
    }
  });

  it('has files that are what they say, and light enough to fetch', () => {
    for (const file of made) {
      const bytes = readFileSync(path.join(folder, file));
      expect(bytes.length, file).toBeLessThan(MAX_POSTER_BYTES);
      expect(bytes.subarray(0, 5).toString(), file).toBe(file.endsWith('.pdf') ? '%PDF-' : '<svg ');
    }
  });

  it.each(svgs)('%s: well formed, named, of its size, without scripts, and asks for nothing from outside', (file) => {
    const svg = readFileSync(path.join(folder, file), 'utf8');
    const { width, height } = SHEET_SIZES[file.includes('-a2.') ? 'a2' : 'a3'];
    const { document } = parseHTML(svg);
    const asked = [...svg.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
    const root = document.querySelector('svg');
    expect(() => parseXml(svg)).not.toThrow();
    expect([root?.getAttribute('width'), root?.getAttribute('height')]).toEqual([`${width}mm`, `${height}mm`]);
    expect(root?.getAttribute('aria-labelledby')).toBe('title description');
    expect([document.querySelector('#title')?.textContent, document.querySelector('#description')?.textContent]).toEqual([
      expect.stringMatching(/\S/),
      expect.stringMatching(/\d/),
    ]);
    expect(svg).not.toMatch(/<(?:image|style|script|foreignObject)\b|@import|@font-face|url\((?!#)|\son\w+=/);
    expect(asked.filter((target) => !target.startsWith('#') && !target.startsWith(`${origin}${base}`))).toEqual([]);
  });

  it.each(pdfs)('%s: opens as one page of its size, in its language, with its title', async (file) => {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path.join(folder, file))));
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    const { info } = await getMeta(pdf);
    const size = SHEET_SIZES[file.includes('-a2.') ? 'a2' : 'a3'];
    expect(pdf.numPages).toBe(1);
    expect([width, height].map((points) => Math.round(points / POINTS_PER_MM))).toEqual([size.width, size.height]);
    expect(info).toMatchObject({ Title: expect.stringMatching(/\S/), Language: file.split('/')[1] });
  });
});

describe('the text layer of our own posters', () => {
  const { content } = readContent(contentDir, { today: judgedDay() });
  if (!content) throw new Error('The content cannot be read.');
  const catalogue = catalogueOf(content, createPaths('/', 'https://la-maison.example', content.site.data.locales));

  it.each(postersOf(sites.real).filter((file) => file.endsWith('.pdf')))(
    '%s: has every name whole, the licence, the day and the address',
    async (file) => {
      const [, locale = ''] = file.split('/');
      const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path.join(sites.real, file))));
      const { text } = await extractText(pdf, { mergePages: true });
      const said = plain(text);
      const { date } = translator(locale, NO_OWN_WORDS);
      const names = catalogue.sheets(locale).map((sheet) => plain(fullName(sheet)));
      expect(names.filter((name) => !said.includes(name))).toEqual([]);
      for (const words of [catalogue.site.licence.name, date(printedDay()), `la-maison.example/${locale}`])
        expect(said).toContain(plain(words));
    },
  );
});

describe('a build', () => {
  const work = path.resolve(import.meta.dirname, '../../.cache/test/posters');
  const build = (name: string, env: Record<string, string>) => {
    const out = path.join(work, name);
    const { status, said } = runBuild({ CONTENT_DIR: `${sites.town}-content`, OUT_DIR: out, SHARE_IMAGES: 'off', ...env });
    if (status !== 0) throw new Error(said);
    return { out, said };
  };
  beforeAll(() => rmSync(work, { recursive: true, force: true }));

  it('draws a poster once, and the same bytes each time', () => {
    const cache = path.join(work, 'cache');
    const [cold, warm] = ['cold', 'warm'].map((name) => build(name, { CACHE_DIR: cache }));
    const count = postersOf(sites.town).length;
    expect(cold?.said).toContain(`(${count} files, ${count} new)`);
    expect(warm?.said).toContain(`(${count} files, 0 new)`);
    for (const file of postersOf(sites.town)) {
      const [first, second, third] = [sites.town, cold?.out ?? '', warm?.out ?? ''].map((f) => readFileSync(path.join(f, file)));
      expect([first?.equals(second ?? Buffer.of()), first?.equals(third ?? Buffer.of())], file).toEqual([true, true]);
    }
  });

  it('without posters has no file of them, and nothing that leads to one', () => {
    const { out } = build('none', { POSTERS: 'off' });
    expect(postersOf(out)).toEqual([]);
    const pages = listFiles(out).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => /posters\/|project-house/.test(readFileSync(path.join(out, file), 'utf8')))).toEqual([]);
  });
});
