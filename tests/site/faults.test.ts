/** What goes wrong while pages are being written: the site that stands there stays, and one sentence says so. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, inject, it } from 'vitest';
import { manifestOf } from '../../src/build/manifest.ts';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';
import { copyProject } from '../lib/project-copy.ts';
import { runAstro, runBuild } from '../lib/run-build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/faulty');
const content = path.join(work, 'content');
const out = path.join(work, 'dist');
const project = path.join(root, '.cache/test/faulty-engine');
/** One for all: what a fault leaves there must not harm a later build either. */
const cache = path.join(root, '.cache/test/faulty-cache');
const fault = pathToFileURL(path.join(root, 'tests/fixtures/fault.mjs')).href;

const NOTHING = 'The build ended before the site was whole, so nothing was replaced.';

/** A kill leaves no time for a sentence. */
const SENTENCES: Record<string, readonly string[]> = {
  'full disk': ['ENOSPC', NOTHING],
  throw: ['a page that throws', NOTHING],
  exit: [NOTHING],
  kill: [],
};

const cases = ['npm run build', 'astro build'].flatMap((command) =>
  Object.keys(SENTENCES).map((kind) => [kind, command] as const),
);

beforeAll(() => {
  rmSync(cache, { recursive: true, force: true });
  copyProject(project);
});

it.each(cases)('[R27] the fault "%s" ends "%s" without success, and leaves the old site byte for byte', (kind, command) => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(inject('sites').town, out, { recursive: true });
  writeFiles(content, baseFiles());
  const before = manifestOf(out);
  const env = { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: cache, SHARE_IMAGES: 'off', POSTERS: 'off' };
  const run = (more: Record<string, string> = {}) =>
    command === 'astro build' ? runAstro({ ...env, ...more }, project) : runBuild({ ...env, ...more });
  const { status, said } = run({ NODE_OPTIONS: `--import=${fault}`, FAULT: kind });
  expect(status, said).not.toBe(0);
  expect(SENTENCES[kind]?.filter((sentence) => !said.includes(sentence))).toEqual([]);
  expect(manifestOf(out)).toEqual(before);
  // nothing is left that stops the next one
  expect(run().status).toBe(0);
  expect(manifestOf(out)).not.toEqual(before);
});
