/** What `@astrojs/sitemap` is told: which pages search engines may keep, and what is known of each. */
import type { SitemapOptions } from '@astrojs/sitemap';
import { sitemapFacts } from '../machines/sitemap.ts';
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
      return page && { ...item, ...sitemapFacts(page, currentAssembly().catalogue.paths) };
    },
    namespaces: { news: false, image: false, video: false },
  };
}
