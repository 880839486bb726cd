/** What `@astrojs/sitemap` is told: which pages search engines may keep, when each changed, and where its other languages are. */
import type { SitemapOptions } from '@astrojs/sitemap';
import type { SitePage } from '../model/pages.ts';
import { currentAssembly } from '../reader/current.ts';

/** The content is not read yet when the integration is made: each page is looked up when it asks. */
export function sitemapOptions(): SitemapOptions {
  let pages: ReadonlyMap<string, SitePage> | undefined;
  const find = (url: string) => {
    const { sitePages, catalogue } = currentAssembly();
    pages ??= new Map(sitePages.map((page) => [catalogue.paths.absolute(page.path), page]));
    return pages.get(url);
  };
  return {
    filter: (url) => find(url)?.isIndexable ?? false,
    serialize: (item) => {
      const page = find(item.url);
      if (!page) return undefined;
      const { absolute } = currentAssembly().catalogue.paths;
      const links = page.versions.map(({ locale, href }) => ({ lang: locale, url: absolute(href) }));
      return { ...item, links: [...links, { lang: 'x-default', url: absolute(page.fallback) }], lastmod: page.changed };
    },
    namespaces: { news: false, image: false, video: false },
  };
}
