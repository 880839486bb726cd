/** Requests of the live preview and changes of the content take turns: no page is made of half of a change. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';

/** A request that takes longer than this waits for something else than us. */
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 10;

/**
 * @returns runs a change once the requests before it are answered; those that come meanwhile wait for its end, and so does
 * the next change
 */
export function oneAtATime(server: ViteDevServer): (change: () => Promise<void>) => Promise<void> {
  const answering = new Set<object>();
  let last = Promise.resolve();
  server.middlewares.use((_request, response, next) => {
    void last.then(() => {
      // whoever waited in vain has left
      if (response.closed) return;
      answering.add(response);
      response.once('close', () => answering.delete(response));
      next();
    });
  });
  const answered = async () => {
    for (const end = performance.now() + PATIENCE_MS; answering.size > 0 && performance.now() < end;) await pause(LOOK_AGAIN_MS);
  };
  return (change) => {
    const done = last.then(answered).then(change);
    // a change that fails does not stop those that follow
    last = done.catch(() => undefined);
    return done;
  };
}
