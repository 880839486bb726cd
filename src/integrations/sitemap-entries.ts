/** What the sitemap says of a page: kept or not, and where its other languages are. From file names alone. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../config/environment.ts';
import type { Paths } from '../model/paths.ts';
import type { Site } from '../schema/site.ts';

type Links = { lang: string; url: string }[];

/** Full URL → its language versions; a page that is not in the map is left out of the sitemap. */
export function sitemapEntries(site: Site, paths: Paths): Map<string, Links> {
  const locales = site.locales.map((l) => l.id);
  const entries = new Map<string, Links>();
  const add = (versions: readonly { lang: string; path: string }[]) => {
    const links = versions.map(({ lang, path: p }) => ({ lang, url: paths.absolute(p) }));
    for (const { url } of links) entries.set(url, links);
  };
  const ids = new Map(locales.map((locale) => [locale, sheetIds(locale)]));
  add(locales.map((lang) => ({ lang, path: paths.home(lang) })));
  add(locales.map((lang) => ({ lang, path: paths.sheets(lang) })));
  for (const id of ids.get(locales[0] ?? '') ?? []) {
    add(locales.filter((l) => ids.get(l)?.has(id)).map((lang) => ({ lang, path: paths.sheet(lang, id) })));
  }
  return entries;
}

function sheetIds(locale: string): Set<string> {
  const folder = path.join(contentDir, 'sheets', locale);
  if (!existsSync(folder)) return new Set();
  return new Set(readdirSync(folder).filter((f) => f.endsWith('.mdx')).map((f) => f.slice(0, -'.mdx'.length)));
}
