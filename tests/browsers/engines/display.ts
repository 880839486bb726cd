/** A screen for a browser that has no mode without one: the machine's own, else one in memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Display {
  /** As the environment's `DISPLAY` names it. */
  name: string;
  close: () => void;
}

/** Wider than any window of the tests. */
const SCREEN = '1920x1400x24';

export async function openDisplay(): Promise<Display> {
  const own = process.env.DISPLAY;
  if (own) return { name: own, close: () => {} };
  // it picks a number that is free, and tells it once it is ready
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await firstLine(screen, screen.stdio[3] as Readable);
  return { name: `:${number}`, close: () => screen.kill() };
}

async function firstLine(process: ChildProcess, stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    stream.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('\n')) resolve(said.trim());
    });
  });
}
