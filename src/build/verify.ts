/** What is wrong with a built site: the folder compared with the one list of its pages. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { hasPosters, sharesImages } from '../config/environment.ts';
import { housePictures, iconFiles, posters, programFiles, shareImages } from '../machines/files.ts';
import type { Assembly } from '../reader/assembly.ts';
import { listFiles } from './files.ts';
import { MARK_FILE } from './target-rules.ts';

/** Kinds of file that a site may hold; anything else strayed in from the build. */
const KNOWN_FILES =
  /^(?:.*\.(?:html|css|js|woff2|svg|pdf|xml|txt|png|ico|webmanifest|json|ics|csv)|search-index\/.+|_headers|_redirects)$/;

/** What a site holds beside what its content says. */
export interface OtherFiles {
  /** Files of the publisher, which were copied as they are. */
  own: readonly string[];
  /** Files for addresses that moved, with their text, by path. */
  redirects: ReadonlyMap<string, string>;
}

/** One sentence a fault; none when the folder is whole. */
export function faultsOf(folder: string, assembly: Assembly, { own, redirects }: OtherFiles): string[] {
  const { catalogue, sitePages } = assembly;
  const { paths } = catalogue;
  const inSite = (p: string) => paths.withoutBase(p).slice(1);
  const files = new Set(listFiles(folder));
  const copied = new Set(own);
  const pages = [
    ...sitePages.map((page) => ({ file: `${inSite(page.path)}index.html`, canonical: page.canonical })),
    { file: '404.html', canonical: paths.root() },
  ];
  const wanted = [...pages.map(({ file }) => file), ...redirects.keys()];
  const expected = new Set(wanted);
  const isWritten = ({ file }: { file: string }) => files.has(file);
  const says = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const names = (file: string, page: string) =>
    startOf(path.join(folder, file)).includes(`<link rel="canonical" href="${paths.absolute(page)}">`);
  const data = new Set([...programFiles(catalogue), ...iconFiles(catalogue)].map(inSite));
  const images = sharesImages ? shareImages(catalogue).map(inSite) : [];
  const hung = [...housePictures(catalogue), ...(hasPosters ? posters(catalogue) : [])].map(inSite);
  const known = (f: string) => KNOWN_FILES.test(f) || data.has(f) || f === MARK_FILE;
  const empty = (f: string) => statSync(path.join(folder, f)).size === 0;
  const made = [...files].filter((f) => !copied.has(f));
  const html = made.filter((f) => f.endsWith('.html'));
  const sitemap = sitemapUrls(folder);
  const indexable = new Set(sitePages.filter((page) => page.isIndexable).map((page) => paths.absolute(page.path)));
  return [
    ...images.filter((f) => !files.has(f)).map((f) => `the share image ${f} was not written`),
    ...hung.filter((f) => !files.has(f)).map((f) => `the poster ${f} was not written`),
    ...[...expected].filter((f) => !files.has(f)).map((f) => `the page ${f} was not written`),
    ...twice(wanted).map((f) => `two pages have the address ${f}`),
    ...pages.filter((p) => isWritten(p) && !names(p.file, p.canonical)).map(({ file }) => `the page ${file} is another one`),
    ...[...redirects]
      .map(([file, text]) => ({ file, text }))
      .filter((r) => isWritten(r) && says(r.file) !== r.text)
      .map(({ file }) => `the file ${file} does not lead where it should`),
    ...html.filter((f) => !expected.has(f)).map((f) => `nobody asked for the page ${f}`),
    ...[...data].filter((f) => !files.has(f)).map((f) => `the file ${f} was not written`),
    ...made.filter((f) => !known(f)).map((f) => `the file ${f} does not belong to a site`),
    ...[...html, ...data].filter((f) => files.has(f) && empty(f)).map((f) => `the file ${f} is empty`),
    ...own.filter((f) => !files.has(f)).map((f) => `the file ${f} of the public folder was not copied`),
    ...[...indexable].filter((url) => !sitemap.has(url)).map((url) => `the sitemap lacks ${url}`),
    ...[...sitemap].filter((url) => !indexable.has(url)).map((url) => `the sitemap should not list ${url}`),
  ];
}

/** Bytes in which a page says what it is: the link to its address stands in the first kilobyte. */
const START_BYTES = 4096;

function startOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(START_BYTES);
    return bytes.toString('utf8', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

/** What a list holds more than once. */
function twice(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((item) => seen.size === seen.add(item).size);
}

/** Addresses that the sitemap lists. */
export function sitemapUrls(folder: string): Set<string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => /^sitemap-\d+\.xml$/.test(f)) : [];
  return new Set(
    files.flatMap((f) => [...readFileSync(path.join(folder, f), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1] ?? '')),
  );
}
