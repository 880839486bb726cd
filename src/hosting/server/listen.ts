/** Opens a port, or says in a sentence why that one cannot be had. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { BuildFailure } from '../../build/failure.ts';
import { commandWords } from '../../i18n/commands/index.ts';

export interface ListenOptions {
  /** First port to try; 0 takes any free one. */
  port: number;
  /** Setting that names this very port: no other one is tried then. */
  askedBy?: string | undefined;
  /** Name or address to listen on; this machine only by default. */
  host?: string | undefined;
  /** Language of a refusal; English by default. */
  language?: string | undefined;
}

/** Only programs of this machine reach it. */
const USUAL_HOST = 'localhost';
/** How many ports are tried before giving up, when none was asked for. */
const PORT_TRIES = 50;

/** Addresses that stand for every one of the machine's, and one of them that answers here. */
const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': 'localhost' };

/** @returns the port. @throws {BuildFailure} when it cannot be had */
export async function listen(server: Server, options: ListenOptions): Promise<number> {
  const { port: first, askedBy, host = USUAL_HOST, language = '' } = options;
  const words = commandWords(language).serve;
  const last = askedBy === undefined ? first + PORT_TRIES - 1 : first;
  for (let port = first; port <= last; port++) {
    const refusal = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!refusal) return (server.address() as AddressInfo).port;
    if (refusal.code !== 'EADDRINUSE') {
      const { code = '' } = refusal;
      throw new BuildFailure(code === 'EACCES' ? words.portReserved(port) : words.hostRefused(host, code));
    }
  }
  throw new BuildFailure(askedBy === undefined ? words.noFreePort(first, last) : words.portTaken(first, askedBy));
}

/** Says at once, before anything long is done, that a port cannot be had. @throws {BuildFailure} when it cannot */
export async function tryPort(options: ListenOptions): Promise<void> {
  const server = createServer();
  await listen(server, options);
  await new Promise((resolve) => server.close(resolve));
}

/** Whether other machines are let in too. */
export const isOpenToAll = (host = USUAL_HOST): boolean => host in EVERY_ADDRESS;

/** Origin by which this machine reaches what listens on a host. */
export function originOf(host = USUAL_HOST, port: number): string {
  const name = EVERY_ADDRESS[host] ?? host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
