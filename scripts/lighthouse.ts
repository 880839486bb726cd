/**
 * `npm run lighthouse`: what Lighthouse says of the built site on a phone, the median of three runs a page. Lighthouse is
 * installed from the registry into `.cache/` the first time. Ends with 1 when a page
 * misses a target.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { basePath, outDir, projectRoot } from '../src/config/environment.ts';
import { spread } from './bench/statistics.ts';
import { browserPath, QUIET } from './bench/browser.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { BuildFailure, command } from './command/command.ts';
import { installInto } from './bench/install.ts';
import { serve } from '../src/hosting/server.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const folder = path.join(projectRoot, '.cache/lighthouse');
const program = path.join(folder, 'node_modules/lighthouse/cli/index.js');

/** The house, a sheet, the search and the compass. */
const PAGES = ['fr/', 'fr/fiches/dmp/', 'en/search/', 'en/compass/'];
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
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}

await command('lighthouse', async ({ values, words }) => {
  requireBuiltSite(words);
  if (!existsSync(program)) installInto(folder, [LIGHTHOUSE]);
  const chrome = await browserPath();
  const isPreview = readFileSync(path.join(outDir, 'robots.txt'), 'utf8').includes('Disallow: /\n');
  const server = await serve({ folder: outDir, base: basePath, port: 0 });
  const results: Record<string, Record<string, number>> = {};
  try {
    for (const page of PAGES) {
      const reports: Report[] = [];
      // one at a time: each wants the machine for itself
      while (reports.length < Number(values.runs)) reports.push(await audit(server.url + page, chrome, isPreview));
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
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  const missed = Object.entries(results).filter(
    ([, r]) => CATEGORIES.some((name) => (r[name] ?? 0) < 100) || METRICS.some((name) => (r[name] ?? Infinity) > TARGETS[name]),
  );
  if (missed.length > 0) throw new BuildFailure(`Below the targets: ${missed.map(([page]) => page).join(', ')}.`);
});

/** In a process of its own, while this one serves the site. */
async function audit(url: string, chrome: string, isPreview: boolean): Promise<Report> {
  const flags = [
    `--chrome-flags=--headless=new ${QUIET.join(' ')}`,
    '--output=json',
    '--quiet',
    ...(isPreview ? PREVIEW_ONLY : []),
  ];
  const child = spawn(process.execPath, [program, url, ...flags], { env: { ...process.env, CHROME_PATH: chrome } });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new BuildFailure(`Lighthouse could not look at ${url}:\n${Buffer.concat(said).toString()}`);
  return JSON.parse(Buffer.concat(chunks).toString()) as Report;
}
