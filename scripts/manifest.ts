/** `npm run -s manifest > before.txt`: prints the hash of every file of the built site. */
import { manifestOf } from '../src/build/manifest.ts';
import { outDir } from '../src/config/environment.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { command } from './command/command.ts';

await command('manifest', ({ words }) => {
  requireBuiltSite(words);
  console.log(manifestOf(outDir).join('\n'));
});
