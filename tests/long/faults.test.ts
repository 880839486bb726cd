/** A build that is killed at whatever moment leaves a whole site: the old one, or the new one. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { randomFrom } from '../../scripts/bench/random.ts';
import { manifestOf } from '../../src/build/manifest.ts';
import { recoverTarget } from '../../src/build/target-folder.ts';
import { baseFiles, document, sheetFacts, writeFiles } from '../lib/content-folder.ts';

const FAULTS = 50;
const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/faults');
const content = path.join(work, 'content');
const out = path.join(work, 'dist');
const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: out };

it('[R27] fifty builds killed at random moments damage nothing', async () => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const old = write('Old');
  const start = performance.now();
  const fresh = write('New');
  const whole = performance.now() - start;
  const random = randomFrom(Date.now());
  const seen = new Set<string>();
  for (let i = 0; i < FAULTS; i++) {
    const title = i % 2 === 0 ? 'Old' : 'New';
    writeFiles(content, files(title));
    await killedAfter(random() * whole);
    // the next start puts back what a kill between two renames left aside
    recoverTarget(out);
    const now = manifestOf(out).join('\n');
    expect([old, fresh], `fault ${i}`).toContain(now);
    seen.add(now);
  }
  expect(seen.size).toBeGreaterThan(0);
});

function files(title: string) {
  return { ...baseFiles(), 'sheets/fr/beta.mdx': document(sheetFacts(title)) };
}

/** Builds with this title to the end, and says what stands there. */
function write(title: string): string {
  writeFiles(content, files(title));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return manifestOf(out).join('\n');
}

async function killedAfter(ms: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
    cwd: root,
    env,
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), ms);
  await ended;
  clearTimeout(timer);
}
