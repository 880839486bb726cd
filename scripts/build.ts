/** `npm run build`: the whole site in `dist/`, or nothing; `astro build` with calm lines. */
import { buildSite } from './lib/build-site.ts';
import { orFail } from './lib/fail.ts';

await orFail(() => buildSite(process.argv.slice(2)));
