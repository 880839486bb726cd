/** What the foot of every page leads to, in four titled columns. */
import type { Catalogue } from './catalogue.ts';
import { type PageSection, sectionsOf } from './pages.ts';
import { footerLinks, type NamedLink, SECTION_TITLES } from './site-map.ts';
import type { Words } from './words.ts';

/** In the order in which they stand. */
export const FOOTER_COLUMNS = ['house', 'understand', 'follow', 'site'] as const;
type ColumnId = (typeof FOOTER_COLUMNS)[number];

export interface FooterColumn {
  id: ColumnId;
  title: string;
  links: readonly NamedLink[];
}

/** Where each section of the site stands; a new one must choose. */
const PLACES = {
  sheets: 'house',
  compass: 'house',
  rules: 'house',
  duties: 'house',
  search: 'house',
  'a-z': 'house',
  glossary: 'understand',
  news: 'follow',
  calendar: 'follow',
  status: 'follow',
  api: 'site',
} as const satisfies Record<PageSection, ColumnId>;

/** The columns that have a link, in their order. @param today `YYYY-MM-DD` */
export function footerColumns(catalogue: Catalogue, words: Pick<Words, 'locale' | 't'>, today: string): FooterColumn[] {
  const { locale, t } = words;
  const { paths, site } = catalogue;
  const { guides, legal } = footerLinks(catalogue, words, today);
  /** Pages of the header stand in none of the lists above. */
  const headerPage = (wanted: 'procedures' | 'about'): NamedLink[] =>
    catalogue.pages(locale).flatMap(({ id, data, href }) => (id === wanted ? [{ label: data.title, href }] : []));
  const sections = sectionsOf(catalogue);
  const placedIn = (column: ColumnId): NamedLink[] =>
    sections
      .filter((section) => PLACES[section] === column)
      .map((section) => ({ label: t(SECTION_TITLES[section]), href: paths.section(locale, section) }));
  const calendar = { label: t('footer.calendar'), href: paths.file(locale, 'calendar.ics') };
  const links: Record<ColumnId, readonly NamedLink[]> = {
    house: [
      { label: t('site.nav.house'), href: paths.home(locale) },
      ...placedIn('house'),
      ...catalogue.past(locale).map(({ id, label }) => ({ label, href: paths.edition(locale, id) })),
    ],
    understand: [...headerPage('procedures'), ...guides, ...placedIn('understand')],
    follow: [
      ...placedIn('follow'),
      { label: t('footer.feed'), href: paths.file(locale, 'feed.xml') },
      ...(sections.includes('calendar') ? [calendar] : []),
    ],
    site: [...headerPage('about'), ...placedIn('site'), ...legal, { label: t('site.repository'), href: site.repository }],
  };
  return FOOTER_COLUMNS.map((id) => ({ id, title: t(`footer.${id}`), links: links[id] })).filter(
    (column) => column.links.length > 0,
  );
}
