/** `npm run preview`: serves `dist/` with the headers and compression of production, until Ctrl-C. */
import { existsSync } from 'node:fs';
import { recoverDist } from '../src/build/dist.ts';
import { BuildFailure, orFail } from '../src/build/failure.ts';
import { preview } from './lib/preview.ts';
import { outDir } from '../src/config/environment.ts';

await orFail(async () => {
  recoverDist(outDir);
  if (!existsSync(outDir)) throw new BuildFailure('There is no built site yet: run "npm run build" or "npm start".');
  await preview();
});
