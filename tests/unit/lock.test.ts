/** One build at a time: who is refused, who waits, and which locks do not count. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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

  it('[R29] is held by one at a time of many that find the lock of a dead process', async () => {
    writeFileSync(lock, String(deadPid()));
    const log = path.join(folder, 'log');
    const program = `
      import { appendFileSync } from 'node:fs';
      import { lockBuilds } from ${JSON.stringify(pathToFileURL(path.resolve('src/build/lock.ts')).href)};
      const unlock = await lockBuilds(true, [${JSON.stringify(folder)}]);
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await new Promise((resolve) => setTimeout(resolve, 20));
      appendFileSync(${JSON.stringify(log)}, 'out ');
      unlock();`;
    const children = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' }),
    );
    const ends = await Promise.all(children.map((child) => once(child, 'close')));
    expect(ends.map(([status]) => status as number)).toEqual(children.map(() => 0));
    expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(children.length));
    expect(readdirSync(folder)).toEqual(['log']);
  });
});
