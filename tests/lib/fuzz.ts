/** Damaged content against the check: it must answer quickly, in sentences, about lines that exist. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from '../../scripts/bench/random.ts';
import { contentDir } from '../../src/config/environment.ts';
import { judgedDay } from '../../src/config/today.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent, type ReadResult } from '../../src/reader/read-content.ts';
import { bodyRenderer } from '../../src/reader/render-body.ts';
import { compassText, smallCompass } from './compass-file.ts';
import { mutate } from './mutate.ts';
import { answerFaults } from './oracle/answer.ts';

/** Milliseconds that a check of the small folder may take, whatever stands in it. */
const HANG_MS = 2_000;

/** Sheets of the folder that is damaged: enough for relations between them, few enough to be read thousands of times. */
const SHEETS = ['dmp', 'ins', 'mssante', 'mon-espace-sante', 'ci-sis'];

export interface FuzzReport {
  runs: number;
  /** Damaged folders that the check accepted all the same. */
  accepted: number;
  /** What should never happen, one sentence each, with the seed that shows it. */
  faults: string[];
}

/** Damages one file of a small folder of real content, `runs` times. */
export function fuzz(runs: number, seed: number): FuzzReport {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  try {
    copySmall(folder);
    const targets = targetsIn(folder);
    const before = judge(folder);
    if (!before.accepted) throw new Error(`The folder to damage is not in order itself: ${before.faults.join()}`);
    const originals = new Map(targets.map((f) => [f, readFileSync(path.join(folder, f), 'utf8')]));
    const report: FuzzReport = { runs, accepted: 0, faults: [] };
    for (let run = 0; run < runs; run++) {
      const random = randomFrom(seed + run);
      const file = targets[Math.floor(random() * targets.length)] ?? '';
      const damaged = mutate(originals.get(file) ?? '', random);
      writeFileSync(path.join(folder, file), damaged);
      const { faults, accepted } = judge(folder);
      report.faults.push(...faults.map((fault) => `seed ${seed + run}, ${file}: ${fault}`));
      report.accepted += accepted ? 1 : 0;
      writeFileSync(path.join(folder, file), originals.get(file) ?? '');
    }
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A few real sheets with the settings around them, and nothing that leads to the sheets left out. */
function copySmall(folder: string): void {
  const isKept = (source: string) => {
    const file = path.relative(contentDir, source).replaceAll(path.sep, '/');
    return !file.endsWith('.mdx') || file.endsWith('/about.mdx') || SHEETS.includes(path.basename(file, '.mdx'));
  };
  cpSync(contentDir, folder, { recursive: true, filter: isKept });
  for (const file of targetsIn(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), withoutOthers(file, text));
  }
}

function withoutOthers(file: string, text: string): string {
  const kept = SHEETS.join('|');
  if (file === 'ledger.json') return '{ "version": 1, "sheets": {} }\n';
  // its rules lead to every sheet
  if (file === 'compass.yml') return compassText(smallCompass('dmp', 'ins'));
  // its first terms do
  if (file === 'glossary.yml')
    return text.slice(0, text.indexOf('  - id: calendar')).replace(/^ {4}sheets:\n(?: {6}- .*\n)+/gm, '');
  // its ways do
  if (file === 'synonyms.yml') return text.replace(/^leads:\n(?:[ #].*\n)*/m, '');
  if (file === 'house.yml')
    return text
      .replace(
        /bricks: \[(.*)\]/g,
        (_, list: string) =>
          `bricks: [${list
            .split(', ')
            .filter((id) => SHEETS.includes(id))
            .join(', ')}]`,
      )
      .replace(/^ {4}page: .*\n/gm, '')
      .replace(/^ {4}names:\n(?: {6}.*\n)+/gm, '');
  return text
    .replace(new RegExp(String.raw`^ {2}- type: .*\n {4}target: (?!(?:${kept})\n).*\n {4}reason: .*\n`, 'gm'), '')
    .replace(/^related:\n(?=\w)/m, '')
    .replace(/^reasons:\n(?: {2}.*\n)+/m, (block) => block.replace(new RegExp(String.raw`^ {2}(?!(?:${kept}):).*\n`, 'gm'), ''))
    .replace(/^reasons:\n(?=\w)/m, '')
    .replace(
      new RegExp(String.raw`\]\((?:\./|\.\./\.\./sheets/\w+/)(?!(?:${kept})\.mdx)[a-z0-9-]+\.mdx[^)]*\)`, 'g'),
      '](https://a.example/)',
    );
}

function targetsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll(path.sep, '/'))
    .filter((f) => /\.(?:mdx|yml|json|svg)$/.test(f))
    .toSorted();
}

function judge(folder: string): { faults: string[]; accepted: boolean } {
  const faults: string[] = [];
  const start = performance.now();
  let result: ReadResult;
  try {
    result = readContent(folder, { today: judgedDay(), allowMassRemoval: true });
  } catch (cause) {
    return { faults: [`the check threw ${String(cause)}`], accepted: false };
  }
  const took = performance.now() - start;
  if (took > HANG_MS) faults.push(`the check took ${Math.round(took)} ms`);
  faults.push(...answerFaults(folder, result.issues));
  // what the check accepts must render
  if (result.issues.some((i) => i.severity === 'error') || !result.content) return { faults, accepted: false };
  faults.push(...renderFaults(result));
  return { faults, accepted: true };
}

function renderFaults({ content, documents }: ReadResult): string[] {
  if (!content) return [];
  const paths = createPaths('/', 'https://a.example', content.site.data.locales);
  const render = bodyRenderer(content, documents, paths);
  return [...content.sources, ...content.translations].flatMap((file) => {
    try {
      const { html } = render(file);
      return /<script|<iframe|<style|\son\w+=|javascript:/i.test(html.replace(/<(?:code|pre)[\s\S]*?<\/(?:code|pre)>/g, ''))
        ? [`the rendered ${file.file} holds code`]
        : [];
    } catch (cause) {
      return [`rendering ${file.file} threw ${String(cause)}`];
    }
  });
}
