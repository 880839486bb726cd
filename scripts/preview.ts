/** `npm run preview`: serves `dist/` with the headers and compression of production. A build meanwhile shows at once. */
import { recoverTarget } from '../src/build/target-folder.ts';
import { askedPort, outDir } from '../src/config/environment.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { command } from './command/command.ts';
import { listenOptions } from './command/listen-options.ts';
import { preview } from './command/preview.ts';

await command('preview', async ({ values, language, words }) => {
  recoverTarget(outDir);
  requireBuiltSite(words);
  await preview(listenOptions(values, askedPort, language), words);
});
