/** A build as anyone starts it, in a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunBuild {
  /** Exit status; null when a signal ended it. */
  status: number | null;
  /** All that it printed. */
  said: string;
}

/** Test files run beside each other, builds one after the other. */
export function runBuild(env: Record<string, string | undefined>, flags: readonly string[] = ['--wait']): RunBuild {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en', ...flags], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
