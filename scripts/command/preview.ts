/** Serves the built site until the process is asked to stop. */
import os from 'node:os';
import { basePath, outDir } from '../../src/config/environment.ts';
import { serve } from '../../src/hosting/server.ts';
import { isOpenToAll, type ListenOptions, originOf } from '../../src/hosting/server/listen.ts';
import type { CommandWords } from '../../src/i18n/commands/index.ts';

/** Says where the site is, and serves it. @throws {BuildFailure} when its port cannot be had */
export async function preview(options: ListenOptions, { serve: words }: CommandWords): Promise<void> {
  const { url, port, close } = await serve({ folder: outDir, base: basePath, ...options });
  if (options.askedBy === undefined && port !== options.port) console.log(words.portStepped(options.port));
  const others = isOpenToAll(options.host) ? networkAddresses().map((a) => words.others(`${originOf(a, port)}${basePath}`)) : [];
  console.log(['', words.siteAt(url), ...others, words.stop].join('\n'));
  const stop = () => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What other machines of the network call this one. */
function networkAddresses(): string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
