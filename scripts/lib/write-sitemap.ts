/** The sitemap, written by Astro's integration for it. */
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { Content } from '../../src/model/content.ts';
import { listPageVersions } from '../../src/model/list-pages.ts';
import type { Paths } from '../../src/model/paths.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { BuildFailure } from './fail.ts';
import { sitemapEntries } from './sitemap-entries.ts';

/** An integration's hooks, called as Astro calls them: with the part of its facts that this one reads. */
type Hooks = Record<string, (facts: object) => Promise<void> | void>;

/** @throws {BuildFailure} when the integration refuses */
export async function writeSitemap(folder: string, content: Content, paths: Paths): Promise<void> {
  const listPages = listPageVersions(catalogueOf(content, paths));
  const entries = sitemapEntries(content, paths, listPages);
  const { hooks } = sitemap({
    customPages: [...entries.keys()],
    serialize: (item) => ({ ...item, ...entries.get(item.url) }),
    namespaces: { news: false, image: false, video: false },
  });
  const refuse = (message: string) => {
    throw new BuildFailure(`The sitemap could not be written: ${message}`);
  };
  const calls = hooks as Hooks;
  const root = paths.absolute(paths.asset(''));
  await calls['astro:routes:resolved']?.({ routes: [] });
  await calls['astro:config:done']?.({ config: { site: root, base: paths.asset(''), trailingSlash: 'always' } });
  const logger = { info: () => undefined, warn: refuse, error: refuse };
  await calls['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`), pages: [], logger });
}
