/** What a site answers at each address: a file, another address, or a page that says what is missing. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileTypes } from '../../config/file-types.ts';
import { cacheRevalidate, securityHeaders } from '../../config/policy.ts';
import { framablePaths, movedPages } from '../host-files.ts';
import { findFile, FolderAway, nameOf, openFile } from './open-file.ts';
import { fileSender } from './send.ts';
import { whenChanged } from './when-changed.ts';

/** The site is only read. */
const METHODS: readonly string[] = ['GET', 'HEAD'];
/** A folder is away for the time of a rename. */
const BACK_IN_SECONDS = 1;

export interface Site {
  folder: string;
  /** Path prefix of the site, with a slash at both ends. */
  base: string;
}

/** Answers one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Every answer is made from the folder as it is at that moment, so that a new build shows at once. */
export function answersOf({ folder, base }: Site): Answer {
  const framable = whenChanged(path.join(folder, '_headers'), () => framablePaths(folder));
  const moved = whenChanged(path.join(folder, '_redirects'), () => movedPages(folder));
  const { sendKnown, send } = fileSender();
  const [usual, inFrames] = [false, true].map((isFramable) => Object.entries(securityHeaders(isFramable)));

  /** Whether the file was there to be sent. */
  const sent = async (request: IncomingMessage, response: ServerResponse, name: string, status?: 404): Promise<boolean> => {
    const found = findFile(folder, name);
    if (!found) return false;
    if (sendKnown(request, response, found, status)) return true;
    // it may be another one by now, of which all is known that is said
    const file = await openFile(folder, name);
    if (!file) return false;
    try {
      await send(request, response, file, status);
    } finally {
      await file.handle.close();
    }
    return true;
  };

  const answer: Answer = async (request, response) => {
    const [, address = '', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '') ?? [];
    for (const [name, value] of (framable().has(address) ? inFrames : usual) ?? []) response.setHeader(name, value);
    if (!METHODS.includes(request.method ?? '')) {
      const allowed = METHODS.join(', ');
      return plain(response, 405, `This site is only read: ${allowed}.`, { Allow: allowed });
    }
    const place = moved().get(address);
    if (place !== undefined) return redirect(response, 301, place + query);
    if (address === '/' && base !== '/') return redirect(response, 302, base);
    if (`${address}/` === base) return redirect(response, 301, base + query);
    const name = address.startsWith(base) ? nameOf(address.slice(base.length)) : undefined;
    if (name !== undefined) {
      if (await sent(request, response, name)) return;
      if (!address.endsWith('/') && findFile(folder, `${name}/index.html`)) return redirect(response, 301, `${address}/${query}`);
    }
    if (!(await sent(request, response, '404.html', 404))) plain(response, 404, 'There is nothing here.');
  };

  return async (request, response) => {
    try {
      await answer(request, response);
    } catch (cause) {
      if (!(cause instanceof FolderAway)) throw cause;
      plain(response, 503, 'The site is being replaced.', { 'Retry-After': BACK_IN_SECONDS });
    }
  };
}

function redirect(response: ServerResponse, status: 301 | 302, place: string): void {
  response.writeHead(status, { Location: place, 'Cache-Control': cacheRevalidate, 'Content-Length': 0 }).end();
}

/** Answers with a sentence that nobody keeps. */
export function plain(response: ServerResponse, status: number, sentence: string, more: OutgoingHttpHeaders = {}): void {
  const body = Buffer.from(`${sentence}\n`);
  const headers = { 'Content-Type': fileTypes.txt, 'Cache-Control': 'no-store', 'Content-Length': body.length, ...more };
  response.writeHead(status, headers).end(body);
}
