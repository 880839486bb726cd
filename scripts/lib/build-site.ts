/** `astro build`, told in one plain line a step. */
import { build } from 'astro';
import { configuration } from '../../astro.config.mjs';
import { projectRoot } from '../../src/config/environment.ts';
import { languageOf } from '../../src/reader/report.ts';

/** @param args of the command line @throws {BuildFailure} when the content or the built site is not in order; `dist` is then as before */
export async function buildSite(args: readonly string[]): Promise<void> {
  const config = configuration({
    language: languageOf(args),
    allowMassRemoval: args.includes('--allow-mass-removal'),
    waits: args.includes('--wait'),
    say: console.log,
  });
  await build({ ...config, configFile: false, root: projectRoot, logLevel: 'error' });
}
