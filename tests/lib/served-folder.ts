/** A small folder as a build writes it, its local server, and questions that no browser would ask. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { headersFile } from '../../src/config/policy.ts';
import { type RunningServer, serve } from '../../src/hosting/server.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Question {
  method?: string;
  headers?: OutgoingHttpHeaders;
}

/** Long enough to be compressed. */
export const longPage = (word: string) => `<!doctype html><title>${word}</title>${`<p>${word}</p>`.repeat(200)}`;

/** Files of a small site. @param word stands in every page */
export const siteFiles = (word: string): Record<string, string> => ({
  'index.html': longPage(word),
  '404.html': longPage(`${word} is missing`),
  'fr/index.html': longPage(`${word} fr`),
  'fr/embed/index.html': longPage(`${word} frame`),
  'fr/page.md': `# ${word}\n`,
  'api/v1/house.json': JSON.stringify({ word }),
  '_assets/site.C17sstRV.css': 'a{}',
  '.well-known/security.txt': 'Contact: mailto:a@town.example\n',
  _headers: headersFile('/', ['/fr/embed/']),
  _redirects: '/fr/old/ /fr/ 301\n',
});

export function writeSite(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

const undo: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

/** A folder for one test. */
export function workFolder(): string {
  const work = mkdtempSync(path.join(os.tmpdir(), 'served-'));
  undo.push(() => rmSync(work, { recursive: true, force: true }));
  return work;
}

/** Serves a folder for one test. */
export async function served(folder: string, base = '/'): Promise<RunningServer> {
  const server = await serve({ folder, base, port: 0 });
  undo.push(server.close);
  return server;
}

/** Asks for a path just as it is written. Rejects when the answer is cut. */
export function ask({ port }: { port: number }, place: string, { method, headers }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { port, path: place, method: method ?? 'GET', headers: headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

/** What a server says to raw bytes until it hangs up. @param hangUp hang up ourselves once anything is said */
export function say({ port }: { port: number }, bytes: string, hangUp = false): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect(port, 'localhost', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
      if (hangUp) socket.destroy();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(said));
  });
}
