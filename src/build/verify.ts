/** What is wrong with a built site: the folder compared with the one list of its pages. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sharesImages } from '../config/environment.ts';
import { iconFiles, programFiles, shareImages } from '../machines/files.ts';
import { redirectsOf } from '../model/ledger.ts';
import type { Assembly } from '../reader/assembly.ts';
import { listFiles } from './files.ts';
import { MARK_FILE } from './target-rules.ts';

/** Kinds of file that a site may hold; anything else strayed in from the build. */
const KNOWN_FILES =
  /^(?:.*\.(?:html|css|js|woff2|svg|xml|txt|png|ico|webmanifest|json|ics|csv)|pagefind\/.+|_headers|_redirects)$/;

/**
 * One sentence a fault; none when the folder is whole.
 * @param own files of the publisher, which were copied as they are
 */
export function faultsOf(folder: string, assembly: Assembly, own: readonly string[]): string[] {
  const { catalogue, settings, sitePages } = assembly;
  const { paths } = catalogue;
  const inSite = (p: string) => paths.withoutBase(p).slice(1);
  const files = new Set(listFiles(folder));
  const copied = new Set(own);
  const moved = [...redirectsOf(settings.ledger).keys()].map((from) => `${from.slice(1)}index.html`);
  const expected = new Set([...sitePages.map((page) => `${inSite(page.path)}index.html`), ...moved, '404.html']);
  const data = new Set([...programFiles(catalogue), ...iconFiles(catalogue)].map(inSite));
  const images = sharesImages ? shareImages(catalogue).map(inSite) : [];
  const known = (f: string) => KNOWN_FILES.test(f) || data.has(f) || f === MARK_FILE;
  const empty = (f: string) => statSync(path.join(folder, f)).size === 0;
  const made = [...files].filter((f) => !copied.has(f));
  const html = made.filter((f) => f.endsWith('.html'));
  const sitemap = sitemapUrls(folder);
  const indexable = new Set(sitePages.filter((page) => page.isIndexable).map((page) => paths.absolute(page.path)));
  return [
    ...images.filter((f) => !files.has(f)).map((f) => `the share image ${f} was not written`),
    ...[...expected].filter((f) => !files.has(f)).map((f) => `the page ${f} was not written`),
    ...html.filter((f) => !expected.has(f)).map((f) => `nobody asked for the page ${f}`),
    ...[...data].filter((f) => !files.has(f)).map((f) => `the file ${f} was not written`),
    ...made.filter((f) => !known(f)).map((f) => `the file ${f} does not belong to a site`),
    ...[...html, ...data].filter((f) => files.has(f) && empty(f)).map((f) => `the file ${f} is empty`),
    ...own.filter((f) => !files.has(f)).map((f) => `the file ${f} of the public folder was not copied`),
    ...[...indexable].filter((url) => !sitemap.has(url)).map((url) => `the sitemap lacks ${url}`),
    ...[...sitemap].filter((url) => !indexable.has(url)).map((url) => `the sitemap should not list ${url}`),
  ];
}

/** Addresses that the sitemap lists. */
export function sitemapUrls(folder: string): Set<string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => /^sitemap-\d+\.xml$/.test(f)) : [];
  return new Set(
    files.flatMap((f) => [...readFileSync(path.join(folder, f), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1] ?? '')),
  );
}
