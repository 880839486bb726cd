import { basePath, outDir } from '../../src/config/environment.ts';
import { serve } from './server.ts';

/** Port that is tried first (Astro's own); the next free one is taken. */
const FIRST_PORT = 4321;

/** Serves the built site until the process is asked to stop. */
export async function preview(): Promise<void> {
  const server = await serve({ folder: outDir, base: basePath, port: FIRST_PORT });
  console.log(`\nThe site is at ${server.url}\nPress Ctrl-C to stop.`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
