/** Lists that are too long for one page: the sheets room by room, the A–Z letter by letter, each in as many pages as it takes. */
import { WHOLE_LIST_SHEETS } from '../config/limits.ts';
import { alphabeticalIndex, type IndexEntry, letterId } from './a-z.ts';
import type { Alternate, Catalogue } from './catalogue.ts';
import { filledRooms, isShownWhole } from './house.ts';
import type { Brick } from './sheet.ts';

/** Some of the sheets of a room, or of the names of a letter. */
export interface ListPage<T> {
  locale: string;
  /** Of the room, or of the letter as it stands in addresses. */
  id: string;
  /** Of the room; the letter, empty for digits and signs. */
  label: string;
  items: readonly T[];
  /** How many the room or letter has on all its pages. */
  count: number;
  /** Its place among them, from 1. */
  number: number;
  /** How many they are. */
  of: number;
  href: string;
  previous: string | undefined;
  next: string | undefined;
  /** The languages that have this page too, its own among them. */
  alternates: readonly Alternate[];
}

/** The pages of all rooms in all languages; none where one page shows them all. */
export function roomPages(catalogue: Catalogue, limit = WHOLE_LIST_SHEETS): ListPage<Brick>[] {
  const { locales, house, paths } = catalogue;
  return inAllLanguages(
    locales.flatMap((locale) => {
      if (isShownWhole(house(locale), limit)) return [];
      return house(locale)
        .floors.flatMap(filledRooms)
        .flatMap(({ id, label, bricks }) =>
          paged({ locale, id, label, items: bricks }, (number) => paths.room(locale, id, number), limit),
        );
    }),
  );
}

/** The pages of all letters in all languages; none where one page shows them all. */
export function letterPages(catalogue: Catalogue, limit = WHOLE_LIST_SHEETS): ListPage<IndexEntry>[] {
  const { locales, house, paths } = catalogue;
  return inAllLanguages(
    locales.flatMap((locale) => {
      if (isShownWhole(house(locale), limit)) return [];
      return alphabeticalIndex(catalogue, locale).flatMap(({ letter, entries }) => {
        const id = letterId(letter);
        return paged({ locale, id, label: letter, items: entries }, (number) => paths.letter(locale, id, number), limit);
      });
    }),
  );
}

/** Every page of every list that is too long for one, as its versions in the languages that have it. */
export function listPageVersions(catalogue: Catalogue, limit = WHOLE_LIST_SHEETS): (readonly Alternate[])[] {
  const pages = [...roomPages(catalogue, limit), ...letterPages(catalogue, limit)];
  return [...new Set(pages.map(({ alternates }) => alternates))];
}

/** The address of the page itself in each language, or else of the list that it is a part of. */
export function targetsOf(
  { alternates }: Pick<ListPage<unknown>, 'alternates'>,
  locales: readonly string[],
  listIn: (locale: string) => string,
): Alternate[] {
  return locales.map((locale) => alternates.find((a) => a.locale === locale) ?? { locale, href: listIn(locale) });
}

type Part<T> = Pick<ListPage<T>, 'locale' | 'id' | 'label' | 'items'>;

function paged<T>(part: Part<T>, hrefOf: (number: number) => string, limit: number): Omit<ListPage<T>, 'alternates'>[] {
  const count = part.items.length;
  const of = Math.ceil(count / limit);
  return Array.from({ length: of }, (_, i) => ({
    ...part,
    items: part.items.slice(i * limit, (i + 1) * limit),
    count,
    number: i + 1,
    of,
    href: hrefOf(i + 1),
    previous: i > 0 ? hrefOf(i) : undefined,
    next: i + 1 < of ? hrefOf(i + 2) : undefined,
  }));
}

/** The same page of the same part is one page in several languages. */
function inAllLanguages<T>(pages: readonly Omit<ListPage<T>, 'alternates'>[]): ListPage<T>[] {
  const versions = Map.groupBy(pages, ({ id, number }) => `${id}/${number}`);
  const alternates = new Map(
    [...versions].map(([key, same]) => [key, same.map(({ locale, href }): Alternate => ({ locale, href }))]),
  );
  return pages.map((page) => ({ ...page, alternates: alternates.get(`${page.id}/${page.number}`) ?? [] }));
}
