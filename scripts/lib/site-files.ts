/** What a build must have written: derived from the content, compared with the folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MARK_FILE } from '../../src/build/target-rules.ts';
import { apiFiles } from '../../src/model/api/files.ts';
import { sharesImages } from '../../src/config/environment.ts';
import type { Content } from '../../src/model/content.ts';
import { listPageVersions } from '../../src/model/list-pages.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { pastEditions } from '../../src/model/editions.ts';
import { redirectsOf } from '../../src/model/ledger.ts';
import { LIST_SECTIONS, type Paths } from '../../src/model/paths.ts';
import { LLMS_FILE, LLMS_FULL_FILE, llmsPath } from '../../src/model/twin/llms.ts';
import { HOUSE_IMAGE, PAGE_IMAGE, sheetImage } from '../../src/model/share-image.ts';

/** Paths (with base) of every page that the content asks for. */
export function expectedPages(content: Content, paths: Paths): string[] {
  const { site, sources, pages, house, compass } = content;
  const locales = site.data.locales.map((l) => l.id);
  const past = pastEditions(house.data);
  return [
    paths.root(),
    ...locales.flatMap((l) => [
      paths.home(l),
      paths.embed(l),
      ...LIST_SECTIONS.map((section) => paths.section(l, section)),
      ...past.map((e) => paths.edition(l, e.id)),
      ...sources.map((s) => paths.sheet(l, s.id)),
    ]),
    ...(compass ? locales.map((l) => paths.section(l, 'compass')) : []),
    ...pages.map((p) => paths.page(p.locale, p.data.slug)),
    ...listPageVersions(catalogueOf(content, paths)).flatMap((versions) => versions.map(({ href }) => href)),
  ];
}

/** Paths (with base) of the files for programs: the content API, Markdown, `llms.txt`. */
export function expectedData({ site, sources, pages }: Content, paths: Paths): string[] {
  const locales = site.data.locales.map((l) => l.id);
  const ids = sources.map((s) => s.id);
  return [
    ...apiFiles(ids, locales, paths).map((f) => paths.api(f.path)),
    ...locales.flatMap((l) => ids.map((id) => paths.markdown(paths.sheet(l, id)))),
    ...pages.map((p) => paths.markdown(paths.page(p.locale, p.data.slug))),
    paths.asset(LLMS_FILE),
    ...locales.flatMap((l) => [LLMS_FILE, LLMS_FULL_FILE].map((file) => llmsPath({ paths }, l, file))),
  ];
}

/** Paths (with base) of every share image that the pages name. */
export function expectedShareImages({ site, sources }: Content, paths: Paths): string[] {
  const names = [HOUSE_IMAGE, PAGE_IMAGE, ...sources.map((s) => sheetImage(s.id))];
  return site.data.locales.flatMap((l) => names.map((name) => paths.shareImage(l.id, name)));
}

/** Paths of the pages made for the frames of other sites. */
export function framablePages({ site }: Content, paths: Paths): string[] {
  return site.data.locales.map((l) => paths.embed(l.id));
}

/** Paths that search engines may keep: without copies of sheets that are not translated, and of the house for other sites. */
export function indexablePages(content: Content, paths: Paths): string[] {
  const { site, sources, translations } = content;
  const own = new Set([...sources, ...translations].map((s) => paths.sheet(s.locale, s.id)));
  const copies = new Set([
    ...framablePages(content, paths),
    ...site.data.locales.flatMap((l) => sources.map((s) => paths.sheet(l.id, s.id))),
  ]);
  return expectedPages(content, paths).filter((p) => !copies.has(p) || own.has(p));
}

/** Every file below a folder, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll(path.sep, '/'))
    .filter((f) => statSync(path.join(folder, f)).isFile())
    .toSorted();
}

/** Kinds of file that a site may hold; anything else strayed in from the build. */
const KNOWN_FILES =
  /^(?:.*\.(?:html|css|js|woff2|svg|xml|txt|png|ico|webmanifest|json|ics|csv)|pagefind\/.+|_headers|_redirects)$/;

/** What is wrong with a built folder, one sentence each; empty when it is whole. */
export function faultsOf(folder: string, content: Content, paths: Paths): string[] {
  const files = new Set(listFiles(folder));
  const fileOf = (page: string) => `${paths.withoutBase(page).slice(1)}index.html`;
  const moved = [...redirectsOf(content.ledger.data).keys()].map((from) => `${from.slice(1)}index.html`);
  const expected = new Set([...expectedPages(content, paths).map(fileOf), ...moved, '404.html']);
  const data = new Set(expectedData(content, paths).map((p) => paths.withoutBase(p).slice(1)));
  const known = (f: string) => KNOWN_FILES.test(f) || f === MARK_FILE || data.has(f);
  const empty = (f: string) => statSync(path.join(folder, f)).size === 0;
  const html = [...files].filter((f) => f.endsWith('.html'));
  const sitemap = sitemapPaths(folder);
  const indexable = new Set(indexablePages(content, paths).map((p) => paths.absolute(p)));
  const images = sharesImages ? expectedShareImages(content, paths).map((p) => paths.withoutBase(p).slice(1)) : [];
  return [
    ...images.filter((f) => !files.has(f)).map((f) => `the share image ${f} was not written`),
    ...[...expected].filter((f) => !files.has(f)).map((f) => `the page ${f} was not written`),
    ...html.filter((f) => !expected.has(f)).map((f) => `nobody asked for the page ${f}`),
    ...[...data].filter((f) => !files.has(f)).map((f) => `the file ${f} was not written`),
    ...[...files].filter((f) => !known(f)).map((f) => `the file ${f} does not belong to a site`),
    ...[...html, ...data].filter((f) => files.has(f) && empty(f)).map((f) => `the file ${f} is empty`),
    ...[...indexable].filter((url) => !sitemap.has(url)).map((url) => `the sitemap lacks ${url}`),
    ...[...sitemap].filter((url) => !indexable.has(url)).map((url) => `the sitemap should not list ${url}`),
  ];
}

/** Addresses that the sitemap lists. */
export function sitemapPaths(folder: string): Set<string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => /^sitemap-\d+\.xml$/.test(f)) : [];
  return new Set(
    files.flatMap((f) => [...readFileSync(path.join(folder, f), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1] ?? '')),
  );
}
