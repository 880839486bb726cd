/**
 * `npm run lighthouse`: what Lighthouse says of the built site on a phone, the median of three runs a page. Lighthouse is
 * installed from the registry into `.cache/` the first time. Ends with 1 when a page
 * misses a target. With `--peer starlight`, a Starlight of as many sheets is built and measured in the same run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { basePath, outDir, projectRoot } from '../src/config/environment.ts';
import { writeCorpus } from './bench/corpus.ts';
import { buildStarlight, installStarlight } from './bench/starlight.ts';
import { spread } from './bench/statistics.ts';
import { browserPath, QUIET } from './bench/browser.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { BuildFailure, command } from './command/command.ts';
import { installInto } from './bench/install.ts';
import { serve } from '../src/hosting/server.ts';
import type { Site } from '../src/hosting/server/answer.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const folder = path.join(projectRoot, '.cache/lighthouse');
const program = path.join(folder, 'node_modules/lighthouse/cli/index.js');

/** The house, a sheet, the search and the compass, with what their largest paint may take beside that of the peer's sheet. */
const PAGES: Record<string, number> = { 'fr/': 1.25, 'fr/fiches/dmp/': 1, 'en/search/': 1, 'en/compass/': 1.25 };
const PEER_PAGE = 'fr/sheets/brick-2/';
/** A browser that just started may not answer in time. */
const ATTEMPTS = 2;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const METRICS = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
/** Under Lighthouse's own throttling: milliseconds, milliseconds, share of the screen. */
const TARGETS: Record<(typeof METRICS)[number], number> = {
  'largest-contentful-paint': 1200,
  'total-blocking-time': 20,
  'cumulative-layout-shift': 0,
};
/** A build that is no production build keeps search engines out on purpose. */
const PREVIEW_ONLY = ['--skip-audits=is-crawlable'];

interface Report {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}

await command('lighthouse', async ({ values, words }) => {
  requireBuiltSite(words);
  if (!existsSync(program)) installInto(folder, [LIGHTHOUSE]);
  const runs = Number(values.runs);
  const isPreview = readFileSync(path.join(outDir, 'robots.txt'), 'utf8').includes('Disallow: /\n');
  const results = await lookAt({ folder: outDir, base: basePath }, Object.keys(PAGES), { runs, isPreview });
  const ratios = values.peer === undefined ? {} : await besideStarlight(results, runs);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ ...results, ratios }, null, 2)}\n`);
  const missed = Object.entries(results).filter(
    ([page, r]) =>
      CATEGORIES.some((name) => (r[name] ?? 0) < 100) ||
      METRICS.some((name) => (r[name] ?? Infinity) > TARGETS[name]) ||
      (ratios[page] ?? 0) > (PAGES[page] ?? 0),
  );
  if (missed.length > 0) throw new BuildFailure(`Below the targets: ${missed.map(([page]) => page).join(', ')}.`);
});

type Results = Record<string, Record<string, number>>;

/** What Lighthouse says of pages of a built site, the median of several runs each. */
async function lookAt(site: Site, pages: readonly string[], { runs, isPreview }: { runs: number; isPreview: boolean }) {
  const chrome = await browserPath();
  const server = await serve({ ...site, port: 0 });
  const results: Results = {};
  try {
    for (const page of pages) {
      const reports: Report[] = [];
      // one at a time: each wants the machine for itself
      while (reports.length < runs) reports.push(await audit(server.url + page, chrome, isPreview));
      const median = (value: (report: Report) => number) => spread(reports.map(value)).median;
      results[page] = Object.fromEntries([
        ...CATEGORIES.map((name) => [name, median((r) => Math.round((r.categories[name]?.score ?? 0) * 100))] as const),
        ...METRICS.map((name) => [name, median((r) => r.audits[name]?.numericValue ?? Infinity)] as const),
      ]);
      console.log(page, results[page]);
      const failed = Object.entries(reports[0]?.audits ?? {}).filter(([, a]) => a.score !== null && a.score < 0.9);
      for (const [id, { title }] of failed) console.log(`  ${id}: ${title}`);
    }
  } finally {
    await server.close();
  }
  return results;
}

/** How our largest paints compare with that of a sheet in a Starlight of as many sheets, measured in the same run. */
async function besideStarlight(ours: Results, runs: number): Promise<Record<string, number>> {
  const place = path.join(projectRoot, '.cache/lighthouse-peer');
  const [content, site, out] = ['content', 'starlight', 'built'].map((name) => path.join(place, name)) as [
    string,
    string,
    string,
  ];
  rmSync(content, { recursive: true, force: true });
  writeCorpus(content, { sheets: sheetsOf(outDir), seed: 1 });
  if (!existsSync(path.join(site, 'node_modules'))) installStarlight(site);
  await buildStarlight({ content, site, variant: 'short sidebar', out, cache: path.join(place, 'cache') });
  const theirs = await lookAt({ folder: out, base: '/' }, [PEER_PAGE], { runs, isPreview: true });
  const paint = (results: Results, page: string) => results[page]?.['largest-contentful-paint'] ?? NaN;
  const ratios = Object.fromEntries(Object.keys(PAGES).map((page) => [page, paint(ours, page) / paint(theirs, PEER_PAGE)]));
  for (const [page, ratio] of Object.entries(ratios)) console.log(`${page}: ${ratio.toFixed(2)} × Starlight’s sheet`);
  return ratios;
}

/** Sheets of a built site in one language. */
function sheetsOf(dist: string): number {
  const index = JSON.parse(readFileSync(path.join(dist, 'api/v1/index.json'), 'utf8')) as { sheets: unknown[] };
  return index.sheets.length;
}

/** In a process of its own, while this one serves the site. One load that failed is tried again. */
async function audit(url: string, chrome: string, isPreview: boolean): Promise<Report> {
  const flags = [
    `--chrome-flags=--headless=new ${QUIET.join(' ')}`,
    '--output=json',
    '--quiet',
    ...(isPreview ? PREVIEW_ONLY : []),
  ];
  let failure = '';
  for (let round = 0; round < ATTEMPTS; round++) {
    const child = spawn(process.execPath, [program, url, ...flags], { env: { ...process.env, CHROME_PATH: chrome } });
    const [said, warned] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const report = child.exitCode === 0 ? (JSON.parse(said) as Report) : undefined;
    if (report && report.runtimeError === undefined) return report;
    failure = report?.runtimeError?.message ?? warned;
  }
  throw new BuildFailure(`Lighthouse could not look at ${url}:\n${failure}`);
}
