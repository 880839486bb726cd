/** Our own builds of a corpus: cold, after one changed sheet, the check alone, and what came out. */
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config/environment.ts';
import { writeCorpus } from './corpus.ts';
import { type Cost, measure, type Run } from './measure.ts';
import { benchPreview } from './preview.ts';
import type { Costs, SizeResult } from './results.ts';
import { spreadOf, spread } from './statistics.ts';
import { folderSize, pageWeights } from './weights.ts';

export interface BenchOptions {
  sheets: number;
  seed: number;
  runs: number;
  /** A folder of the benchmark's own. */
  folder: string;
  say: (line: string) => void;
}

/** Pictures take a tenth of a second each: a larger site's are so many times those of this one. */
const IMAGES_UP_TO = 500;
/** Any fixed day: a corpus has no last commit. */
const DAY = '1780272000';

export async function benchOurs({ sheets, seed, runs, folder, say }: BenchOptions): Promise<SizeResult> {
  const content = path.join(folder, `content-${sheets}`);
  writeCorpus(content, { sheets, seed });
  // as in a folder that was published: with what is recorded of each sheet, on one day, so that none is news
  await measure([process.execPath, 'scripts/ledger.ts'], { cwd: projectRoot, env: { CONTENT_DIR: content } });
  // each cold build has folders of its own: a disk is slower where files were just deleted
  const place = (name: string) => ({
    // a build moves its site into place by rename: both on one disk
    OUT_DIR: path.join(projectRoot, '.cache/bench', `site-${sheets}-${name}`),
    CACHE_DIR: path.join(folder, `cache-${sheets}-${name}`),
  });
  const run = (script: string, where: ReturnType<typeof place>, images = 'off') => {
    const env = { CONTENT_DIR: content, SOURCE_DATE_EPOCH: DAY, SHARE_IMAGES: images, POSTERS: images, ...where };
    return measure([process.execPath, path.join('scripts', script), '--lang', 'en'], { cwd: projectRoot, env });
  };
  const times = async (what: string, once: (round: number) => Promise<Run>): Promise<Run[]> => {
    const all: Run[] = [];
    for (let round = 0; round < runs; round++) {
      const next = await once(round);
      say(`2 × ${sheets}, ${what}, ${round + 1} of ${runs}: ${told(next)}`);
      all.push(next);
    }
    return all;
  };

  const first = place('0');
  const cold = await times('cold', (round) => run('build.ts', place(String(round))));
  const sheet = `brick-${Math.ceil(sheets / 2)}`;
  const changed = path.join(content, `sheets/fr/${sheet}.mdx`);
  const warm = await times('one sheet changed', (round) => {
    appendFileSync(changed, `\nOne more line, number ${round + 1}.\n`);
    return run('build.ts', first);
  });
  const check = await times('check', () => run('check.ts', first));
  const preview = await benchPreview({ content, cache: path.join(folder, `cache-${sheets}-preview`), id: sheet });
  say(`2 × ${sheets}, a saved sheet in the live preview: ${preview.median.toFixed(2)} s`);
  const result: SizeResult = {
    sheets,
    date: new Date().toISOString().slice(0, 10),
    cold: costs(cold),
    warm: costs(warm),
    check: costs(check),
    preview,
    steps: stepSeconds(cold),
    dist: folderSize(first.OUT_DIR),
    pages: pageWeights(first.OUT_DIR, sheets),
  };
  if (sheets <= IMAGES_UP_TO) {
    const pictured = await run('build.ts', place('images'), 'on');
    say(`2 × ${sheets}, with share images: ${told(pictured)}`);
    result.images = costs([without(pictured, cold)]);
  }
  return result;
}

/** What the runs left in the checkout. */
export function removeSites(): void {
  rmSync(path.join(projectRoot, '.cache/bench'), { recursive: true, force: true });
}

export function costs(runs: readonly Cost[]): Costs {
  const [cpu, peak] = [spreadOf(runs.map((r) => r.cpu)), spreadOf(runs.map((r) => r.peak))];
  return { seconds: spread(runs.map((r) => r.seconds)), ...(cpu ? { cpu } : {}), ...(peak ? { peak } : {}) };
}

export function told({ seconds, cpu, peak }: Cost): string {
  return `${seconds.toFixed(1)} s, ${cpu?.toFixed(1) ?? '–'} s of processor, ${peak ?? '–'} MB`;
}

/** What a run took more than the median of others. */
function without(run: Cost, others: readonly Cost[]): Cost {
  const { seconds, cpu } = costs(others);
  return {
    ...run,
    seconds: run.seconds - seconds.median,
    ...(run.cpu === undefined || cpu === undefined ? {} : { cpu: run.cpu - cpu.median }),
  };
}

/** `✓ Pages written in 7.0 s (224 files)`: medians by step. */
function stepSeconds(runs: readonly Run[]): Record<string, number> {
  const lines = runs.flatMap(({ output }) => [...output.matchAll(/^✓ (.+) in (\d+\.\d) s/gm)]);
  const byStep = Map.groupBy(lines, ([, step = '']) => step);
  return Object.fromEntries([...byStep].map(([step, all]) => [step, spread(all.map((m) => Number(m[2]))).median]));
}
