/** Twenty thousand folders made from the schemas, and a few of the accepted ones built. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { cacheDir } from '../../src/config/environment.ts';
import { TODAY } from '../lib/generate/forms.ts';
import { acceptedFrom, filesOf, fuzzGenerated, generated, inFolder } from '../lib/generated-fuzz.ts';
import { pageFaults } from '../lib/oracle/markup.ts';
import { plainFaults } from '../lib/oracle/texts.ts';
import { runBuild } from '../lib/run-build.ts';

const RUNS = 20_000;
const BUILDS = 12;

/** Files whose names no content decides. */
const OF_NO_CONTENT = /^_assets\/|^search-index\/|^sitemap-[\w-]+\.xml$|^\.built-by-la-maison$/;

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
const out = path.join(cacheDir, 'test/generated');

describe(`FUZZ_SEED=${seed}`, () => {
  it('[R55][R56][R63] a folder made from the schemas is refused in sentences, or published without harm', () => {
    const { faults, accepted, refusedAsTheyWere } = fuzzGenerated(RUNS, seed);
    console.log(`FUZZ_SEED=${seed}: ${accepted} of ${RUNS} accepted`);
    expect(faults).toEqual([]);
    expect(refusedAsTheyWere).toEqual([]);
  });

  it('[R55] what is accepted is built, and no page holds what content tried', () => {
    for (const accepted of acceptedFrom(seed, BUILDS)) {
      const { files, deviations } = generated(accepted);
      const where = `seed ${accepted}, ${deviations.join('; ')}`;
      const env = { OUT_DIR: out, SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000) };
      const { status, said, told } = inFolder(files, (folder) => ({
        ...runBuild({ ...env, CONTENT_DIR: folder }),
        told: new Set(filesOf(folder)),
      }));
      expect(status, `${where}: ${said}`).toBe(0);
      // what is judged by name must be all that is written
      expect(listFiles(out).filter((file) => !told.has(file) && !OF_NO_CONTENT.test(file))).toEqual([]);
      for (const file of listFiles(out).filter((f) => f.endsWith('.html'))) {
        const page = readFileSync(path.join(out, file), 'utf8');
        expect([...pageFaults(page), ...plainFaults(page)], `${where}: ${file}`).toEqual([]);
      }
    }
    rmSync(out, { recursive: true, force: true });
  });
});
