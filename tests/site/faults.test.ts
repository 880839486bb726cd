/** What goes wrong while pages are being written: the site that stands there stays, and one sentence says so. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { manifestOf } from '../../src/build/manifest.ts';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';
import { runBuild } from '../lib/run-build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/faulty');
const content = path.join(work, 'content');
const out = path.join(work, 'dist');
const fault = pathToFileURL(path.join(root, 'tests/fixtures/fault.mjs')).href;

it.each([
  ['full disk', 'pages', /ENOSPC[\s\S]*could not be written/],
  ['exit', 'pages', /ended before the site was whole/],
  ['throw', 'pages', /a page that throws[\s\S]*could not be written/],
  ['full disk', 'compile', /ENOSPC[\s\S]*could not be compiled/],
  ['exit', 'compile', /compiled pages lack/],
  ['kill', 'compile', /could not be compiled \(exit by signal\)/],
  ['throw', 'compile', /a page that throws[\s\S]*could not be compiled/],
])('the fault "%s" in %s ends the build with a sentence, and leaves the old site byte for byte', (kind, place, sentence) => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(inject('sites').town, out, { recursive: true });
  writeFiles(content, baseFiles());
  const before = manifestOf(out);
  // nothing kept: the pages are compiled
  const env = { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: path.join(work, 'cache') };
  const { status, said } = runBuild({ ...env, NODE_OPTIONS: `--import=${fault}`, FAULT: kind, FAULT_IN: place });
  expect(status).toBe(1);
  expect(said).toMatch(sentence);
  expect(manifestOf(out)).toEqual(before);
  // nothing is left that stops the next one
  expect(runBuild(env).status).toBe(0);
});
