/** One build at a time, of processes that all begin at once. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('[R29] the lock of builds is held by one at a time of many that find the lock of a dead process', async () => {
  writeFileSync(path.join(folder, 'build.lock'), String(spawnSync(process.execPath, ['--version']).pid));
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
