/** `astro dev`, as an author starts it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;
/** A server that has not said its address by then never will. */
const PATIENCE_MS = 60_000;

export interface DevServer {
  /** Address without a final slash. */
  url: string;
  /** All that it printed so far. */
  said: () => string;
  stop: () => Promise<void>;
}

/** @param project folder of the engine @throws {Error} with all that it said, when it does not start */
export async function startDev(project: string, env: Record<string, string>): Promise<DevServer> {
  const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: project,
    // a server under test does not watch its files: this one is to
    env: { ...process.env, VITEST: undefined, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
  };
  const isReady = async () => said.includes('watching for file changes') || child.exitCode !== null;
  const [url] = (await until(isReady)) ? (/http:\/\/localhost:\d+/.exec(said) ?? []) : [];
  if (url !== undefined) return { url, said: () => said, stop };
  await stop();
  throw new Error(`The live preview did not start:\n${said}`);
}

/** Asks again and again. @returns whether it came true within reason */
export async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(POLL_MS))
    if (await isTrue()) return true;
  return false;
}
