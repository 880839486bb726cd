/** A build as anyone starts it, in a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { copyProject } from './project-copy.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunBuild {
  /** Exit status; null when a signal ended it. */
  status: number | null;
  /** All that it printed. */
  said: string;
}

export type RunEnvironment = Record<string, string | undefined>;

const BUILD = ['scripts/build.ts', '--lang', 'en'];

/** A shell as people have it, whatever tests are run from: for development, a build would start a second one for readers. */
const SHELL = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, VITEST: undefined };

/** `npm run build`. Test files run beside each other, and so do their builds: each in an engine of its own. */
export function runBuild(env: RunEnvironment): RunBuild {
  const { project, cache } = ownEngine();
  return run([...BUILD, '--wait'], { CACHE_DIR: cache, ...env }, project);
}

/** The same in this checkout, where other builds may be running. */
export function runBuildHere(env: RunEnvironment, flags: readonly string[] = ['--wait']): RunBuild {
  return run([...BUILD, ...flags], env);
}

/** This test file's. */
let engine: { project: string; cache: string } | undefined;

function ownEngine() {
  // as many as there are workers: what one made a later one need not make again
  const folder = path.join(root, '.cache/test', `engine-${process.env.VITEST_POOL_ID}`);
  engine ??= { project: copyProject(folder), cache: `${folder}-cache` };
  return engine;
}

/** `npx astro build`, which waits for nobody: for an engine of its own. @param project its folder @param flags Astro’s own */
export function runAstro(env: RunEnvironment, project: string, flags: readonly string[] = []): RunBuild {
  return run(['node_modules/astro/bin/astro.mjs', 'build', ...flags], env, project);
}

function run(args: readonly string[], env: RunEnvironment, cwd = root): RunBuild {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...SHELL, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
