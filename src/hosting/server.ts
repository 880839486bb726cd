/** Serves a built site as a production host would: same headers, compression, bilingual 404. No request ends it. */
import { createServer, type ServerResponse } from 'node:http';
import { answersOf, plain, type Site } from './server/answer.ts';
import { listen, type ListenOptions, originOf } from './server/listen.ts';

export interface RunningServer {
  /** Address of the site, with its base and a final slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

export interface ServeOptions extends Site, ListenOptions {}

/** Starts the server. @throws {BuildFailure} when its port cannot be had */
export async function serve({ folder, base, ...place }: ServeOptions): Promise<RunningServer> {
  const answer = answersOf({ folder, base });
  const server = createServer((request, response) => {
    // whoever hangs up is not waited for
    response.on('error', () => response.destroy());
    answer(request, response).catch((cause: unknown) => fail(response, cause));
  });
  const port = await listen(server, place);
  // one that comes later is about a single connection
  server.on('error', tell);
  return {
    url: originOf(place.host, port) + base,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What goes wrong with one answer is told here, and is the end of that answer alone. */
function fail(response: ServerResponse, cause: unknown): void {
  if (isHangUp(cause)) return;
  tell(cause);
  if (response.headersSent) response.destroy();
  else plain(response, 500, 'This answer went wrong. The terminal of the server says why.');
}

/** Whether the client went away while it was answered. */
const isHangUp = (cause: unknown) => (cause as NodeJS.ErrnoException | null)?.code?.startsWith('ERR_STREAM_') === true;

function tell(cause: unknown): void {
  const message = cause instanceof Error ? cause.message : String(cause);
  // an address is part of it, and may hold what would steer a terminal
  console.error(`The server could not answer: ${message.replace(/\p{Cc}/gu, '?')}`);
}
