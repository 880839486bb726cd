/** Where the last results stand: as data, as a drawing, and in the README between two marks. */
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
const README = file('README.md');
const MARKS = { start: '<!-- bench: written by npm run bench -- --save -->', end: '<!-- /bench -->' };

/** Undefined where nothing was saved yet. */
export function savedResults(): Results | undefined {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results) : undefined;
}

/** @throws {Error} when the README has lost its marks */
export async function saveResults(now: Results): Promise<void> {
  const all = merged(savedResults(), now);
  const readme = readFileSync(README, 'utf8');
  const [before, rest] = readme.split(MARKS.start);
  const after = rest?.split(MARKS.end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks "${MARKS.start}" or "${MARKS.end}".`);
  await write(RESULTS, JSON.stringify(all));
  writeFileSync(CHART, growthChart(all));
  await write(README, `${before}${MARKS.start}\n\n${resultTables(all)}\n\n${MARKS.end}${after}`);
}

/** In the form that the linter wants. */
async function write(target: string, text: string): Promise<void> {
  writeFileSync(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));
}
