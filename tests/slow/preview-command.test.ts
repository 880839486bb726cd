/** `npm run preview` says where the site is, or why it is nowhere. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARK_FILE, markOf } from '../../src/build/target-rules.ts';
import { ask, say, siteFiles, workFolder, writeSite } from '../lib/served-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the command', () => {
  /** `npm run preview` on a small site, until it says something or ends. */
  async function preview(args: string[], env: NodeJS.ProcessEnv = {}, more: Record<string, string> = {}) {
    const folder = workFolder();
    writeSite(folder, { ...siteFiles('alpha'), ...more });
    const child = spawn(process.execPath, ['scripts/preview.ts', '--lang', 'en', ...args], {
      cwd: root,
      env: { ...process.env, OUT_DIR: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close');
    const chunks: Buffer[] = [];
    const said = () => Buffer.concat(chunks).toString();
    const ready = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (said().includes('Ctrl-C')) resolve();
        });
    });
    await Promise.race([ready, ended]);
    return { child, ended, said, port: Number(/:(\d+)\//.exec(said())?.[1]) };
  }

  it('says its address, outlives every question, and ends when it is asked to', async () => {
    const { child, ended, said, port } = await preview(['--port', '0', '--host', '127.0.0.1'], { NODE_ENV: 'production' });
    expect(said()).toBe(`\nThe site is at http://127.0.0.1:${port}/\nPress Ctrl-C to stop.\n`);
    const request = (head: string) => `${head} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`;
    for (const bytes of [
      `${request('GET /fr/')}Range: bytes=9-2\r\n\r\n`,
      `${request('GET /fr/')}Range: bytes=-5\r\n\r\n`,
      `${request('DELETE /fr/')}\r\n`,
      `${request('GET /%00')}\r\n`,
      `${request('GET /\u00e9\u00ff')}\r\n`,
      `${request('OPTIONS *')}\r\n`,
      '\u0000\u0001\r\n\r\n',
    ])
      expect(await say({ port }, bytes)).toMatch(/^HTTP\/1\.1 \d{3} /);
    expect((await ask({ port }, '/fr/')).status).toBe(200);
    expect(child.exitCode).toBe(null);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('shows no other house than the one that it is asked for', async () => {
    const { ended, said } = await preview(['--port', '0'], {}, { [MARK_FILE]: markOf('Rivebelle') });
    expect(await ended).toEqual([1, null]);
    expect(said()).toMatch(/^What is built is the site of "Rivebelle", not of "La Maison.*npm run build.*\n$/);
  });

  it.each([
    [['--port', 'abc'], '--port "abc": expected a whole number from 0 (any free port) to 65535.\n'],
    [['--host', '192.0.2.1'], '--host "192.0.2.1" cannot be listened on (EADDRNOTAVAIL)'],
  ])('refuses %j with a sentence, and no stack', async (args, sentence) => {
    const { ended, said } = await preview(args);
    expect(await ended).toEqual([1, null]);
    expect(said().startsWith(sentence)).toBe(true);
    expect(said()).not.toMatch(/^\s+at /m);
  });
});
