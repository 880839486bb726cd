/** `npm run build`: the whole site in `dist/`, or nothing; `astro build` with calm lines. */
import { buildSite } from './command/build-site.ts';
import { orFail } from './command/fail.ts';

await orFail(() => buildSite(process.argv.slice(2)));
