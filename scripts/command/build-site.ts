/** `astro build`, told in one plain line a step. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'astro';
import { configuration } from '../../astro.config.mjs';
import { BuildFailure } from '../../src/build/failure.ts';
import { environmentWith, isForProduction, projectRoot } from '../../src/config/environment.ts';
import { languageOf } from '../../src/reader/report.ts';

/** @param args of the command line @throws {BuildFailure} when the content or the built site is not in order; the old one stays */
export async function buildSite(args: readonly string[]): Promise<void> {
  if (!isForProduction) return buildForProduction(args);
  const config = configuration({
    language: languageOf(args),
    allowMassRemoval: args.includes('--allow-mass-removal'),
    waits: args.includes('--wait'),
    say: console.log,
  });
  await build({ ...config, configFile: false, root: projectRoot, logLevel: 'silent' });
}

/** A shell that is set up for development still builds the site for its readers. */
function buildForProduction(args: readonly string[]): void {
  const script = path.join(projectRoot, 'scripts/build.ts');
  const env = environmentWith({ NODE_ENV: 'production' });
  const { status } = spawnSync(process.execPath, [script, ...args], { env, stdio: 'inherit' });
  if (status !== 0) throw new BuildFailure('');
}
