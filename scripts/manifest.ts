/** Prints the hash of every file of the built site: `npm run -s manifest > before.txt`. */
import { existsSync } from 'node:fs';
import { outDir } from '../src/config/environment.ts';
import { manifestOf } from '../src/build/manifest.ts';
import { BuildFailure, orFail } from './command/fail.ts';

await orFail(async () => {
  if (!existsSync(outDir)) throw new BuildFailure('There is no built site yet: run "npm run build".');
  console.log(manifestOf(outDir).join('\n'));
});
