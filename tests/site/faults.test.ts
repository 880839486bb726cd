/** What goes wrong while pages are being written: the site that stands there stays, and one sentence says so. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { manifestOf } from '../../scripts/lib/manifest.ts';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';

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
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NODE_OPTIONS: `--import=${fault}`, FAULT: kind },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(sentence);
  expect(manifestOf(out)).toEqual(before);
  expect(existsSync(path.join(root, '.cache/build.lock'))).toBe(false);
  expect(readdirSync(path.join(root, '.cache/builds')).filter((f) => f.startsWith('new-'))).toEqual([]);
});
