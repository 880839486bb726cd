/** Share images: text that fits, drawn from the site's own fonts, the same bytes each time. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Box, fitText } from '../../src/share/fit.ts';
import { pictureSvg } from '../../src/share/picture.ts';
import { pictures } from '../../src/share/pictures.ts';
import { draw, loadStyle, writeShareImages } from '../../src/share/write.ts';
import { contentDir } from '../../src/config/environment.ts';
import { TITLE_LENGTH } from '../../src/config/limits.ts';
import { createPaths } from '../../src/model/paths.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, sheetFacts, withContent } from '../lib/content-folder.ts';

const catalogue = (folder: string) => {
  const { content } = readContent(folder, { today: '2026-11-23' });
  if (!content) throw new Error('The content cannot be read.');
  return catalogueOf(content, createPaths('/', 'https://town.example', content.site.data.locales));
};
const real = catalogue(contentDir);
const style = await loadStyle(real.branding);
const folder = mkdtempSync(path.join(os.tmpdir(), 'share-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOX: Box = { width: 606, height: 192, size: 66, leading: 1.1 };

describe('a text in a box', () => {
  const titles = real.locales.flatMap((locale) => real.sheets(locale).map(({ title }) => title));
  const hardest = ['W'.repeat(TITLE_LENGTH.max), 'Wm '.repeat(TITLE_LENGTH.max / 3).trim(), titles.join(' ')];

  it.each([...titles, ...hardest])('fits whole: %s', (title) => {
    const { lines, size, leading } = fitText(title, style.display, BOX);
    expect(lines.join(' ')).toBe(title);
    expect(lines.length * leading).toBeLessThanOrEqual(BOX.height);
    for (const line of lines) expect(style.display.width(line, size)).toBeLessThanOrEqual(BOX.width);
  });

  it('is as large as the box allows, and readable for every title that we have', () => {
    expect(fitText('DMP', style.display, BOX).size).toBe(BOX.size);
    expect(Math.min(...titles.map((title) => fitText(title, style.display, BOX).size))).toBeGreaterThan(BOX.size * 0.7);
  });

  it('without any room is a fault, and no search without end', () =>
    expect(() => fitText('DMP', style.text, { ...BOX, width: -1 })).toThrow(RangeError));

  it('keeps together what a no-break space joins', () => {
    const narrow = { ...BOX, width: style.text.width('plus 24\u00A0000', 20), size: 20 };
    expect(fitText('plus 24\u00A0000 euros', style.text, narrow).lines).toEqual(['plus 24\u00A0000', 'euros']);
  });
});

describe('the letters', () => {
  it('are drawn, each weight in its own width, accents included', () => {
    const widths = [style.display, style.text, style.strong].map((letters) => letters.width('Santé', 100));
    expect(new Set(widths).size).toBe(3);
    expect(style.strong.draw('é', 0, 0, 10)).not.toBe(style.strong.draw('e', 0, 0, 10));
    expect(style.display.draw('œ«»’–', 0, 0, 10).match(/<path/g)?.length).toBe(5);
  });
});

describe('the pictures', () => {
  it('are one a sheet and language, one of the house and one for pages', () => {
    const files = pictures(real).map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const locale of real.locales) {
      const mine = files.filter((file) => file.startsWith(`share/${locale}/`));
      expect(mine).toHaveLength(real.sheets(locale).length + 2);
      expect(mine).toEqual(expect.arrayContaining([`share/${locale}/house.png`, `share/${locale}/page.png`]));
    }
  });

  it('hold no text that a machine would set in a font of its own', () => {
    for (const { words } of pictures(real)) expect(pictureSvg(words, style)).not.toMatch(/<text|font-family|href/);
  });

  it('have the same bytes each time', async () => {
    const [svg = ''] = pictures(real).map(({ words }) => pictureSvg(words, style));
    expect((await draw(svg)).equals(await draw(svg))).toBe(true);
  });

  it('are drawn once: only a sheet that changed costs anything', async () => {
    const place = (name: string) => path.join(folder, name);
    await writeShareImages(place('1'), withContent({}, catalogue));
    expect(await writeShareImages(place('2'), withContent({}, catalogue))).toEqual({ count: 8, drawn: 0 });
    // a title that no earlier run has drawn
    const renamed = { 'sheets/fr/beta.mdx': document(sheetFacts(`Beta ${Date.now()}`)) };
    expect(await writeShareImages(place('3'), withContent(renamed, catalogue))).toEqual({ count: 8, drawn: 1 });
  });
});
