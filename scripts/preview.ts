/** `npm run preview`: serves `dist/` with the headers and compression of production, until Ctrl-C. */
import { existsSync } from 'node:fs';
import { recoverTarget } from '../src/build/target-folder.ts';
import { BuildFailure, orFail } from './lib/fail.ts';
import { preview } from './lib/preview.ts';
import { outDir } from '../src/config/environment.ts';

await orFail(async () => {
  recoverTarget(outDir);
  if (!existsSync(outDir)) throw new BuildFailure('There is no built site yet: run "npm run build" or "npm start".');
  await preview();
});
