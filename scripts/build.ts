/** `npm run build`: the whole site in `dist/`, or nothing. */
import { buildSite } from './lib/build-site.ts';
import { orFail } from './lib/fail.ts';
import { languageOf } from './lib/report.ts';

const args = process.argv.slice(2);
await orFail(() =>
  buildSite({
    language: languageOf(args),
    allowMassRemoval: args.includes('--allow-mass-removal'),
    waits: args.includes('--wait'),
    say: console.log,
  }),
);
