/** `npm run build`: the whole site in `dist/`, or nothing; `astro build` with calm lines. */
import { buildSite } from './command/build-site.ts';
import { command } from './command/command.ts';

await command('build', ({ values, language }) =>
  buildSite({ language, allowMassRemoval: values['allow-mass-removal'], waits: values.wait }),
);
