/** How soon the live preview shows a saved sheet. */
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { projectRoot } from '../../src/config/environment.ts';
import { type Spread, spread } from './statistics.ts';

const SAVES = 5;
const POLL_MS = 20;
/** A preview that has not answered by then never will. */
const PATIENCE_MS = 120_000;
/** Between two saves an author reads; the preview settles. */
const REST_MS = 2_000;

export interface PreviewOptions {
  content: string;
  cache: string;
  /** Of the sheet that is saved. */
  id: string;
}

/** Seconds from a save to the page that shows it. @throws {Error} when the preview does not start or never shows it */
export async function benchPreview({ content, cache, id }: PreviewOptions): Promise<Spread> {
  const astro = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    const [origin] = await until(
      async () => /http:\/\/localhost:\d+/.exec(said),
      () => said,
    );
    const page = `${origin}/fr/fiches/${id}/`;
    const shows = async (words: string) => (await textOf(page)).includes(words) || undefined;
    await until(
      () => shows('</html>'),
      () => said,
    );
    const times: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      await pause(REST_MS);
      const words = `Saved for the ${save}. time, process ${child.pid}`;
      const start = performance.now();
      appendFileSync(path.join(content, `sheets/fr/${id}.mdx`), `\n${words}.\n`);
      await until(
        () => shows(words),
        () => said,
      );
      times.push((performance.now() - start) / 1000);
    }
    return spread(times);
  } finally {
    child.kill();
  }
}

async function textOf(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return '';
  }
}

async function until<T>(ask: () => Promise<T | null | undefined>, said: () => string): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    await pause(POLL_MS);
  }
  throw new Error(`The live preview did not answer in time:\n${said()}`);
}
