/** Where to serve: `--port` and `--host`, else the port of the environment, else the first free one from ours on. */
import { parseArgs } from 'node:util';
import { BuildFailure } from '../../src/build/failure.ts';
import { MAX_PORT } from '../../src/config/settings.ts';
import type { ListenOptions } from '../../src/hosting/server/listen.ts';

/** Port that is tried first (Astro's own); the next free one is taken. */
export const FIRST_PORT = 4321;

const text = { type: 'string' } as const;

/**
 * @param args of the command
 * @param setting `PORT` of the environment, judged already
 * @throws {BuildFailure} for what is no port, no host, or no option
 */
export function listenOptions(args: readonly string[], setting: number | undefined): ListenOptions {
  const { port, host } = read(args);
  if (host === '') throw new BuildFailure('--host "": expected a name or an address, such as "localhost" or "0.0.0.0".');
  if (port === undefined) return setting === undefined ? { port: FIRST_PORT, host } : { port: setting, askedBy: 'PORT', host };
  if (!/^\d{1,5}$/.test(port) || Number(port) > MAX_PORT)
    throw new BuildFailure(`--port "${port}": expected a whole number from 0 (any free port) to ${MAX_PORT}.`);
  return { port: Number(port), askedBy: '--port', host };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { port: text, host: text, lang: text } }).values;
  } catch (cause) {
    const told = cause instanceof Error ? cause.message : String(cause);
    // npm keeps for itself what stands before them
    throw new BuildFailure(`${told}\nOptions stand after two dashes: -- --port 5000 --host 0.0.0.0 --lang fr`);
  }
}
