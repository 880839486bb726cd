/** Which pages the footer and the site map lead to, and under which names. */
import type { Section } from '../schema/vocabulary.ts';
import type { Catalogue, Page } from './catalogue.ts';
import { LEGAL_PAGES } from './publication.ts';
import { accessibilityState } from './statements.ts';
import type { TwinWords } from './twin/text.ts';

export interface MapLink {
  label: string;
  /** Path. */
  href: string;
}

/** The lists of the footer: what the site offers beside the sheets, the guides, the legal pages. */
export interface FooterLinks {
  reference: readonly MapLink[];
  guides: readonly MapLink[];
  legal: readonly MapLink[];
}

/** Sections that have a page of their own, in the order of the footer, with the key of their name. */
const REFERENCE: readonly { section: Section; key: string }[] = [
  { section: 'search', key: 'search.title' },
  { section: 'a-z', key: 'az.title' },
  { section: 'glossary', key: 'glossary.title' },
  { section: 'api', key: 'api.title' },
];

/** The link to the accessibility statement says its result, as RGAA asks. @param today `YYYY-MM-DD` */
export function footerLinks(catalogue: Catalogue, { locale, t }: TwinWords, today: string): FooterLinks {
  const pages = catalogue.pages(locale);
  const link = (page: Page): MapLink => {
    const statement = page.id === 'accessibility' ? catalogue.statements.accessibility : undefined;
    const label =
      statement && t('accessibility.footer', { state: t(`conformity.${accessibilityState(statement, today).state}`) });
    return { label: label ?? page.data.title, href: page.href };
  };
  const known: readonly string[] = LEGAL_PAGES;
  return {
    reference: REFERENCE.map(({ section, key }) => ({ label: t(key), href: catalogue.paths.section(locale, section) })),
    guides: pages.filter(({ id }) => id !== 'about' && !known.includes(id)).map(link),
    legal: LEGAL_PAGES.flatMap((id) => pages.filter((page) => page.id === id).map(link)),
  };
}

/** Every page of a language but the sheets, list by list; empty lists are left out. @param today `YYYY-MM-DD` */
export function siteMapLists(
  catalogue: Catalogue,
  words: TwinWords,
  today: string,
): { title: string; links: readonly MapLink[] }[] {
  const { locale, t } = words;
  const { paths } = catalogue;
  const { reference, guides, legal } = footerLinks(catalogue, words, today);
  const about = catalogue.pages(locale).filter(({ id }) => id === 'about');
  const main = [
    { label: t('site.nav.house'), href: paths.home(locale) },
    { label: t('site.nav.sheets'), href: paths.sheets(locale) },
    ...about.map(({ data, href }) => ({ label: data.title, href })),
  ];
  const past = catalogue.past(locale).map(({ id, label }) => ({ label, href: paths.edition(locale, id) }));
  const lists = [
    { title: t('siteMap.main'), links: [...main, ...reference] },
    { title: t('siteMap.past'), links: past },
    { title: t('siteMap.pages'), links: guides },
    { title: t('site.legalNav'), links: legal },
  ];
  return lists.filter(({ links }) => links.length > 0);
}
