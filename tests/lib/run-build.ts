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

export type RunEnvironment = Record<string, string | undefined>;

/** `npm run build`. Test files run beside each other, builds one after the other. */
export function runBuild(env: RunEnvironment, flags: readonly string[] = ['--wait']): RunBuild {
  return run(['scripts/build.ts', '--lang', 'en', ...flags], env);
}

/** `npx astro build`, which waits for nobody: for an engine of its own. @param project its folder @param flags Astro’s own */
export function runAstro(env: RunEnvironment, project: string, flags: readonly string[] = []): RunBuild {
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, VITEST: undefined };
  return run(['node_modules/astro/bin/astro.mjs', 'build', ...flags], { ...quiet, ...env }, project);
}

function run(args: readonly string[], env: RunEnvironment, cwd = root): RunBuild {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
