/** Commands that look at a site want one to look at. */
import { existsSync } from 'node:fs';
import { BuildFailure } from '../../src/build/failure.ts';
import { requireHouse } from '../../src/build/built-house.ts';
import { contentDir, outDir } from '../../src/config/environment.ts';
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import { houseName } from '../../src/model/content.ts';
import { readSite } from '../../src/reader/read-content.ts';

/** @throws {BuildFailure} when no site was built yet, or that of another house */
export function requireBuiltSite(words: CommandWords): void {
  if (!existsSync(outDir)) throw new BuildFailure(words.serve.nothingBuilt);
  const settings = readSite(contentDir);
  requireHouse(outDir, settings && houseName(settings), words);
}
