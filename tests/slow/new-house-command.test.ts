/** `npm run house:new` leaves alone what is there already, and says what comes next. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(path.join(os.tmpdir(), 'new-house-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/house-new.ts', '--lang', 'en', ...args], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });

  it('refuses a folder that is not empty, a file, and no folder at all, and writes nothing', () => {
    const full = path.join(work, 'full');
    mkdirSync(full);
    writeFileSync(path.join(full, 'notes.txt'), 'mine');
    for (const [args, said] of [
      [[full], 'is not empty'],
      [[path.join(full, 'notes.txt')], 'is a file'],
      [[], '<folder> is missing'],
    ] as const) {
      const { status, stderr, stdout } = run(...args);
      expect(status).toBe(1);
      expect(stderr).toContain(said);
      expect(stderr + stdout).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(full)).toEqual(['notes.txt']);
  });

  it('takes an empty folder, and says how to see the house', () => {
    const empty = path.join(work, 'empty');
    mkdirSync(empty);
    const { status, stdout } = run(empty);
    expect(status).toBe(0);
    expect(stdout).toContain(`CONTENT_DIR=${empty} npm start`);
  });
});
