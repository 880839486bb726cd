/** The house to hang on a wall: nothing is cut, nothing lies over another, and the same content gives the same bytes. */
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { contentDir } from '../../src/config/environment.ts';
import { STATE_MONTHS, WHOLE_LIST_SHEETS } from '../../src/config/limits.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { createPaths } from '../../src/model/paths.ts';
import { POSTER_FILES, POSTER_LOOKS, posterName, SHEET_SIZES } from '../../src/model/posters.ts';
import { fullName } from '../../src/model/sheet.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { OBLIGATION_LEVELS } from '../../src/schema/vocabulary.ts';
import { lookOf } from '../../src/share/poster/look.ts';
import { MARGIN, planPoster, type PosterPlan, SHEET } from '../../src/share/poster/plan.ts';
import { drawPoster } from '../../src/share/poster/poster.ts';
import type { Box, Group, Shape, TextLine } from '../../src/share/poster/shapes.ts';
import { EARTH_END, SKY_END } from '../../src/share/poster/words-around.ts';
import { posterOf } from '../../src/share/poster/words.ts';
import { posterMaker } from '../../src/share/poster/write.ts';
import { loadStyle } from '../../src/share/write.ts';
import { catalogueOf as small, contentOf } from '../lib/catalogue.ts';
import { document, sheetFacts } from '../lib/content-folder.ts';
import { generatedHouse } from '../lib/generated-house.ts';
import { parseXml } from '../lib/xml.ts';

const DAY = '2026-11-29';
const POINTS_PER_MM = 72 / 25.4;
/** Seven points, in tenths of a millimetre: what one reads at arm's length on A3; on A2 it is ten. */
const SMALLEST_NAME = 24;

const { content } = readContent(contentDir, { today: DAY });
if (!content) throw new Error('The content cannot be read.');
const real = catalogueOf(content, createPaths('/', 'https://house.example', content.site.data.locales));
const style = await loadStyle(real.branding);
const letters = { display: style.display, text: style.text, strong: style.strong };
const { poster: maker, picture } = await posterMaker(real, DAY);

const drawn = (catalogue: Catalogue, locale: string, look: (typeof POSTER_LOOKS)[number] = 'day') => {
  const { house, words } = posterOf(catalogue, locale, DAY);
  const pen = { look: lookOf(look, catalogue.branding.colours), letters, icons: catalogue.icons, words };
  return { words, shapes: drawPoster(house, pen) };
};
const planOf = (catalogue: Catalogue, locale: string): PosterPlan => {
  const { house, words } = posterOf(catalogue, locale, DAY);
  const lengthOf = (block: Parameters<typeof words.blockOf>[0]) => words.blockOf(block).name.length;
  return planPoster({ house, hasDoor: words.door !== undefined, top: SKY_END, bottom: EARTH_END, lengthOf });
};
const blocksOf = ({ roof, storeys, annexe, courses }: PosterPlan) => [
  ...roof.blocks,
  ...[...storeys, ...(annexe ? [annexe] : [])].flatMap(({ rooms }) => rooms.flatMap(({ blocks }) => blocks)),
  ...courses.flatMap(({ blocks }) => blocks),
];
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;

/** Every group and line of a drawing. */
function* all(shapes: readonly Shape[]): Generator<Shape> {
  for (const shape of shapes) {
    yield shape;
    if (shape.kind === 'group') yield* all(shape.shapes);
  }
}
const linesOf = (shapes: readonly Shape[]) => [...all(shapes)].filter((s): s is TextLine => s.kind === 'text');
const bricksOf = (shapes: readonly Shape[]) =>
  [...all(shapes)].filter((s): s is Group => s.kind === 'group' && s.link?.brick !== undefined);

const houses = [
  ...real.locales.map((locale) => ({ name: `our house in ${locale}`, catalogue: real, locale })),
  ...[1, 7, 23, 120, 400].map((count) => ({
    name: `a house of ${count}`,
    catalogue: small(contentOf(generatedHouse(count), DAY)),
    locale: 'fr',
  })),
];

it('a course for each of many rooms leaves room for the name of each', () => {
  const { house, words } = posterOf(small(contentOf(generatedHouse(120), DAY)), 'fr', DAY);
  const floors = house.floors.map((floor) =>
    floor.part === 'foundation'
      ? { ...floor, rooms: floor.rooms.flatMap((room) => room.bricks.map((brick) => ({ ...room, bricks: [brick] }))) }
      : floor,
  );
  const lengthOf = (block: Parameters<typeof words.blockOf>[0]) => words.blockOf(block).name.length;
  const { courses } = planPoster({ house: { ...house, floors }, hasDoor: true, top: SKY_END, bottom: EARTH_END, lengthOf });
  expect(courses.length).toBeGreaterThan(50);
  expect(courses.filter(({ head }) => head.width < 100)).toEqual([]);
});

describe.each(houses)('$name', ({ catalogue, locale }) => {
  const plan = planOf(catalogue, locale);
  const blocks = blocksOf(plan);

  it('has every brick once', () => {
    const ids = blocks.map(({ block }) => block.id).toSorted();
    expect(ids).toEqual(
      catalogue
        .sheets(locale)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('has no brick over another, over the door or outside of the sheet', () => {
    const boxes = [...blocks.map(({ box }) => box), ...(plan.door ? [plan.door] : [])];
    for (const [i, a] of boxes.entries()) expect(boxes.slice(i + 1).filter((b) => overlap(a, b))).toEqual([]);
    const inset = (SHEET.width * (1 - plan.scale)) / 2;
    for (const { x, width } of boxes) {
      expect(inset + x * plan.scale).toBeGreaterThan(MARGIN / 2);
      expect(inset + (x + width) * plan.scale).toBeLessThan(SHEET.width - MARGIN / 2);
    }
  });

  it('stands between its title and its plate', () => {
    expect(plan.roof.ridge).toBeGreaterThanOrEqual(SKY_END - 1);
    expect(SKY_END + (plan.bottom - plan.roof.ridge) * plan.scale).toBeLessThanOrEqual(EARTH_END + 1);
  });

  it('says every name whole, within its brick', () => {
    const { words, shapes } = drawn(catalogue, locale);
    const said = new Map(bricksOf(shapes).map((group) => [group.link?.brick, group]));
    for (const { block } of blocks) {
      const group = said.get(block.id);
      const lines = linesOf(group?.shapes ?? []);
      expect(lines.map(({ text }) => text).join(' ')).toContain(words.blockOf(block).name);
      const box = group?.link?.box ?? { x: 0, y: 0, width: 0, height: 0 };
      for (const { text, x, y, size, face } of lines) {
        expect(x).toBeGreaterThanOrEqual(box.x);
        expect(x + letters[face].width(text, size)).toBeLessThanOrEqual(box.x + box.width);
        expect(y - size * 0.8).toBeGreaterThanOrEqual(box.y);
        expect(y + size * 0.2).toBeLessThanOrEqual(box.y + box.height);
      }
    }
  });
});

describe.each(real.locales)('the signs of the poster in %s', (locale) => {
  const current = catalogueOf(content, createPaths('/', 'https://house.example', content.site.data.locales), DAY);
  const { t } = translator(locale, current.ownWords);
  const { words, shapes } = drawn(current, locale);
  const bricks = new Map(bricksOf(shapes).map((group) => [group.link?.brick, group]));
  const texts = (brick: string) => linesOf(bricks.get(brick)?.shapes ?? []).map(({ text }) => text);

  it('say of every brick how far it binds, and are explained', () => {
    const levels = new Set(current.sheets(locale).flatMap(({ obligation }) => obligation?.level ?? []));
    expect(words.duties.map(({ id }) => id)).toEqual(OBLIGATION_LEVELS.filter((level) => levels.has(level)));
    for (const { id, obligation } of current.sheets(locale)) {
      const level = obligation ? t(`obligation.${obligation.level}`) : '';
      expect(bricks.get(id)?.link?.title).toContain(level);
    }
    const said = linesOf(shapes).map(({ text }) => text);
    for (const { label } of [...words.duties, ...words.statuses, ...words.kinds]) expect(said).toContain(label);
  });

  it('say when a state was last seen where that is long ago, and nowhere else', () => {
    const old = current.sheets(locale).filter(({ lastSeen }) => lastSeen !== undefined);
    expect(old.length).toBeGreaterThan(0);
    for (const { id, lastSeen } of current.sheets(locale)) {
      const seen = lastSeen === undefined ? [] : [t('brick.seen', { year: lastSeen })];
      expect(texts(id).filter((text) => /\b20\d\d$/.test(text))).toEqual(seen);
    }
    expect(linesOf(shapes).map(({ text }) => text)).toContain(t('evidence.old', { months: STATE_MONTHS }));
  });

  it('are not explained where no brick carries them', () => {
    expect(drawn(small(contentOf(generatedHouse(3), DAY)), locale).words.old).toBeUndefined();
  });

  it('stand beside names as large as those beside them', () => {
    const rows = new Map<string, Set<number>>();
    for (const group of bricks.values()) {
      const name = linesOf(group.shapes).find(({ text }) => words.statuses.every(({ label }) => label !== text));
      const row = `${group.link?.box.y} ${group.link?.box.height}`;
      if (name) rows.set(row, (rows.get(row) ?? new Set()).add(Math.round(name.size)));
    }
    for (const sizes of rows.values()) expect(sizes.size).toBe(1);
  });
});

describe.each(real.locales)('the poster in %s', (locale) => {
  const names = real.sheets(locale).map(fullName);

  it('has letters that one can read on a wall', () => {
    const sizes = linesOf(drawn(real, locale).shapes).map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_NAME - 1);
  });

  it('is black and white in line', () => {
    const colours = new Set<string>();
    for (const shape of all(drawn(real, locale, 'line').shapes)) {
      if (shape.kind === 'group') continue;
      for (const colour of [shape.fill, shape.kind === 'outline' ? shape.stroke : undefined])
        if (colour !== undefined) colours.add(typeof colour === 'string' ? colour : colour.top);
    }
    expect([...colours].toSorted()).toEqual(['#000000', '#ffffff']);
  });

  it('as SVG asks for nothing from outside, not even a typeface, and leads to every sheet', async () => {
    const svg = Buffer.from(await maker({ look: 'day', size: 'a3', format: 'svg' }, locale).make()).toString();
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toMatch(/<(?:image|style|script|foreignObject)\b|@font-face|url\((?!#)/);
    const links = new Map(
      [...svg.matchAll(/<a href="([^"]+)"(?: xml:lang="\w+" lang="\w+")? data-brick="([^"]+)"/g)].map(([, h, b]) => [b, h]),
    );
    expect(links).toEqual(new Map(real.sheets(locale).map(({ id, href }) => [id, real.paths.absolute(href)])));
    const used = new Set([...svg.matchAll(/(?:<use href="#|url\(#)([^")]+)/g)].map(([, id]) => id));
    const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
  });

  it('as SVG says what a sheet made from it must know: where bricks stand, what may be left out, its colours', async () => {
    for (const look of POSTER_LOOKS) {
      const svg = Buffer.from(await maker({ look, size: 'a3', format: 'svg' }, locale).make()).toString();
      const boxes = [...svg.matchAll(/data-brick="[^"]+" data-box="([^"]+)"/g)].map(([, box = '']) => box.split(' ').map(Number));
      expect(boxes.length).toBe(real.sheets(locale).length);
      expect(boxes.every((box) => box.length === 4 && box.every((length) => length > 0))).toBe(true);
      for (const part of ['title', 'plate', 'code'])
        expect(svg.match(new RegExp(`<g data-part="${part}">`, 'g'))?.length).toBe(1);
      const [root = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
      const [, x = 0, y = 0, width = 0, height = 0] =
        /data-house="([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)"/.exec(root)?.map(Number) ?? [];
      for (const [left = 0, top = 0, w = 0, h = 0] of boxes)
        expect([left > x, top > y, left + w < x + width, top + h < y + height]).toEqual([true, true, true, true]);
      for (const name of ['ink', 'soft', 'paper', 'accent', 'on', 'line', 'lit', 'lit-2'])
        expect(root).toMatch(new RegExp(` data-${name}="#(?:[0-9a-f]{3}){1,2}"`));
      expect(root).toContain(` data-look="${look}"`);
    }
  });

  it('as PDF opens, is one sheet of A3, and its text has every name', async () => {
    const bytes = await maker({ look: 'day', size: 'a3', format: 'pdf' }, locale).make();
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const page = await pdf.getPage(1);
    const [, , width = 0, height = 0] = page.view;
    expect([width / POINTS_PER_MM, height / POINTS_PER_MM].map(Math.round)).toEqual([297, 420]);
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBe(1);
    const plain = (words: string) => words.replace(/\s+/g, ' ');
    for (const name of names) expect(plain(text)).toContain(plain(name));
  });

  it('has a code that leads to the site, in every look', async () => {
    const [side, pixels] = [340, 400];
    const corner = `viewBox="${SHEET.width - MARGIN - side + 60} ${SHEET.height - MARGIN - side + 60} ${side} ${side}" width="${pixels}" height="${pixels}"`;
    for (const look of POSTER_LOOKS) {
      const svg = Buffer.from(await maker({ look, size: 'a3', format: 'svg' }, locale).make()).toString();
      const cut = sharp(Buffer.from(svg.replace(/viewBox="[^"]*" width="[^"]*" height="[^"]*"/, corner)));
      const { data, info } = await cut.flatten({ background: '#fff' }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      const read = decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
      expect(read).toBe(real.paths.absolute(real.paths.home(locale)));
    }
  });
});

describe('the files', () => {
  it('have the same bytes each time', async () => {
    const { poster: again } = await posterMaker(real, DAY);
    const [locale = ''] = real.locales;
    for (const format of ['svg', 'pdf'] as const) {
      const file = { look: 'night', size: 'a2', format } as const;
      expect(again(file, locale).key).toBe(maker(file, locale).key);
      expect(Buffer.from(await again(file, locale).make()).equals(Buffer.from(await maker(file, locale).make()))).toBe(true);
    }
  });

  it('are each one of its own, and A2 is A3 enlarged', async () => {
    const [locale = ''] = real.locales;
    const keys = POSTER_FILES.map((file) => maker(file, locale).key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(POSTER_FILES.map(posterName)).size).toBe(keys.length);
    const [a3, a2] = await Promise.all(
      (['a3', 'a2'] as const).map(async (size) => {
        const svg = Buffer.from(await maker({ look: 'line', size, format: 'svg' }, locale).make()).toString();
        const { width, height } = SHEET_SIZES[size];
        expect(svg).toContain(` width="${width}mm" height="${height}mm"`);
        return svg.replace(/ width="\d+mm" height="\d+mm"/, '');
      }),
    );
    expect(a2).toBe(a3);
  });
});

describe('the picture of the house', () => {
  it.each(real.locales)('in %s is the poster by day, in pixels', async (locale) => {
    const svg = Buffer.from(await picture(locale).make()).toString();
    const poster = Buffer.from(await maker({ look: 'day', size: 'a3', format: 'svg' }, locale).make()).toString();
    expect(svg).toContain(' width="1200px" height="1697px"');
    expect(svg.replace(/ width="1200px" height="1697px"/, ' width="297mm" height="420mm"')).toBe(poster);
    expect(picture(locale).key).not.toBe(maker({ look: 'day', size: 'a3', format: 'svg' }, locale).key);
  });

  it('of a house drawn by rooms leads to each of them', async () => {
    const large = small(contentOf(generatedHouse(WHOLE_LIST_SHEETS + 1), DAY));
    const { picture: ofRooms } = await posterMaker(large, DAY);
    const svg = Buffer.from(await ofRooms('fr').make()).toString();
    const rooms = large.house('fr').floors.flatMap((floor) => floor.rooms.filter(({ bricks }) => bricks.length > 0));
    for (const { id } of rooms) expect(svg).toContain(`<a href="${large.paths.absolute(large.places('fr').room(id))}">`);
    expect(svg).not.toContain('data-brick');
  });

  it('has names as text, whatever they say', async () => {
    const name = '<script>alert(1)</script> & "x" \'y\'';
    const hostile = small(
      contentOf({ ...generatedHouse(3), 'sheets/fr/brick-1.mdx': document(sheetFacts(name, { category: 'ethics' })) }, DAY),
    );
    const { picture: drawing } = await posterMaker(hostile, DAY);
    const svg = Buffer.from(await drawing('fr').make()).toString();
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ');
  });
});
