/** A house of more bricks than a page can show: drawn by rooms, listed room by room and letter by letter. */
import { describe, expect, it } from 'vitest';
import { WHOLE_LIST_SHEETS } from '../../src/config/limits.ts';
import { alphabeticalIndex } from '../../src/model/a-z.ts';
import { drawingOf, isPlate } from '../../src/model/drawing.ts';
import { letterPages, listPageVersions, roomPages, targetsOf } from '../../src/model/list-pages.ts';
import { createPlaces } from '../../src/model/places.ts';
import { sitePages } from '../../src/model/pages.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { aboutFacts, document } from '../lib/content-folder.ts';
import { generatedHouse } from '../lib/generated-house.ts';

/** A limit that forty bricks pass, in the whole and in their largest room. */
const LIMIT = 5;
const COUNT = 40;

const content = contentOf(
  {
    ...generatedHouse(COUNT),
    // the index of a language has the names of sheets in all languages, but only its own pages
    'pages/fr/about.mdx': document(aboutFacts('À propos', 'a-propos')),
    'pages/en/about.mdx': document(aboutFacts('Your town', 'about')),
  },
  '2025-02-01',
);
const catalogue = catalogueOf(content);
const { paths } = catalogue;
const house = catalogue.house('fr');

describe('the drawing', () => {
  const placeOf = (room: string) => `/${room}/`;

  it('shows every brick up to the limit', () => {
    expect(house.count).toBe(COUNT);
    expect(drawingOf(house, placeOf)).toBe(house);
    expect(drawingOf(house, placeOf, COUNT)).toBe(house);
  });

  it('shows every room beyond it, in its place, with its number of bricks', () => {
    const { floors, count } = drawingOf(house, placeOf, LIMIT);
    expect(count).toBe(COUNT);
    expect(floors.map(({ part }) => part)).toEqual(house.floors.map(({ part }) => part));
    expect(floors.every(({ rooms }) => rooms.length === 1 && rooms[0]?.label === undefined)).toBe(true);
    const plates = floors.flatMap(({ rooms }) => rooms.flatMap(({ bricks }) => bricks)).filter(isPlate);
    const rooms = house.floors.flatMap((floor) => floor.rooms);
    expect(plates).toEqual(rooms.map(({ id, label, bricks }) => ({ id, label, count: bricks.length, href: `/${id}/` })));
  });

  it('leaves out rooms that have no brick', () => {
    const empty = { ...house, floors: house.floors.map((f) => ({ ...f, rooms: f.rooms.map((r) => ({ ...r, bricks: [] })) })) };
    expect(drawingOf(empty, placeOf, LIMIT).floors.flatMap(({ rooms }) => rooms.flatMap(({ bricks }) => bricks))).toEqual([]);
  });
});

describe('the pages of rooms', () => {
  const pages = roomPages(catalogue, LIMIT);

  it('are none where one page shows all', () => {
    expect(COUNT).toBeLessThanOrEqual(WHOLE_LIST_SHEETS);
    expect(roomPages(catalogue)).toEqual([]);
    expect(letterPages(catalogue)).toEqual([]);
    expect(listPageVersions(catalogue)).toEqual([]);
  });

  it('hold every brick once, in the order of the house, and no more than the limit each', () => {
    for (const locale of catalogue.locales) {
      const own = pages.filter((page) => page.locale === locale);
      expect(own.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(catalogue.sheets(locale).map(({ id }) => id));
      expect(Math.max(...own.map(({ items }) => items.length))).toBe(LIMIT);
    }
  });

  it('follow one another, and are the same in every language', () => {
    const study = pages.filter(({ locale, id }) => locale === 'fr' && id === 'study');
    expect(study.map(({ number, of, count, items }) => [number, of, count, items.length])).toEqual([
      [1, 2, 6, 5],
      [2, 2, 6, 1],
    ]);
    expect(study.map(({ previous, href, next }) => [previous, href, next])).toEqual([
      [undefined, '/fr/fiches/rooms/study/', '/fr/fiches/rooms/study/2/'],
      ['/fr/fiches/rooms/study/', '/fr/fiches/rooms/study/2/', undefined],
    ]);
    expect(study[1]?.alternates).toEqual([
      { locale: 'fr', href: '/fr/fiches/rooms/study/2/' },
      { locale: 'en', href: '/en/sheets/rooms/study/2/' },
    ]);
  });
});

describe('the pages of letters', () => {
  const pages = letterPages(catalogue, LIMIT);

  it('hold every name once, in the order of the alphabet', () => {
    for (const locale of catalogue.locales) {
      const own = pages.filter((page) => page.locale === locale);
      const names = alphabeticalIndex(catalogue, locale).flatMap(({ entries }) => entries.map(({ name }) => name));
      expect(own.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(names);
      expect(own.every(({ items }) => items.length <= LIMIT)).toBe(true);
    }
  });

  it('have another language only where that has the letter, and lead to its list elsewhere', () => {
    const list = (locale: string) => paths.section(locale, 'a-z');
    const letter = (locale: string, id: string) => pages.find((p) => p.locale === locale && p.id === id && p.number === 1);
    expect(letter('fr', 'a')?.alternates.map(({ href }) => href)).toEqual(['/fr/a-z/a/', '/en/a-z/a/']);
    const alone = letter('en', 'y');
    expect(alone?.alternates).toEqual([{ locale: 'en', href: '/en/a-z/y/' }]);
    expect(letter('fr', 'y')).toBeUndefined();
    expect(targetsOf(alone ?? { alternates: [] }, catalogue.locales, list)).toEqual([
      { locale: 'fr', href: '/fr/a-z/' },
      { locale: 'en', href: '/en/a-z/y/' },
    ]);
  });
});

describe('all pages of long lists', () => {
  const versions = listPageVersions(catalogue, LIMIT);
  const hrefs = versions.flat().map(({ href }) => href);

  it('have an address each, that no other page has', () => {
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs.length).toBe(roomPages(catalogue, LIMIT).length + letterPages(catalogue, LIMIT).length);
    const others = sitePages(catalogue, LIMIT).filter((page) => page.kind !== 'part');
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((page) => hrefs.includes(page.path))).toEqual([]);
  });

  it('are in the sitemap with their languages', () => {
    const pages = new Map(sitePages(catalogue, LIMIT).map((page) => [page.path, page]));
    expect(hrefs.filter((href) => !pages.get(href)?.isIndexable)).toEqual([]);
    expect(pages.get('/en/a-z/y/')).toMatchObject({ versions: [{ locale: 'en', href: '/en/a-z/y/' }], fallback: '/en/a-z/y/' });
  });
});

describe('places', () => {
  const brick = { id: 'brick-1', room: { id: 'attic' } };

  it('are parts of the pages that show all', () => {
    const places = createPlaces(house, 'fr', paths);
    expect(places.room('identity')).toBe('/fr/fiches/#room-identity');
    expect(places.floor('base')).toBe('/fr/fiches/#room-ethics');
    expect(places.inHouse(brick)).toBe('/fr/?brick=brick-1#brick-brick-1');
  });

  it('are pages and plates of their own in a larger house', () => {
    const places = createPlaces(house, 'fr', paths, LIMIT);
    expect(places.room('identity')).toBe('/fr/fiches/rooms/identity/');
    expect(places.floor('base')).toBe('/fr/fiches/#floor-base');
    expect(places.inHouse(brick)).toBe('/fr/#room-attic');
  });

  it('lead to all sheets from a room that is no longer there', () => {
    expect([undefined, LIMIT].map((limit) => createPlaces(house, 'fr', paths, limit).room('demolished'))).toEqual([
      '/fr/fiches/',
      '/fr/fiches/',
    ]);
  });
});
