/** What a build must have written: derived from the content, compared with the folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/model/content.ts';
import { redirectsOf } from '../../src/model/ledger.ts';
import type { Paths } from '../../src/model/paths.ts';

/** Sections with one page of their own, in every language. */
const LISTS = ['news', 'calendar', 'status'] as const;

/** Paths (with base) of every page that the content asks for. */
export function expectedPages({ site, sources, pages }: Content, paths: Paths): string[] {
  const locales = site.data.locales.map((l) => l.id);
  return [
    paths.root(),
    ...locales.flatMap((l) => [
      paths.home(l),
      paths.sheets(l),
      ...LISTS.map((section) => paths.section(l, section)),
      ...sources.map((s) => paths.sheet(l, s.id)),
    ]),
    ...pages.map((p) => paths.page(p.locale, p.data.slug)),
  ];
}

/** Paths that search engines may keep: without copies of sheets that are not translated. */
export function indexablePages(content: Content, paths: Paths): string[] {
  const { site, sources, translations } = content;
  const own = new Set([...sources, ...translations].map((s) => paths.sheet(s.locale, s.id)));
  const sheets = new Set(site.data.locales.flatMap((l) => sources.map((s) => paths.sheet(l.id, s.id))));
  return expectedPages(content, paths).filter((p) => !sheets.has(p) || own.has(p));
}

/** Every file below a folder, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll(path.sep, '/'))
    .filter((f) => statSync(path.join(folder, f)).isFile())
    .toSorted();
}

/** Kinds of file that a site may hold; anything else strayed in from the build. */
const KNOWN_FILES = /^(?:.*\.(?:html|css|js|woff2|svg|xml|txt|png|ico|webmanifest|json|ics|csv)|_headers|_redirects)$/;

/** What is wrong with a built folder, one sentence each; empty when it is whole. */
export function faultsOf(folder: string, content: Content, paths: Paths): string[] {
  const files = new Set(listFiles(folder));
  const fileOf = (page: string) => `${paths.withoutBase(page).slice(1)}index.html`;
  const moved = [...redirectsOf(content.ledger.data).keys()].map((from) => `${from.slice(1)}index.html`);
  const expected = new Set([...expectedPages(content, paths).map(fileOf), ...moved, '404.html']);
  const html = [...files].filter((f) => f.endsWith('.html'));
  const sitemap = sitemapPaths(folder);
  const indexable = indexablePages(content, paths).map((p) => paths.absolute(p));
  return [
    ...[...expected].filter((f) => !files.has(f)).map((f) => `the page ${f} was not written`),
    ...html.filter((f) => !expected.has(f)).map((f) => `nobody asked for the page ${f}`),
    ...[...files].filter((f) => !KNOWN_FILES.test(f)).map((f) => `the file ${f} does not belong to a site`),
    ...html.filter((f) => statSync(path.join(folder, f)).size === 0).map((f) => `the page ${f} is empty`),
    ...indexable.filter((url) => !sitemap.has(url)).map((url) => `the sitemap lacks ${url}`),
    ...[...sitemap].filter((url) => !indexable.includes(url)).map((url) => `the sitemap should not list ${url}`),
  ];
}

/** Addresses that the sitemap lists. */
export function sitemapPaths(folder: string): Set<string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => /^sitemap-\d+\.xml$/.test(f)) : [];
  return new Set(
    files.flatMap((f) => [...readFileSync(path.join(folder, f), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1] ?? '')),
  );
}
