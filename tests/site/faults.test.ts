/** What goes wrong while pages are being written: the site that stands there stays, and one sentence says so. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { manifestOf } from '../../scripts/lib/manifest.ts';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';
import { runBuild } from '../lib/run-build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/faulty');
const content = path.join(work, 'content');
const out = path.join(work, 'dist');
const fault = pathToFileURL(path.join(root, 'tests/fixtures/fault.mjs')).href;

it.each([
  ['full disk', /ENOSPC[\s\S]*could not be written/],
  ['exit', /not whole, so nothing was replaced[\s\S]*was not written/],
  ['kill', /could not be written \(exit by signal\)/],
  ['throw', /a page that throws[\s\S]*could not be written/],
])('a fault of the kind "%s" ends the build with a sentence, and leaves the old site byte for byte', (kind, sentence) => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(inject('sites').town, out, { recursive: true });
  writeFiles(content, baseFiles());
  const before = manifestOf(out);
  const env = { CONTENT_DIR: content, OUT_DIR: out };
  const { status, said } = runBuild({ ...env, NODE_OPTIONS: `--import=${fault}`, FAULT: kind });
  expect(status).toBe(1);
  expect(said).toMatch(sentence);
  expect(manifestOf(out)).toEqual(before);
  // nothing is left that stops the next one
  expect(runBuild(env).status).toBe(0);
});
