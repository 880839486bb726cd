/** Where to serve: `--port` and `--host`, else the port of the environment, else the first free one from ours on. */
import { parseArgs } from 'node:util';
import { BuildFailure } from '../../../src/build/failure.ts';
import type { ListenOptions } from './listen.ts';

/** Port that is tried first (Astro's own); the next free one is taken. */
export const FIRST_PORT = 4321;
const LAST_PORT = 65_535;

const text = { type: 'string' } as const;

/**
 * @param args of the command
 * @param setting `PORT` of the environment
 * @throws {BuildFailure} for what is no port, no host, or no option
 */
export function listenOptions(args: readonly string[], setting: string | undefined): ListenOptions {
  const { port, host } = read(args);
  if (host === '') throw new BuildFailure('--host "": expected a name or an address, such as "localhost" or "0.0.0.0".');
  const asked = port !== undefined ? (['--port', port] as const) : setting ? (['PORT', setting] as const) : undefined;
  if (!asked) return { port: FIRST_PORT, host };
  const [askedBy, value] = asked;
  if (!/^\d{1,5}$/.test(value) || Number(value) > LAST_PORT)
    throw new BuildFailure(`${askedBy} "${value}": expected a whole number from 0 (any free port) to ${LAST_PORT}.`);
  return { port: Number(value), askedBy, host };
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
