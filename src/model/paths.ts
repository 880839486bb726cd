/** Every URL of the site; nothing else builds one. Paths start with the site's base and end with a slash. */
import { API_FOLDER } from '../config/data-headers.ts';
import type { SiteLocale } from '../schema/site.ts';
import type { Section } from '../schema/vocabulary.ts';

export interface Paths {
  /** Language choice at the root. */
  root: () => string;
  home: (locale: string) => string;
  /** A brick in the house: its card where scripts run, its place in the drawing where not. */
  inHouse: (locale: string, id: string) => string;
  /** An older edition of the house. */
  edition: (locale: string, id: string) => string;
  /** The house alone, for other sites; `house.svg` beside it is the drawing as a file. */
  embed: (locale: string) => string;
  /** The list of all sheets. */
  sheets: (locale: string) => string;
  sheet: (locale: string, id: string) => string;
  /** A page of the sheets of one room, where the list of all would be too long. One step below any sheet. */
  room: (locale: string, id: string, number?: number) => string;
  /** A page of one letter of the A–Z, where the whole would be too long. @param id as `letterId` gives it */
  letter: (locale: string, id: string, number?: number) => string;
  page: (locale: string, slug: string) => string;
  /** The first page of a section. */
  section: (locale: string, section: Section) => string;
  /** Folder name of a section in a language. */
  segment: (locale: string, section: Section) => string;
  /** A file of the content API. */
  api: (file: string) => string;
  /** A sheet or page as Markdown. @param page its path */
  markdown: (page: string) => string;
  /** What goes with one page: its feed, its calendar. @param page its path */
  beside: (page: string, name: string) => string;
  /** A picture for those who share a page; `name` as `share-image.ts` makes it. */
  shareImage: (locale: string, name: string) => string;
  /** The house to hang on a wall; `name` as `posters.ts` makes it. */
  poster: (locale: string, name: string) => string;
  /** A file of a language that is no page: a feed, a calendar. */
  file: (locale: string, name: string) => string;
  /** A file of `public/`. */
  asset: (name: string) => string;
  /** The same address as a full URL on the published origin. */
  absolute: (path: string) => string;
  /** A path without the site's base, as the ledger keeps it. */
  withoutBase: (path: string) => string;
}

/** `base` has a slash at both ends, `origin` has none at its end. */
export function createPaths(base: string, origin: string, locales: readonly SiteLocale[]): Paths {
  const segments = new Map(locales.map((locale) => [locale.id, locale.segments]));
  const segment: Paths['segment'] = (locale, section) => segments.get(locale)?.[section] ?? section;
  const section: Paths['section'] = (locale, name) => `${base}${locale}/${segment(locale, name)}/`;
  return {
    root: () => base,
    home: (locale) => `${base}${locale}/`,
    inHouse: (locale, id) => `${base}${locale}/?brick=${id}#${brickAnchor(id)}`,
    edition: (locale, id) => `${section(locale, 'house')}${id}/`,
    embed: (locale) => `${section(locale, 'embed')}house/`,
    section,
    segment,
    sheets: (locale) => section(locale, 'sheets'),
    sheet: (locale, id) => `${section(locale, 'sheets')}${id}/`,
    room: (locale, id, number) => `${section(locale, 'sheets')}rooms/${id}/${following(number)}`,
    letter: (locale, id, number) => `${section(locale, 'a-z')}${id}/${following(number)}`,
    page: (locale, slug) => `${base}${locale}/${slug}/`,
    api: (file) => `${base}${API_FOLDER}/${file}`,
    markdown: (page) => page.replace(/\/$/, '.md'),
    beside: (page, name) => `${page}${name}`,
    shareImage: (locale, name) => `${base}share/${locale}/${name}.png`,
    poster: (locale, name) => `${base}posters/${locale}/${name}`,
    file: (locale, name) => `${base}${locale}/${name}`,
    asset: (name) => `${base}${name}`,
    absolute: (path) => `${origin}${path}`,
    withoutBase: (path) => `/${path.slice(base.length)}`,
  };
}

/** The first page of a list has no number in its address. */
const following = (number = 1): string => (number > 1 ? `${number}/` : '');

/** Folder of the search index in a built site. */
export const SEARCH_FOLDER = 'search-index';

/** Anchor of a brick on the house page. */
export const brickAnchor = (id: string): string => `brick-${id}`;
/** Anchor of a pillar on the house page. */
export const pillarAnchor = (id: string): string => `pillar-${id}`;
/** Anchor of a floor in the list of rooms. */
export const floorAnchor = (id: string): string => `floor-${id}`;
/** Anchor of a room in the list of sheets, and in a house that is drawn by rooms. */
export const roomAnchor = (id: string): string => `room-${id}`;
/** Anchor of an organisation on their map. */
export const organisationAnchor = (id: string): string => `organisation-${id}`;
/** Anchor of a source at the end of a sheet; `Cite` links to it. */
export const sourceAnchor = (id: string): string => `source-${id}`;
/** Anchor of the rules about a brick, on the compass. */
export const rulesAnchor = (id: string): string => `rules-${id}`;
/** Anchor of a reservation, on the compass. */
export const caveatAnchor = (id: string): string => `caveat-${id}`;
/** Anchor of a day in the list of changes; feeds lead there. */
export const dayAnchor = (date: string): string => `day-${date}`;

/** The drawing as a file, beside the house for other sites. */
export function housePicture({ embed }: Pick<Paths, 'embed'>, locale: string): string {
  return `${embed(locale)}house.svg`;
}
