/** One build at a time: who is refused, who waits, and which locks do not count. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BuildFailure } from '../../src/build/failure.ts';
import { lockBuilds } from '../../src/build/lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  lock = path.join(folder, 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that runs as long as this one. */
const LIVING = process.ppid;
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (cause: unknown) => (cause instanceof BuildFailure ? cause.message : `not told: ${String(cause)}`),
  );

describe('the lock of builds', () => {
  it('is held by this process until it is given back, and leaves nothing', async () => {
    const unlock = await lockBuilds(false, [folder]);
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a second build with a sentence that names the process and the file', async () => {
    writeFileSync(lock, String(LIVING));
    expect(await refusal(lockBuilds(false, [folder]))).toBe(
      `Another build is running here (process ${LIVING}). Wait for it to end, or add --wait. ` +
        `If process ${LIVING} is no build, delete ${lock}`,
    );
    expect(readFileSync(lock, 'utf8')).toBe(String(LIVING));
    expect(readdirSync(folder)).toEqual(['build.lock']);
  });

  it('counts a process of another user as running', async () => {
    const pid = deadPid();
    writeFileSync(lock, String(pid));
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    });
    try {
      expect(await refusal(lockBuilds(false, [folder]))).toContain(`(process ${pid})`);
    } finally {
      kill.mockRestore();
    }
  });

  it.each([
    ['of a process that is gone', () => String(deadPid())],
    ['that is empty', () => ''],
    ['that says something else', () => 'x'.repeat(1000)],
    ['of no process', () => '-1'],
  ])('does not count %s', async (_, text) => {
    writeFileSync(lock, text());
    const unlock = await lockBuilds(false, [folder]);
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when a folder stands in its place', async () => {
    mkdirSync(path.join(lock, 'theirs'), { recursive: true });
    expect(await refusal(lockBuilds(true, [folder]))).toBe(
      `A folder stands in the place of the lock that builds take: delete ${lock}`,
    );
    expect(existsSync(path.join(lock, 'theirs'))).toBe(true);
  });

  it('says so when its folder cannot be made', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await refusal(lockBuilds(false, [path.join(file, 'cache')]))).toMatch(
      /^A build has to write to .+file.cache\. .+: a part of the path is a file, not a folder \(ENOTDIR, \w+\)\.$/,
    );
  });

  it('[R29] is waited for', async () => {
    writeFileSync(lock, String(LIVING));
    const waiting = lockBuilds(true, [folder]);
    const soon = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))]);
    expect(soon).toBe('waits');
    rmSync(lock);
    (await waiting)();
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken in every folder, or in none', async () => {
    const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')];
    mkdirSync(second);
    writeFileSync(path.join(second, 'build.lock'), String(LIVING));
    expect(await refusal(lockBuilds(false, [first, second]))).toContain(path.join(second, 'build.lock'));
    expect(readdirSync(first)).toEqual([]);
  });

  it('that someone else took meanwhile is left to them', async () => {
    const unlock = await lockBuilds(false, [folder]);
    writeFileSync(lock, String(LIVING));
    unlock();
    expect(readFileSync(lock, 'utf8')).toBe(String(LIVING));
  });
});
