/** Programs and tables, run and read as others would. */
import { spawn } from 'node:child_process';
import { expect } from 'vitest';

/** What a program prints. */
export async function run(code: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status).toBe(0);
  return said;
}

/** Cells as RFC 4180 has them. */
export function parseCsv(table: string): string[][] {
  return table
    .replace(/^\uFEFF/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"')),
    );
}
