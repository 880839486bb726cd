/** Which pages the header, the footer and the site map lead to, and under which names. */
import type { Catalogue, Page } from './catalogue.ts';
import { type PageSection, sectionsOf } from './pages.ts';
import { LEGAL_PAGES } from './publication.ts';
import { accessibilityState } from './statements.ts';
import type { Words } from './words.ts';

export interface FooterLinks {
  guides: readonly NamedLink[];
  legal: readonly NamedLink[];
}
export interface NamedLink {
  label: string;
  /** Path. */
  href: string;
}
/** A main section of the site. */
export interface SectionLink extends NamedLink {
  id: 'house' | HeaderSection | HeaderPage;
}
/** The interface's words, given by the caller. */
type Named = Pick<Words, 'locale' | 't'>;

/** What the header leads to. A site without a compass, or without one of the pages, has one section less. */
export function sectionLinks(catalogue: Catalogue, { locale, t }: Named): SectionLink[] {
  const { paths } = catalogue;
  const page = (id: HeaderPage) => catalogue.pages(locale).find((p) => p.id === id);
  const [procedures, about] = [page('procedures'), page('about')];
  return [
    { id: 'house', label: t('site.nav.house'), href: paths.home(locale) },
    ...sectionsOf(catalogue)
      .filter(isInHeader)
      .map((id) => ({ id, label: t(HEADER_TITLES[id]), href: paths.section(locale, id) })),
    ...(procedures ? [{ id: 'procedures' as const, label: t('site.nav.procedures'), href: procedures.href }] : []),
    ...(about ? [{ id: 'about' as const, label: about.data.title, href: about.href }] : []),
  ];
}

/** Ways to find something, besides the sections of the header. */
export function referenceLinks(catalogue: Catalogue, { locale, t }: Named): NamedLink[] {
  const { paths, past } = catalogue;
  return [
    ...sectionsOf(catalogue)
      .filter((section) => !isInHeader(section))
      .map((section) => ({ label: t(SECTION_TITLES[section]), href: paths.section(locale, section) })),
    ...past(locale).map(({ id, label }) => ({ label, href: paths.edition(locale, id) })),
  ];
}

/** What each section is called wherever a link leads to it. */
export const SECTION_TITLES = {
  sheets: 'site.nav.sheets',
  compass: 'site.nav.compass',
  rules: 'rules.title',
  duties: 'site.nav.duties',
  search: 'search.title',
  'a-z': 'az.title',
  glossary: 'glossary.title',
  news: 'news.title',
  calendar: 'calendar.title',
  status: 'quality.title',
  api: 'api.title',
} as const satisfies Record<PageSection, string>;

const HEADER_SECTIONS = ['sheets', 'compass', 'duties', 'calendar'] as const satisfies readonly PageSection[];
type HeaderSection = (typeof HEADER_SECTIONS)[number];
/** A header has room for one word each. */
const HEADER_TITLES = { ...SECTION_TITLES, calendar: 'site.nav.dates' } as const;
/** Editorial pages that the header leads to, where a house has them. */
const HEADER_PAGES = ['procedures', 'about'] as const;
type HeaderPage = (typeof HEADER_PAGES)[number];

/** The main section that an editorial page is. */
export function pageSection(id: string): HeaderPage | undefined {
  return HEADER_PAGES.find((page) => page === id);
}

function isInHeader(section: PageSection): section is HeaderSection {
  return (HEADER_SECTIONS as readonly PageSection[]).includes(section);
}

/**
 * The guides, then the legal pages in their own order; the link to the accessibility statement says its result, as RGAA
 * asks.
 * @param today `YYYY-MM-DD`
 */
export function footerLinks(catalogue: Catalogue, { locale, t }: Named, today: string): FooterLinks {
  const pages = catalogue.pages(locale);
  const link = ({ id, href, data }: Page): NamedLink => {
    const statement = id === 'accessibility' ? catalogue.statements.accessibility : undefined;
    const label =
      statement && t('accessibility.footer', { state: t(`conformity.${accessibilityState(statement, today).state}`) });
    return { label: label ?? data.title, href };
  };
  const known: readonly string[] = LEGAL_PAGES;
  return {
    guides: pages.filter(({ id }) => pageSection(id) === undefined && !known.includes(id)).map(link),
    legal: LEGAL_PAGES.flatMap((id) => pages.filter((page) => page.id === id).map(link)),
  };
}

/** Every page of a language but the sheets, list by list. @param today `YYYY-MM-DD` */
export function siteMapLists(catalogue: Catalogue, words: Named, today: string) {
  const { guides, legal } = footerLinks(catalogue, words, today);
  const lists: { title: string; links: readonly NamedLink[] }[] = [
    { title: words.t('siteMap.main'), links: [...sectionLinks(catalogue, words), ...referenceLinks(catalogue, words)] },
    { title: words.t('siteMap.pages'), links: guides },
    { title: words.t('site.legalNav'), links: legal },
  ];
  return lists.filter(({ links }) => links.length > 0);
}
