/** Where to serve: `--port` and `--host`, else the port of the environment, else the first free one from ours on. */
import type { ListenOptions } from '../../src/hosting/server/listen.ts';

/** Port that is tried first (Astro's own); the next free one is taken. */
export const FIRST_PORT = 4321;

/**
 * @param values of the command's options, judged already, as is the setting
 * @param setting `PORT` of the environment
 * @param language of what is said of a port that cannot be had
 */
export function listenOptions(
  { port, host }: { port: string | undefined; host: string | undefined },
  setting: number | undefined,
  language?: string,
): ListenOptions {
  if (port !== undefined) return { port: Number(port), askedBy: '--port', host, language };
  return setting === undefined ? { port: FIRST_PORT, host, language } : { port: setting, askedBy: 'PORT', host, language };
}
