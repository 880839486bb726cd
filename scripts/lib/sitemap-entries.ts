/** What the sitemap says of a page: kept or not, and where its other languages are. From file names and the addresses of pages. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../../src/config/environment.ts';
import type { Alternate } from '../../src/model/catalogue.ts';
import { pastEditions } from '../../src/model/editions.ts';
import { LIST_SECTIONS, type Paths } from '../../src/model/paths.ts';
import { readChangeDates } from '../../src/reader/change-dates.ts';
import { readPageSlugs } from '../../src/reader/page-slugs.ts';
import type { House } from '../../src/schema/house.ts';
import type { Site } from '../../src/schema/site.ts';

interface Entry {
  links: { lang: string; url: string }[];
  /** Day of the last recorded change, `YYYY-MM-DD`. */
  lastmod?: string;
}
type Version = { lang: string; path: string };

/**
 * Full URL → its language versions and last change; a page that is not in the map is left out of the sitemap.
 * @param listPages of lists that are too long for one page, the language versions of each
 */
export function sitemapEntries(
  site: Site,
  house: House,
  paths: Paths,
  listPages: readonly (readonly Alternate[])[],
): Map<string, Entry> {
  const locales = site.locales.map((l) => l.id);
  const source = locales[0] ?? '';
  const entries = new Map<string, Entry>();
  const dates = readChangeDates(contentDir, source);
  // a page that speaks of everything changes with anything
  const latest = [...dates.values()].toSorted().at(-1);
  const add = (versions: readonly Version[], lastmod: string | undefined, fallback = versions[0]?.path ?? '') => {
    const links = [...versions, { lang: 'x-default', path: fallback }].map((v) => ({
      lang: v.lang,
      url: paths.absolute(v.path),
    }));
    for (const { url } of links) entries.set(url, { links, ...(lastmod === undefined ? {} : { lastmod }) });
  };
  const ids = new Map(locales.map((locale) => [locale, sheetIds(locale)]));
  add(
    locales.map((lang) => ({ lang, path: paths.home(lang) })),
    latest,
    paths.root(),
  );
  const everywhere = (pathIn: (locale: string) => string) =>
    add(
      locales.map((lang) => ({ lang, path: pathIn(lang) })),
      latest,
    );
  for (const section of LIST_SECTIONS) everywhere((lang) => paths.section(lang, section));
  for (const versions of listPages) {
    add(
      versions.map(({ locale, href }) => ({ lang: locale, path: href })),
      latest,
    );
  }
  for (const { id } of pastEditions(house)) everywhere((lang) => paths.edition(lang, id));
  if (existsSync(path.join(contentDir, 'compass.yml'))) everywhere((lang) => paths.section(lang, 'compass'));
  for (const id of ids.get(source) ?? []) {
    const own = locales.filter((l) => ids.get(l)?.has(id));
    add(
      own.map((lang) => ({ lang, path: paths.sheet(lang, id) })),
      dates.get(`sheets/${source}/${id}.mdx`),
    );
  }
  for (const [id, versions] of pageVersions(locales, paths)) {
    const changed = locales.flatMap((l) => dates.get(`pages/${l}/${id}.mdx`) ?? []);
    add(versions, changed.toSorted().at(-1));
  }
  return entries;
}

/** The language versions of each editorial page, by id. */
function pageVersions(locales: readonly string[], paths: Paths): Map<string, Version[]> {
  const byId = new Map<string, Version[]>();
  for (const [file, slug] of readPageSlugs(contentDir)) {
    const [, lang = '', base = ''] = file.split('/');
    const name = path.basename(base, '.mdx');
    if (locales.includes(lang)) byId.set(name, [...(byId.get(name) ?? []), { lang, path: paths.page(lang, slug) }]);
  }
  return byId;
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
