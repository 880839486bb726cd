/** Prints the hash of every file of the built site: `npm run -s manifest > before.txt`. */
import { outDir } from '../src/config/environment.ts';
import { manifestOf } from '../src/build/manifest.ts';

console.log(manifestOf(outDir).join('\n'));
