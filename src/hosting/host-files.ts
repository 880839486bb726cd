/** What a built site itself says to hosts, in `_headers` and `_redirects`, and how its pages are addressed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../build/files.ts';
import { MARK_FILE } from '../build/target-rules.ts';

/** Files for hosts and for the next build, which are no part of the site. With one, GitHub Pages takes folders along that begin with `_`. */
export const HOST_FILES: readonly string[] = ['_headers', '_redirects', '.nojekyll', MARK_FILE];

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
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return '';
  }
}
