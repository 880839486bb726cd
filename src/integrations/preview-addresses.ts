/** Addresses of the live preview that lead on, as they do with every host. */
import { redirectsOf } from '../model/ledger.ts';
import { assemblyIfAny } from '../reader/current.ts';
import type { ServerSetup } from './content-preview.ts';

/** Astro's preview server knows no address without its last slash, and no former one. */
export function leadOn({ server }: ServerSetup): void {
  server.middlewares.use((request, response, next) => {
    const [, address = '', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '') ?? [];
    const target = targetOf(address);
    if (target === undefined) return next();
    response.writeHead(301, { Location: target + query }).end();
  });
}

/** Where the page of an address stands, when that is elsewhere. @param address path with the site's base */
function targetOf(address: string): string | undefined {
  const assembly = assemblyIfAny();
  if (!assembly) return undefined;
  const { catalogue, settings, sitePages } = assembly;
  if (!address.startsWith(catalogue.paths.root())) return undefined;
  const whole = address.endsWith('/') ? address : `${address}/`;
  if (sitePages.some((page) => page.path === whole)) return whole === address ? undefined : whole;
  const moved = redirectsOf(settings.ledger, catalogue.paths, catalogue.locales).get(catalogue.paths.withoutBase(whole));
  return moved && catalogue.paths.root() + moved.slice(1);
}
