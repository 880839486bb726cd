/**
 * `npm run test:hosting -- nginx`: serves the built site with a real web server under the configuration that we print
 * for it, and compares its answers with those of `npm start`. Needs that server on this machine; no part of the tests.
 */
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { basePath, outDir } from '../src/config/environment.ts';
import { hashedAssets } from '../src/config/policy.ts';
import { BuildFailure, command } from './command/command.ts';
import { requireBuiltSite } from './command/built-site.ts';
import { HOST_FILES, redirects } from '../src/hosting/host-files.ts';
import { hostedContent } from './hosting/content.ts';
import { differences } from './hosting/compare.ts';
import { startHost } from './hosting/programs.ts';
import { hostedSite } from '../src/hosting/servers/site.ts';
import { serve } from '../src/hosting/server.ts';
import { listFiles } from '../src/build/files.ts';

/** Enough of the differences to see what they have in common. */
const MAX_REPORTED = 40;
/** Some servers read as a user of their own. */
const READABLE = 0o755;

await command('test:hosting', async ({ positionals: [name = ''], words }) => {
  requireBuiltSite(words);
  const work = mkdtempSync(path.join(os.tmpdir(), 'hosting-'));
  chmodSync(work, READABLE);
  const web = path.join(work, 'web');
  cpSync(outDir, path.join(web, basePath), { recursive: true });
  try {
    const host = await startHost(name, hostedSite(hostedContent(), web, basePath), path.join(work, 'host'));
    const ours = await serve({ folder: outDir, base: basePath, port: 0 });
    try {
      const addresses = addressesOf(outDir);
      const told = await differences({ ours: new URL(ours.url).origin, theirs: host.origin, addresses });
      const more = told.length > MAX_REPORTED ? [`… and ${told.length - MAX_REPORTED} more`] : [];
      if (told.length > 0) throw new BuildFailure([...told.slice(0, MAX_REPORTED), ...more].join('\n'));
      console.log(`✓ ${host.version} answers at ${addresses.length} addresses what npm start answers.`);
    } finally {
      await Promise.all([host.stop(), ours.close()]);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** Every file, every page by its address with and without its slash, old addresses, queries, and what is not there. */
function addressesOf(folder: string): string[] {
  const files = listFiles(folder).filter((f) => !HOST_FILES.includes(f));
  const pages = files.filter((f) => f.endsWith('index.html')).map((f) => f.slice(0, -'index.html'.length));
  const missing = ['nowhere', 'nowhere/', `${hashedAssets}/nowhere.js`, 'api/v1/nowhere.json', 'nowhere.md'];
  const inside = [...files, ...pages, ...missing, '?a=1', `${pages.at(-1) ?? ''}?a=1`].map((f) => basePath + f);
  const outside = basePath === '/' ? [] : ['/', '/nowhere/'];
  return [...new Set([...inside, ...outside, ...redirects(folder, basePath).keys()])];
}
