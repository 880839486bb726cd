/** `npm run -s hosting -- nginx /var/www/la-maison`: prints a host's configuration for this site. */
import { basePath, siteUrlOverride } from '../src/config/environment.ts';
import { BuildFailure, orFail } from './lib/fail.ts';
import { configurations } from './lib/hosting/configurations.ts';
import { hostedSite } from './lib/hosting/site.ts';

/** Where Debian's web servers look for sites. */
const USUAL_FOLDER = '/var/www/la-maison';

await orFail(async () => {
  const [host = '', folder = USUAL_FOLDER] = process.argv.slice(2);
  const write = configurations[host];
  if (!write) throw new BuildFailure(`For which host? One of: ${Object.keys(configurations).join(', ')}.`);
  process.stdout.write(write(hostedSite(folder, basePath, siteUrlOverride)));
});
