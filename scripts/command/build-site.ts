/** `astro build`, told in one plain line a step. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'astro';
import { configuration } from '../../astro.config.mjs';
import { BuildFailure } from '../../src/build/failure.ts';
import { environmentWith, isForProduction, projectRoot } from '../../src/config/environment.ts';

export interface SiteBuild {
  /** Language of the lines and reports. */
  language: string;
  allowMassRemoval: boolean;
  /** Wait for another build to end instead of refusing. */
  waits: boolean;
}

/** @throws {BuildFailure} when the content or the built site is not in order; the old one stays */
export async function buildSite(wanted: SiteBuild): Promise<void> {
  if (!isForProduction) return buildForProduction(wanted);
  const config = configuration({ ...wanted, say: console.log });
  await build({ ...config, configFile: false, root: projectRoot, logLevel: 'silent' });
}

/** A shell that is set up for development still builds the site for its readers. */
function buildForProduction({ language, allowMassRemoval, waits }: SiteBuild): void {
  const flags = [...(allowMassRemoval ? ['--allow-mass-removal'] : []), ...(waits ? ['--wait'] : [])];
  const args = [path.join(projectRoot, 'scripts/build.ts'), '--lang', language, ...flags];
  const { status } = spawnSync(process.execPath, args, { env: environmentWith({ NODE_ENV: 'production' }), stdio: 'inherit' });
  if (status !== 0) throw new BuildFailure('');
}
