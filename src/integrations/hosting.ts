/** What hosts read: headers, and where renamed sheets are now. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeInside } from '../build/files.ts';
import { basePath } from '../config/environment.ts';
import { headersFile } from '../config/policy.ts';
import { redirectFiles } from '../hosting/redirects.ts';
import { redirectsOf } from '../model/ledger.ts';
import type { Assembly } from '../reader/assembly.ts';
import { currentAssembly } from '../reader/current.ts';

export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { sitePages } = currentAssembly();
        const framable = sitePages.filter((page) => page.kind === 'embed').map((page) => page.path);
        const files = redirectsIn(currentAssembly()).set('_headers', headersFile(basePath, framable));
        for (const [file, text] of files) writeInside(fileURLToPath(dir), file, text);
      },
    },
  };
}

/** Where renamed sheets are now: the files that say so, by path. */
export function redirectsIn({ catalogue: { locales, paths }, settings }: Assembly): Map<string, string> {
  return redirectFiles(redirectsOf(settings.ledger, paths, locales), paths);
}
