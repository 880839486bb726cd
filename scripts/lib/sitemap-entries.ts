/** What the sitemap says of a page: kept or not, when it changed, and where its other languages are. */
import type { Alternate } from '../../src/model/catalogue.ts';
import type { Content } from '../../src/model/content.ts';
import { pastEditions } from '../../src/model/editions.ts';
import { LIST_SECTIONS, type Paths } from '../../src/model/paths.ts';
import { changeDates } from '../../src/model/sheet-dates.ts';

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
export function sitemapEntries(content: Content, paths: Paths, listPages: readonly (readonly Alternate[])[]): Map<string, Entry> {
  const { site, house, compass, sources, translations, pages } = content;
  const locales = site.data.locales.map((l) => l.id);
  const entries = new Map<string, Entry>();
  const dates = changeDates(content);
  // a page that speaks of everything changes with anything
  const latest = [...dates.values()].toSorted().at(-1);
  const add = (versions: readonly Version[], lastmod: string | undefined, fallback = versions[0]?.path ?? '') => {
    const links = [...versions, { lang: 'x-default', path: fallback }].map((v) => ({
      lang: v.lang,
      url: paths.absolute(v.path),
    }));
    for (const { url } of links) entries.set(url, { links, ...(lastmod === undefined ? {} : { lastmod }) });
  };
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
  for (const { id } of pastEditions(house.data)) everywhere((lang) => paths.edition(lang, id));
  if (compass) everywhere((lang) => paths.section(lang, 'compass'));
  const written = new Set([...sources, ...translations].map(({ locale, id }) => `${locale}/${id}`));
  for (const { id, file } of sources) {
    const own = locales.filter((locale) => written.has(`${locale}/${id}`));
    add(
      own.map((lang) => ({ lang, path: paths.sheet(lang, id) })),
      dates.get(file),
    );
  }
  for (const [, versions] of Map.groupBy(pages, (page) => page.id)) {
    const changed = versions.flatMap(({ file }) => dates.get(file) ?? []);
    add(
      versions.map(({ locale, data }) => ({ lang: locale, path: paths.page(locale, data.slug) })),
      changed.toSorted().at(-1),
    );
  }
  return entries;
}
