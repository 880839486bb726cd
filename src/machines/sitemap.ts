/** What search engines are told of a page: when it changed, and where its other languages are. */
import type { Paths } from '../model/paths.ts';
import type { SitePage } from '../model/pages.ts';

export interface SitemapFacts {
  links: { lang: string; url: string }[];
  /** `YYYY-MM-DD` */
  lastmod: string;
}

export function sitemapFacts({ versions, fallback, changed }: SitePage, { absolute }: Pick<Paths, 'absolute'>): SitemapFacts {
  const links = versions.map(({ locale, href }) => ({ lang: locale, url: absolute(href) }));
  return { links: [...links, { lang: 'x-default', url: absolute(fallback) }], lastmod: changed };
}
