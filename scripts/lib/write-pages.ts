/**
 * Makes every page and file of the content on the shelf. Those that did not change since the last build are not made again:
 * a route says with `cacheKey` what its page is made from beside what all pages share (the program, the settings, the day);
 * where both are as they were, the bytes are.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diskFailure } from '../../src/build/failure.ts';
import { cacheDir } from '../../src/config/environment.ts';
import type { Paths } from '../../src/model/paths.ts';
import type { PagePath } from '../../src/program.ts';
import { BuildFailure } from './fail.ts';
import { writeFiles } from './kept-files.ts';
import { openKept, startKeeping } from './pack.ts';
import type { PageProgram } from './page-program.ts';
import type { Progress } from './progress.ts';

const OK = 200;
/** The page for addresses that are none, which hosts look for under this name. */
const NOT_FOUND = { pathname: '/404', file: '404.html', status: 404 };

export interface PagesOptions {
  /** Where to write. */
  folder: string;
  program: PageProgram;
  paths: Paths;
  /** Of all that pages share. */
  print: string;
  /** Told of the pages as they are written. @param total that is counted */
  progress: (total: number) => Progress;
}

/** @returns how many files, with styles and scripts. @throws {BuildFailure} when a page cannot be made; what is wrong was printed then */
export async function writePages({ folder, program, paths, print, progress }: PagesOptions): Promise<number> {
  writeFiles(folder, program.assets);
  const pages = await program.pagePaths();
  const line = progress(pages.length);
  const file = path.join(cacheDir, 'pages');
  const [kept, keeper] = [openKept(file), startKeeping(file)];
  let isWhole = false;
  try {
    for (const [done, page] of pages.entries()) {
      const { pathname, cacheKey } = page;
      const key = cacheKey === undefined ? undefined : digest(print, cacheKey);
      const bytes = (key !== undefined && kept.get(pathname, key)) || (await rendered(page, program, paths));
      if (key !== undefined) keeper.put(pathname, key, bytes);
      const target = path.join(folder, fileOf(page));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
      line.at(done + 1);
    }
    isWhole = true;
  } catch (cause) {
    if (cause instanceof BuildFailure) throw cause;
    const told = diskFailure(cause, folder)?.message ?? (cause instanceof Error ? cause.stack : String(cause));
    throw new BuildFailure(`${told}\nThe pages could not be written.`);
  } finally {
    line.end();
    kept.close();
    if (isWhole) keeper.finish();
    else keeper.drop();
  }
  return pages.length + program.assets.size;
}

async function rendered(page: PagePath, { renderPage }: PageProgram, paths: Paths): Promise<Uint8Array> {
  const { pathname, route } = page;
  const address = paths.absolute(paths.asset((route.type === 'page' ? withSlash(pathname) : pathname).slice(1)));
  const response = await renderPage(new Request(address), page);
  if (response.status !== (pathname === NOT_FOUND.pathname ? NOT_FOUND.status : OK))
    throw new BuildFailure(`The page ${pathname} could not be made (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Path below the site's folder. */
function fileOf({ pathname, route }: PagePath): string {
  if (pathname === NOT_FOUND.pathname) return NOT_FOUND.file;
  return route.type === 'page' ? path.join(pathname, 'index.html') : pathname;
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
