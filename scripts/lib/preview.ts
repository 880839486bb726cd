import { basePath, outDir, port } from '../../src/config/environment.ts';
import { serve } from './server.ts';

/** Serves the built site on the first free port from `PORT` on, until the process is asked to stop. */
export async function preview(): Promise<void> {
  const server = await serve({ folder: outDir, base: basePath, port });
  console.log(`\nThe site is at ${server.url}\nPress Ctrl-C to stop.`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
