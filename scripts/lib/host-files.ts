/** What a built site itself says to hosts, in `_headers` and `_redirects`, and how its pages are addressed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MARK_FILE } from '../../src/build/target-rules.ts';
import { listFiles } from './site-files.ts';

/** Files for hosts and for the next build, which are no part of the site. */
export const HOST_FILES: readonly string[] = ['_headers', '_redirects', MARK_FILE];

/** Addresses of the pages that the site's `_headers` lets other sites frame, with and without the name of their file. */
export function framablePaths(folder: string): ReadonlySet<string> {
  const found = read(folder, '_headers').matchAll(/^(\/.*)\n(?: .*\n)*? .*frame-ancestors \*$/gm);
  return new Set([...found].flatMap(([, page = '']) => [page, `${page}index.html`]));
}

/** Permanent ones: from a page's address without its last slash, and from the addresses of renamed sheets. */
export function redirects(folder: string, base: string): ReadonlyMap<string, string> {
  const pages = listFiles(folder).flatMap((file) =>
    file.endsWith('index.html') ? [base + file.slice(0, -'index.html'.length)] : [],
  );
  return new Map([
    ...pages.filter((page) => page !== '/').map((page) => [page.slice(0, -1), page] as const),
    ...movedPages(folder),
  ]);
}

/** Old addresses and new ones, with the site's base. */
export function movedPages(folder: string): ReadonlyMap<string, string> {
  const lines = read(folder, '_redirects').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ')).map(([from = '', to = '']) => [from, to]));
}

function read(folder: string, name: string): string {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
