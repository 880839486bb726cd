/** Runs a command and says what it cost, with all processes that it started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchTree, type Usage } from './process-tree.ts';

/** `cpu` and `peak` are absent on a system that does not tell them. */
export interface Cost extends Partial<Usage> {
  /** By the clock. */
  seconds: number;
}

export interface Run extends Cost {
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const MS = 1000;

/** @throws {Error} with the command's output when it fails */
export async function measure([program, ...args]: readonly [string, ...string[]], { cwd, env = {} }: RunOptions): Promise<Run> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const endWatch = watchTree(child.pid ?? 0);
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / MS;
  const usage = endWatch();
  const output = chunks.join('');
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code ?? 'a signal'}:\n${output}`);
  return { seconds, ...usage, output };
}
