/** The build is whole or not at all: a failure leaves what was there, byte for byte. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { lockBuilds } from '../../src/build/lock.ts';
import { CANARY_FILE, hostileBodies } from '../fixtures/hostile.ts';
import { stringify } from 'yaml';
import { aboutFacts, baseFiles, document, houseOf, sheetFacts, writeFiles } from '../lib/content-folder.ts';
import { runBuild, runBuildHere, type RunEnvironment } from '../lib/run-build.ts';
import { THIRD } from '../lib/third-language.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/failing');
const content = path.join(work, 'content');
const out = path.join(work, 'dist');

beforeEach(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(inject('sites').town, out, { recursive: true });
  writeFiles(content, baseFiles());
});

const build = (env: RunEnvironment = {}) => runBuild({ CONTENT_DIR: content, OUT_DIR: out, POSTERS: 'off', ...env });

function manifest(): string[] {
  return listFiles(out).map(
    (f) =>
      `${f} ${createHash('sha256')
        .update(readFileSync(path.join(out, f)))
        .digest('hex')}`,
  );
}

describe('a build that fails', () => {
  it.each([undefined, 'development'])(
    '[R11] for wrong content tells every problem and replaces nothing (NODE_ENV: %s)',
    (env) => {
      const before = manifest();
      writeFiles(content, {
        'sheets/fr/beta.mdx': document({ title: 'Beta' }),
        'sheets/fr/evil.mdx': '---\ntitle: a\n---\n{process.exit(0)}\n',
      });
      const { status, said } = build({ NODE_ENV: env });
      expect(status).toBe(1);
      expect(said).toContain('sheets/fr/beta.mdx:2:1  field-missing  "kind" is missing');
      expect(said).toContain('sheets/fr/evil.mdx:4:1  body-code  Code is not allowed in a sheet: "process.exit(0)"');
      expect(said).not.toMatch(/^\s+at /m);
      expect(manifest()).toEqual(before);
    },
  );

  it('[R11] for hostile sheets and pages refuses each, and leaves no trace of any', () => {
    const before = manifest();
    for (const [i, { body }] of hostileBodies.entries()) {
      writeFiles(content, { [`sheets/fr/hostile-${i}.mdx`]: document(sheetFacts(`Hostile ${i}`), `\n${body}\n`) });
    }
    const { status, said } = build();
    expect(status).toBe(1);
    const refused = hostileBodies.map((_, i) => said.includes(`sheets/fr/hostile-${i}.mdx:`));
    expect(refused).toEqual(hostileBodies.map(() => true));
    expect(manifest()).toEqual(before);
  });

  it('[R10] for code in sheets and pages runs nothing of it, whatever its form', () => {
    const before = manifest();
    // each has a file of its own, and leaves one of its own where it runs
    const canaries = hostileBodies
      .filter(({ canary }) => canary)
      .map(({ name, body }, i) => {
        const canary = path.join(work, `canary-${i}`);
        return { name, canary, text: `\n${body.replaceAll(CANARY_FILE, canary)}\n`, file: `canary-${i}.mdx` };
      });
    expect(canaries.length).toBeGreaterThan(5);
    for (const [i, { text, file }] of canaries.entries())
      writeFiles(content, {
        [`sheets/fr/${file}`]: document(sheetFacts(`Canary ${i}`), text),
        [`pages/fr/${file}`]: document(aboutFacts(`Canari ${i}`, `canari-${i}`), text),
      });
    const { status, said } = build({ CANARY_SECRET: 'a secret that nobody may read' });
    expect(status).toBe(1);
    for (const { name, file, canary } of canaries) {
      for (const folder of ['sheets', 'pages']) expect(said, name).toContain(`${folder}/fr/${file}:`);
      expect(existsSync(canary), name).toBe(false);
    }
    expect(said).not.toContain('a secret that nobody may read');
    expect(manifest()).toEqual(before);
  });

  it('[R29] because another one is running says so and replaces nothing', async () => {
    const before = manifest();
    const unlock = await lockBuilds(true);
    try {
      const { status, said } = runBuildHere({ CONTENT_DIR: content, OUT_DIR: out }, []);
      expect(status).toBe(1);
      expect(said).toContain(`Another build is running here (process ${process.pid}).`);
    } finally {
      unlock();
    }
    expect(manifest()).toEqual(before);
  });
});

describe('a build that succeeds', () => {
  it('[R30] replaces the old one whole, and gives the same bytes again in another time zone and language', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const killed = path.join(work, `.dist.build-${pid}.new`);
    writeFiles(killed, { 'index.html': 'half a' });
    expect(build().status).toBe(0);
    expect(existsSync(killed)).toBe(false);
    const first = manifest();
    expect(first.some((f) => f.startsWith(`${THIRD}/`))).toBe(false);
    // nothing kept: all of it is made again
    expect(build({ TZ: 'Pacific/Auckland', LC_ALL: 'C', CACHE_DIR: path.join(work, 'cache') }).status).toBe(0);
    expect(manifest()).toEqual(first);
  });

  it('gives the same bytes with what an earlier one kept as without, whatever changed, and whatever became of it', () => {
    const kept = path.join(work, 'cache');
    const both = (): string[][] => {
      expect(build({ CACHE_DIR: kept }).status).toBe(0);
      const warm = manifest();
      expect(build({ CACHE_DIR: path.join(work, `none-${performance.now()}`) }).status).toBe(0);
      return [warm, manifest()];
    };
    const [first] = both();
    // alpha's page names beta as its relation and its neighbour
    const renamedBeta = sheetFacts('Beta nouveau', {
      status: 'planned',
      history: [{ date: '2021', approximate: true, status: 'planned', source: 'town' }],
    });
    writeFiles(content, { 'sheets/fr/beta.mdx': document(renamedBeta, '\n## Neuf\n\nUn.\n') });
    const [renamed, afresh] = both();
    expect(renamed).toEqual(afresh);
    expect(renamed).not.toEqual(first);
    writeFiles(content, { 'house.yml': stringify(houseOf(['beta', 'alpha'])) });
    damageAll(kept);
    const [mended, again] = both();
    expect(mended).toEqual(again);
  });
});

/** Whatever a disk may do to a file: bits that flip, a text, nothing, a folder in its place. */
function damageAll(folder: string): void {
  const files = listFiles(folder).map((file) => path.join(folder, file));
  expect(files.some((file) => file.includes(`${path.sep}search-index${path.sep}`))).toBe(true);
  expect(files.some((file) => file.includes(`${path.sep}share${path.sep}`))).toBe(true);
  expect(files.some((file) => file.includes(`${path.sep}astro${path.sep}`))).toBe(true);
  for (const [i, file] of files.entries()) {
    const bytes = readFileSync(file);
    const broken = [
      bytes.map((byte, at) => (at % 100 === 50 ? byte ^ 1 : byte)),
      'broken',
      bytes.subarray(0, bytes.length / 2),
      '',
    ][i % 5];
    if (broken !== undefined) writeFileSync(file, broken);
    else {
      rmSync(file);
      mkdirSync(file);
    }
  }
}
