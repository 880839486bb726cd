/**
 * Builds the whole site or nothing: check, write to a new folder, verify, and only then take the place of `dist`.
 * A failure at any step leaves what was there.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockBuilds } from '../../src/build/lock.ts';
import { openTarget, type TargetFolder } from '../../src/build/target-folder.ts';
import {
  basePath,
  cacheDir,
  contentDir,
  isProduction,
  outDir,
  projectRoot,
  sharesImages,
  siteUrlOverride,
} from '../../src/config/environment.ts';
import { headersFile } from '../../src/config/policy.ts';
import { today } from '../../src/config/today.ts';
import type { Content } from '../../src/model/content.ts';
import { redirectsOf } from '../../src/model/ledger.ts';
import { createPaths, type Paths, SEARCH_FOLDER } from '../../src/model/paths.ts';
import { publicationGaps } from '../../src/model/publication.ts';
import { shelve } from '../../src/model/shelf.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { prepare } from '../../src/reader/prepare.ts';
import { readContent, type ReadResult } from '../../src/reader/read-content.ts';
import { buildIndex, type IndexFiles } from '../../src/search/build-index.ts';
import { BuildFailure } from './fail.ts';
import { personTerminal, type Progress, progress } from './progress.ts';
import { writePages } from './write-pages.ts';
import { keptIndexes, writeFiles } from './kept-files.ts';
import { keptDocuments, keptTexts } from './kept-values.ts';
import { pageProgram } from './page-program.ts';
import { commonPrint } from './print.ts';
import { writeDataFiles } from './write-data.ts';
import { writeSitemap } from './write-sitemap.ts';
import { writeRedirects } from './redirects.ts';
import { formatIssues } from './report.ts';
import { type Made, writeShareImages } from './share/write.ts';
import { faultsOf, framablePages, listFiles } from './site-files.ts';

export interface BuildOptions {
  /** Language of the report. */
  language: string;
  allowMassRemoval?: boolean;
  /** Wait for another build to end instead of refusing. */
  waits?: boolean;
  /** Receives one plain line a step. */
  say: (line: string) => void;
}

/** The compiled pages run from within the project, where packages are found; while the lock is held they are this build's. */
const compiled = path.join(projectRoot, '.astro/program');

/** After a refusal to publish. */
const WITHOUT_PRODUCTION =
  'Without SITE_ENV=production the same site is built as a preview that search engines are told to leave out.';

/** @throws {BuildFailure} when the content or the built site is not in order; `dist` is then as before. */
export async function buildSite(options: BuildOptions): Promise<void> {
  const unlock = await lockBuilds(options.waits);
  let target: TargetFolder | undefined;
  const guard = () => {
    process.exitCode = 1;
    options.say('The build ended before the site was whole, so nothing was replaced.');
  };
  // pages run in this process: one that ends it must not end it with success
  process.once('exit', guard);
  try {
    target = openTarget({ target: outDir, project: projectRoot, contentDir, cacheDir });
    const fresh = target.work;
    rmSync(compiled, { recursive: true, force: true });
    const { content, texts } = await step(options, 'Content checked', () => checkedContent(options));
    const paths = pathsOf(content);
    const [program, { prepared, passages }] = await Promise.all([
      step(options, 'Pages compiled', () => pageProgram(compiled)),
      step(options, 'Texts rendered', () => rendered(content, texts, paths)),
    ]);
    shelve(prepared);
    let count = 0;
    const pages = { folder: fresh, program, paths, print: commonPrint(), progress: counting(options, 'pages') };
    const countPages = async () => (count = await writePages(pages));
    await step(options, 'Pages written', countPages, () => `${count} files`);
    const countData = async () => (count = await writeDataFiles(fresh, paths));
    await step(options, 'Files for programs written', countData, () => `${count} files`);
    await writeSitemap(fresh, content, paths);
    await shareImages(options, fresh, content, paths);
    writeFileSync(path.join(fresh, '_headers'), headersFile(basePath, framablePages(content, paths)));
    writeRedirects(fresh, redirectsOf(content.ledger.data), paths);
    const index = path.join(fresh, SEARCH_FOLDER);
    const kept = { rendered: passages, store: keptIndexes(), progress: counting(options, 'records') };
    await step(
      options,
      'Search index written',
      async () => writeFiles(index, await indexOf(() => buildIndex(content, texts, paths, kept))),
      () => `${listFiles(index).length} files`,
    );
    await step(options, 'Site verified', () => verify(fresh, content, paths));
    target.commit();
  } finally {
    process.off('exit', guard);
    target?.discard();
    rmSync(compiled, { recursive: true, force: true });
    unlock();
  }
}

/** Makes the progress line of a step. */
function counting({ say }: BuildOptions, what: string): (total: number) => Progress {
  return (total) => progress({ what, total, say, terminal: personTerminal() });
}

async function step<T>({ say }: BuildOptions, label: string, run: () => T | Promise<T>, detail?: () => string): Promise<T> {
  const start = performance.now();
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`✓ ${label} in ${seconds} s${detail ? ` (${detail()})` : ''}`);
  return result;
}

async function shareImages(options: BuildOptions, folder: string, content: Content, paths: Paths): Promise<void> {
  if (!sharesImages) return;
  let made: Made | undefined;
  const make = async () => (made = await writeShareImages(folder, catalogueOf(content, paths), counting(options, 'images')));
  await step(options, 'Share images made', make, () => `${made?.count} images, ${made?.drawn} new`);
}

function checkedContent({ language, allowMassRemoval = false }: BuildOptions): ReadResult & { content: Content } {
  const memory = keptDocuments();
  const { content, texts, issues } = readContent(contentDir, { today: today(), allowMassRemoval }, memory);
  if (!content || issues.some((i) => i.severity === 'error')) {
    const folder = path.relative(projectRoot, contentDir) || '.';
    throw new BuildFailure(formatIssues(issues, { locale: language, folder, root: contentDir }));
  }
  const gaps = isProduction
    ? publicationGaps({ site: content.site.data, origin: originOf(content), pages: pageIds(content) })
    : [];
  if (gaps.length > 0)
    throw new BuildFailure(`This site cannot be published yet. Missing:\n- ${gaps.join('\n- ')}\n${WITHOUT_PRODUCTION}`);
  memory.finish();
  return { content, texts, issues };
}

function rendered(content: Content, texts: ReadResult['texts'], paths: Paths): ReturnType<typeof prepare> {
  const store = keptTexts();
  const result = prepare({ content, texts, paths, today: today(), store });
  store.finish();
  return result;
}

function originOf({ site }: Content): string {
  return siteUrlOverride ?? site.data.url;
}

function pageIds({ pages }: Content): Set<string> {
  return new Set(pages.map(({ locale, id }) => `${locale}/${id}`));
}

/** What the search engine refuses is told in one sentence. */
async function indexOf(build: () => Promise<IndexFiles>): Promise<IndexFiles> {
  try {
    return await build();
  } catch (cause) {
    throw new BuildFailure(cause instanceof Error ? cause.message : String(cause));
  }
}

function pathsOf(content: Content): Paths {
  return createPaths(basePath, originOf(content), content.site.data.locales);
}

function verify(folder: string, content: Content, paths: Paths): void {
  const faults = faultsOf(folder, content, paths);
  if (faults.length > 0)
    throw new BuildFailure(`The built site is not whole, so nothing was replaced:\n- ${faults.join('\n- ')}`);
}
