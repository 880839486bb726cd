/** Where the last results stand: as data, as a drawing, and in docs/performance.md between two marks. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../src/config/environment.ts';
import { growthChart } from './chart.ts';
import { resultTables } from './report.ts';
import { merged, type Results } from './results.ts';

const file = (name: string) => path.join(projectRoot, name);
const RESULTS = file('scripts/bench/results.json');
const CHART = file('scripts/bench/growth.svg');
const PAGE = file('docs/performance.md');
const MARKS = { start: '<!-- bench: written by npm run bench -- --save -->', end: '<!-- /bench -->' };

/** Undefined where nothing was saved yet. */
export function savedResults(): Results | undefined {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results) : undefined;
}

/** @throws {Error} when the page has lost its marks */
export async function saveResults(now: Results): Promise<void> {
  const all = merged(savedResults(), now);
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(MARKS.start);
  const after = rest?.split(MARKS.end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/performance.md lacks "${MARKS.start}" or "${MARKS.end}".`);
  await write(RESULTS, JSON.stringify(all));
  writeFileSync(CHART, growthChart(all));
  await write(PAGE, `${before}${MARKS.start}\n\n${resultTables(all)}\n\n${MARKS.end}${after}`);
}

/** In the form that the linter wants. */
async function write(target: string, text: string): Promise<void> {
  writeFileSync(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));
}
