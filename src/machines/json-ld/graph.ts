/** What a page tells search engines of itself, in the words of schema.org (whose types check these shapes). */
import type { BreadcrumbList, Graph, Organization, Thing, WebPage, WebSite } from 'schema-dts';
import type { Catalogue } from '../../model/catalogue.ts';

/** A step on the way from the house to a page; `href` is a path. */
export interface Step {
  label: string;
  href: string;
}

export interface DescribedPage {
  title: string;
  description: string;
  /** Path of the page. */
  href: string;
  /** Language of the page. */
  locale: string;
  /** From the house down, without the page itself. */
  trail: readonly Step[];
  /** What the page is in particular; else it is a plain page. */
  main?: Thing | undefined;
}

type Site = Pick<Catalogue, 'site' | 'paths' | 'locales'>;

/** The site and its publisher, the same on every page of a language. */
export function siteThings({ site, paths, locales }: Site, locale: string): Thing[] {
  const publisher: Organization = {
    '@type': 'Organization',
    '@id': publisherId({ paths }),
    name: site.publisher,
    url: paths.absolute(paths.root()),
  };
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': siteId({ paths }),
    name: site.name[locale] ?? site.publisher,
    description: site.tagline[locale] ?? '',
    url: paths.absolute(paths.root()),
    inLanguage: [...locales],
    license: site.licence.url,
    publisher: { '@id': publisherId({ paths }) },
  };
  return [website, publisher];
}

/** Everything of one page: the site, the way to the page, the page. */
export function pageThings(catalogue: Site, { title, description, href, locale, trail, main }: DescribedPage): Thing[] {
  const { paths } = catalogue;
  const url = paths.absolute(href);
  const breadcrumb = breadcrumbs(catalogue, [...trail, { label: title, href }]);
  const plain: WebPage = {
    '@type': 'WebPage',
    '@id': `${url}#page`,
    url,
    name: title,
    description,
    inLanguage: locale,
    license: catalogue.site.licence.url,
    isPartOf: { '@id': siteId({ paths }) },
    ...(trail.length > 0 ? { breadcrumb: { '@id': `${url}#breadcrumb` } } : {}),
  };
  return [
    ...siteThings(catalogue, locale),
    ...(trail.length > 0 ? [breadcrumb] : []),
    plain,
    ...(main === undefined ? [] : [main]),
  ];
}

function breadcrumbs({ paths }: Pick<Site, 'paths'>, steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': `${paths.absolute(steps.at(-1)?.href ?? '')}#breadcrumb`,
    itemListElement: steps.map(({ label, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      item: paths.absolute(href),
    })),
  };
}

export const siteId = ({ paths }: Pick<Site, 'paths'>): string => `${paths.absolute(paths.root())}#website`;
export const publisherId = ({ paths }: Pick<Site, 'paths'>): string => `${paths.absolute(paths.root())}#publisher`;

/** The text of a script element: nothing in it can end the element. */
export function scriptText(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
