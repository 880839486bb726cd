/** What the sitemap says of a page: kept or not, and where its other languages are. From file names and the addresses of pages. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../config/environment.ts';
import { pastEditions } from '../model/editions.ts';
import type { Paths } from '../model/paths.ts';
import { readPageSlugs } from '../reader/page-slugs.ts';
import type { House } from '../schema/house.ts';
import type { Site } from '../schema/site.ts';

type Links = { lang: string; url: string }[];
type Version = { lang: string; path: string };

/** Full URL → its language versions; a page that is not in the map is left out of the sitemap. */
export function sitemapEntries(site: Site, house: House, paths: Paths): Map<string, Links> {
  const locales = site.locales.map((l) => l.id);
  const entries = new Map<string, Links>();
  const add = (versions: readonly Version[], fallback = versions[0]?.path ?? '') => {
    const links = [...versions, { lang: 'x-default', path: fallback }].map((v) => ({
      lang: v.lang,
      url: paths.absolute(v.path),
    }));
    for (const { url } of links) entries.set(url, links);
  };
  const ids = new Map(locales.map((locale) => [locale, sheetIds(locale)]));
  add(
    locales.map((lang) => ({ lang, path: paths.home(lang) })),
    paths.root(),
  );
  for (const section of ['sheets', 'search', 'a-z', 'glossary', 'news', 'calendar', 'status'] as const)
    add(locales.map((lang) => ({ lang, path: paths.section(lang, section) })));
  for (const { id } of pastEditions(house)) add(locales.map((lang) => ({ lang, path: paths.edition(lang, id) })));
  if (existsSync(path.join(contentDir, 'compass.yml')))
    add(locales.map((lang) => ({ lang, path: paths.section(lang, 'compass') })));
  for (const id of ids.get(locales[0] ?? '') ?? []) {
    add(locales.filter((l) => ids.get(l)?.has(id)).map((lang) => ({ lang, path: paths.sheet(lang, id) })));
  }
  for (const versions of pageVersions(locales, paths)) add(versions);
  return entries;
}

/** The language versions of each editorial page. */
function pageVersions(locales: readonly string[], paths: Paths): Version[][] {
  const byId = new Map<string, Version[]>();
  for (const [file, slug] of readPageSlugs(contentDir)) {
    const [, lang = '', name = ''] = file.split('/');
    if (locales.includes(lang)) byId.set(name, [...(byId.get(name) ?? []), { lang, path: paths.page(lang, slug) }]);
  }
  return [...byId.values()];
}

function sheetIds(locale: string): Set<string> {
  const folder = path.join(contentDir, 'sheets', locale);
  if (!existsSync(folder)) return new Set();
  return new Set(
    readdirSync(folder)
      .filter((f) => f.endsWith('.mdx'))
      .map((f) => f.slice(0, -'.mdx'.length)),
  );
}
