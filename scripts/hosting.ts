/** `npm run -s hosting -- nginx /var/www/la-maison`: prints a host's configuration for this site. */
import { basePath, siteUrlOverride } from '../src/config/environment.ts';
import { command } from './command/command.ts';
import { configurations } from '../src/hosting/servers/configurations.ts';
import { hostedContent } from './hosting/content.ts';
import { hostedSite } from '../src/hosting/servers/site.ts';

/** Where Debian's web servers look for sites. */
const USUAL_FOLDER = '/var/www/la-maison';

await command('hosting', ({ positionals: [host = '', folder = USUAL_FOLDER] }) => {
  const write = configurations[host];
  // the table lists the same hosts, and no other comes here
  if (write) process.stdout.write(write(hostedSite(hostedContent(), folder, basePath, siteUrlOverride)));
});
