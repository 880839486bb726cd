/** Serves a built site as a production host would: same headers, compression, bilingual 404. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import sirv from 'sirv';
import { BuildFailure } from '../../src/build/failure.ts';
import { dataHeadersOf } from '../../src/config/data-headers.ts';
import { isCompressed, MIN_COMPRESSED_BYTES } from '../../src/config/file-types.ts';
import { MAX_PORT } from '../../src/config/settings.ts';
import { cacheForever, cacheRevalidate, hashedAssets, securityHeaders } from '../../src/config/policy.ts';
import { framablePaths, redirects } from './host-files.ts';

export interface RunningServer {
  /** Address of the site, with its base and a final slash. */
  url: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  folder: string;
  /** Path prefix of the site, with a slash at both ends. */
  base: string;
  /** First port to try; 0 takes any free one. */
  port: number;
}

/** How many ports are tried before giving up. */
const PORT_TRIES = 50;

/** Starts the server on the first free port from `port` on, on this machine only. */
export async function serve({ folder, base, port }: ServeOptions): Promise<RunningServer> {
  const compress = compression({
    threshold: MIN_COMPRESSED_BYTES,
    filter: (_request, response) => isCompressed(String(response.getHeader('Content-Type') ?? '')),
  });
  const notFound = readFileSync(path.join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, pathname) => {
      const forever = pathname.startsWith(`/${hashedAssets}/`);
      response.setHeader('Cache-Control', forever ? cacheForever : cacheRevalidate);
      for (const [name, value] of Object.entries(dataHeadersOf(pathname.slice(1)))) response.setHeader(name, value);
    },
  });
  const framable = framablePaths(folder);
  const elsewhere = redirects(folder, base);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const [, address = '', query = ''] = /^([^?]*)(.*)$/.exec(url) ?? [];
    for (const [name, value] of Object.entries(securityHeaders(framable.has(address)))) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': cacheRevalidate });
      response.end(notFound);
    };
    compress(request as never, response as never, () => {
      const place = elsewhere.get(address);
      if (place !== undefined) return redirect(response, 301, place + query);
      if (address === '/' && base !== '/') return redirect(response, 302, base);
      if (!url.startsWith(base)) return missing();
      request.url = `/${url.slice(base.length)}`;
      files(request, response, missing);
    });
  });
  const chosen = await listen(server, port);
  return {
    url: `http://localhost:${chosen}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function redirect(response: ServerResponse, status: number, place: string): void {
  response.writeHead(status, { Location: place, 'Cache-Control': cacheRevalidate });
  response.end();
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORT_TRIES && port <= MAX_PORT; port++) {
    const taken = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, 'localhost', () => {
        server.removeListener('error', resolve);
        resolve(undefined);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
    if (taken.code !== 'EADDRINUSE') throw new BuildFailure(`The port ${port} cannot be used: ${taken.message}.`);
  }
  throw new BuildFailure(
    `No free port between ${first} and ${Math.min(first + PORT_TRIES - 1, MAX_PORT)}. Name another in PORT.`,
  );
}
