/** Folders made from the schemas against everything that reads them: refused in sentences, or published without harm. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from '../../scripts/bench/random.ts';
import { createPaths } from '../../src/model/paths.ts';
import { assemble } from '../../src/reader/assemble.ts';
import type { Assembly } from '../../src/reader/assembly.ts';
import { readContent, type ReadResult } from '../../src/reader/read-content.ts';
import { writeFiles } from './content-folder.ts';
import { deviate } from './generate/deviations.ts';
import { makeFolder } from './generate/folder.ts';
import { TODAY } from './generate/forms.ts';
import { pick } from './generate/random.ts';
import { textsOf } from './generate/write.ts';
import { answerFaults } from './oracle/answer.ts';
import { addressFaults, nameFaults } from './oracle/names.ts';
import { publishedSite } from './oracle/published.ts';
import { textFaults } from './oracle/texts.ts';

/** Milliseconds of work, on a machine that does nothing else, after which an author takes the check for dead. */
const HANG_MS = 10_000;
const MICROSECONDS = 1_000;

/** How many things are wrong in a folder; with more they hide each other. */
const COUNTS = [0, 1, 1, 1, 1, 2, 2, 3];

export interface GeneratedReport {
  /** Folders that were accepted. */
  accepted: number;
  /** Seeds of folders without a deviation that were refused: the generator knows a rule wrongly. */
  refusedAsTheyWere: string[];
  /** What should never happen, a sentence each, with the seed and the fields that show it. */
  faults: string[];
}

/** A folder by its seed, as texts by file. */
export function generated(seed: number): { files: Map<string, string>; deviations: string[] } {
  const random = randomFrom(seed);
  const folder = makeFolder(random);
  const deviations = Array.from({ length: pick(random, COUNTS) }, () => deviate(folder, random));
  return { files: textsOf(folder), deviations };
}

/** Makes and judges a folder for each seed from `seed` on. */
export function fuzzGenerated(runs: number, seed: number): GeneratedReport {
  const report: GeneratedReport = { accepted: 0, refusedAsTheyWere: [], faults: [] };
  for (let run = seed; run < seed + runs; run++) {
    const { files, deviations } = generated(run);
    const { faults, accepted, rules } = inFolder(files, judge);
    const where = `seed ${run}, ${deviations.join('; ') || 'as it was made'}`;
    report.faults.push(...[...new Set(faults)].map((fault) => `${where}: ${fault}`));
    report.accepted += accepted ? 1 : 0;
    if (!accepted && deviations.length === 0) report.refusedAsTheyWere.push(`${where}: ${rules.join()}`);
  }
  return report;
}

/** The first seeds from `seed` on whose folders are accepted although something in them was changed. */
export function acceptedFrom(seed: number, count: number): number[] {
  const found: number[] = [];
  for (let next = seed; found.length < count; next++) {
    const { files, deviations } = generated(next);
    if (deviations.length > 0 && inFolder(files, judge).accepted) found.push(next);
  }
  return found;
}

/** Writes the files to a new folder, and removes it after `use`. */
export function inFolder<T>(files: ReadonlyMap<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'generated-'));
  try {
    writeFiles(folder, Object.fromEntries(files));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Judgement {
  faults: string[];
  accepted: boolean;
  /** Rules that the folder broke. */
  rules: string[];
}

function judge(folder: string): Judgement {
  const start = process.cpuUsage();
  const faults: string[] = [];
  let accepted = false;
  let rules: string[] = [];
  try {
    const result = readContent(folder, { today: TODAY, allowMassRemoval: true });
    rules = result.issues
      .filter((i) => i.severity === 'error')
      .map(({ rule, file, line, subject, found }) => `${rule} ${file}:${line} ${subject} ${found}`);
    faults.push(...answerFaults(folder, result.issues));
    accepted = result.content !== undefined && rules.length === 0;
    if (accepted) faults.push(...publishedFaults(folder, result));
  } catch (cause) {
    const { stack = String(cause) } = cause as Error;
    faults.push(`${accepted ? 'the build' : 'the check'} threw ${stack.split('\n').slice(0, 3).join(' ')}`);
  }
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / MICROSECONDS;
  return { faults: took > HANG_MS ? [...faults, `it took ${Math.round(took)} ms of work`] : faults, accepted, rules };
}

function publishedFaults(root: string, read: ReadResult): string[] {
  const assembly = assembled(root, read);
  if (!assembly) return [];
  const { files, texts } = publishedSite(assembly, TODAY);
  return [...nameFaults(files), ...addressFaults(assembly), ...textFaults(texts)];
}

/** Files that a build of the folder writes, as far as its content decides; none where the folder is refused. */
export function filesOf(root: string): string[] {
  const assembly = assembled(root, readContent(root, { today: TODAY }));
  return assembly ? publishedSite(assembly, TODAY).files : [];
}

function assembled(root: string, { content, documents }: ReadResult): Assembly | undefined {
  if (!content) return undefined;
  const { url, locales } = content.site.data;
  return assemble({ root, content, documents, paths: createPaths('/', url, locales), today: TODAY });
}
