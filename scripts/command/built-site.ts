/** Commands that look at a site want one to look at. */
import { existsSync } from 'node:fs';
import { BuildFailure } from '../../src/build/failure.ts';
import { outDir } from '../../src/config/environment.ts';
import type { CommandWords } from '../../src/i18n/commands/index.ts';

/** @throws {BuildFailure} when no site was built yet */
export function requireBuiltSite({ serve }: CommandWords): void {
  if (!existsSync(outDir)) throw new BuildFailure(serve.nothingBuilt);
}
