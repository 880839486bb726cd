/** `npm run -s hosting -- nginx /var/www/la-maison`: prints a host's configuration for this site. */
import { basePath, siteUrlOverride } from '../src/config/environment.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { configurations } from '../src/hosting/servers/configurations.ts';
import { hostedContent } from './hosting/content.ts';
import { hostedSite } from '../src/hosting/servers/site.ts';

/** Where Debian's web servers look for sites. */
const USUAL_FOLDER = '/var/www/la-maison';

await orFail(async () => {
  const [host = '', folder = USUAL_FOLDER] = process.argv.slice(2);
  const write = configurations[host];
  if (!write) throw new BuildFailure(`For which host? One of: ${Object.keys(configurations).join(', ')}.`);
  process.stdout.write(write(hostedSite(hostedContent(), folder, basePath, siteUrlOverride)));
});
