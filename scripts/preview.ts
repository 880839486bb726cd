/**
 * `npm run preview`: serves `dist/` with the headers and compression of production, until Ctrl-C. A build meanwhile shows
 * at once. `-- --port 5000`, `-- --host 0.0.0.0`.
 */
import { existsSync } from 'node:fs';
import { recoverTarget } from '../src/build/target-folder.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { preview } from './command/preview.ts';
import { listenOptions } from './command/listen-options.ts';
import { askedPort, outDir } from '../src/config/environment.ts';

await orFail(async () => {
  const options = listenOptions(process.argv.slice(2), askedPort);
  recoverTarget(outDir);
  if (!existsSync(outDir)) throw new BuildFailure('There is no built site yet: run "npm run build" or "npm start".');
  await preview(options);
});
