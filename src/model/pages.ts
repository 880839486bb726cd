/** THE list of pages: what the build must have made, what the sitemap says, and what the site map leads to. */
import { WHOLE_LIST_SHEETS } from '../config/limits.ts';
import type { Section } from '../schema/vocabulary.ts';
import type { Alternate, Catalogue } from './catalogue.ts';
import { listPageVersions } from './list-pages.ts';

export interface SitePage {
  /** Path with the site's base and a final slash. */
  path: string;
  kind: 'root' | 'home' | 'embed' | 'section' | 'edition' | 'sheet' | 'part' | 'page';
  /** Path of the page that search engines keep for it: its own, or that of which it is a copy. */
  canonical: string;
  /** The same page in every language that has it, its own among them, the source language first. */
  versions: readonly Alternate[];
  /** Path for readers of no such language. */
  fallback: string;
  /** Search engines may keep it: it is no copy of another page. */
  isIndexable: boolean;
  /** Day of the last recorded change, `YYYY-MM-DD`. */
  changed: string;
}

/** Sections in the order in which they are named. */
const SECTION_ORDER = [
  'sheets',
  'compass',
  'rules',
  'duties',
  'search',
  'a-z',
  'glossary',
  'news',
  'calendar',
  'status',
  'api',
] as const satisfies readonly Section[];

/** A section that is a page of its own in every language. */
export type PageSection = (typeof SECTION_ORDER)[number];

/** The sections that a site has, in the order in which they are named: those with something in them. */
export function sectionsOf(catalogue: Catalogue): PageSection[] {
  return SECTION_ORDER.filter((section) => !isEmpty(catalogue, section));
}

/** The languages in which a section has a page: all, or none where there is nothing in it. */
export function localesOf(catalogue: Catalogue, section: PageSection): readonly string[] {
  return isEmpty(catalogue, section) ? [] : catalogue.locales;
}

function isEmpty({ locales, hasCompass, glossary, hasDates, hasDuties }: Catalogue, section: PageSection): boolean {
  if (section === 'compass' || section === 'rules') return !hasCompass;
  if (section === 'glossary') return locales.every((locale) => glossary(locale).length === 0);
  if (section === 'duties') return !hasDuties;
  return section === 'calendar' && !hasDates;
}

/** Every page of a site, each once. @param limit of the sheets that one page lists */
export function sitePages(catalogue: Catalogue, limit = WHOLE_LIST_SHEETS): SitePage[] {
  const { locales, paths, past, sheets, pages, alternates, rulesUpdated } = catalogue;
  const [source = ''] = locales;
  // a page that speaks of everything changes with anything
  const latest = lastOf([
    ...sheets(source).map((sheet) => sheet.dates.modified),
    ...locales.flatMap((locale) => pages(locale).map((page) => page.data.reviewed)),
    rulesUpdated ?? '',
  ]);
  const inAll = (kind: SitePage['kind'], pathIn: (locale: string) => string): SitePage[] => {
    const versions = locales.map((locale) => ({ locale, href: pathIn(locale) }));
    return pagesFor(kind, versions, latest);
  };
  const homes = inAll('home', paths.home).map((home) => ({ ...home, fallback: paths.root() }));

  return [
    ...homes.slice(0, 1).map((home) => ({ ...home, kind: 'root' as const, path: paths.root(), canonical: paths.root() })),
    ...homes,
    ...inAll('embed', paths.embed).map((embed, i) => ({ ...embed, canonical: homes[i]?.path ?? '', isIndexable: false })),
    ...sectionsOf(catalogue).flatMap((section) => inAll('section', (locale) => paths.section(locale, section))),
    ...listPageVersions(catalogue, limit).flatMap((versions) => pagesFor('part', versions, latest)),
    ...past(source).flatMap(({ id }) => inAll('edition', (locale) => paths.edition(locale, id))),
    ...sheets(source).flatMap((sheet) => {
      const versions = alternates(sheet);
      const own = pagesFor('sheet', versions, sheet.dates.modified);
      const copies = locales.filter((locale) => !sheet.translatedIn.includes(locale));
      const original = paths.sheet(source, sheet.id);
      const shared = { kind: 'sheet' as const, versions, canonical: original, fallback: original, changed: sheet.dates.modified };
      return [...own, ...copies.map((locale) => ({ ...shared, path: paths.sheet(locale, sheet.id), isIndexable: false }))];
    }),
    ...[...Map.groupBy(locales.flatMap(pages), ({ id }) => id).values()].flatMap((all) =>
      pagesFor('page', all[0]?.alternates ?? [], lastOf(all.map(({ data }) => data.reviewed))),
    ),
  ];
}

/** One page, in each of its language versions. */
function pagesFor(kind: SitePage['kind'], versions: readonly Alternate[], changed: string): SitePage[] {
  const fallback = versions[0]?.href ?? '';
  return versions.map(({ href }) => ({ path: href, canonical: href, kind, versions, fallback, isIndexable: true, changed }));
}

/** The latest of some days. */
function lastOf(days: readonly string[]): string {
  return days.reduce((a, b) => (a > b ? a : b), '');
}
