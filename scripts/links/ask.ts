/** One request, up to its headers. The only place that touches the network. */
import http from 'node:http';
import https from 'node:https';
import type { Site } from '../../src/schema/site.ts';
import { REQUEST_TIMEOUT_MS } from './limits.ts';
import { isPrivateLiteral, NOT_PUBLIC, publicLookup, type Resolve } from './public-address.ts';

export type Method = 'HEAD' | 'GET';

export interface Answer {
  status: number;
  location?: string | undefined;
  retryAfter?: string | undefined;
}

/** No answer came: `code` is Node's error code, or one of {@link TIMED_OUT}, `ENOTPUBLIC` and {@link NOT_HTTPS}. */
export class NoAnswer extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const TIMED_OUT = 'ETIMEDOUT';
export const NOT_HTTPS = 'ENOTHTTPS';

/** Asks for `url` and resolves as soon as the headers are there; the body is never read. Throws {@link NoAnswer}. */
export type Ask = (url: URL, method: Method) => Promise<Answer>;

export interface AskOptions {
  userAgent: string;
  /** Lets http and this machine's own network be asked; for a server of one's own. */
  allowLocal?: boolean;
  timeoutMs?: number;
  resolve?: Resolve;
}

/**
 * Node's `http` rather than `fetch`: only there can a connection be held to the addresses that were judged public.
 */
export function createAsk({ userAgent, allowLocal = false, timeoutMs = REQUEST_TIMEOUT_MS, resolve }: AskOptions): Ask {
  const lookup = allowLocal ? undefined : publicLookup(resolve);
  return async (url, method) => {
    if (url.protocol !== 'https:' && !(allowLocal && url.protocol === 'http:')) throw new NoAnswer(NOT_HTTPS);
    if (!allowLocal && isPrivateLiteral(url.hostname)) throw new NoAnswer(NOT_PUBLIC);
    const signal = AbortSignal.timeout(timeoutMs);
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise<Answer>((done, fail) => {
      const sent = request(url, {
        method,
        signal,
        agent: false,
        headers: { 'User-Agent': userAgent, Accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' },
        ...(lookup && { lookup }),
      });
      // stays attached: what breaks after the headers no longer concerns us
      sent.on('error', (cause) => fail(new NoAnswer(signal.aborted ? TIMED_OUT : codeOf(cause))));
      sent.on('response', (response) => {
        const { location, 'retry-after': retryAfter } = response.headers;
        done({ status: response.statusCode ?? 0, location, retryAfter });
        response.destroy();
      });
      // a connection may also close without either; after one of them this says nothing
      sent.on('close', () => fail(new NoAnswer('ECONNRESET')));
      sent.end();
    });
  };
}

/** Who asks, in ASCII as headers want it: the site's name and where its repository can be reached. */
export function userAgentOf({ name, repository, locales }: Site): string {
  const shown = name[locales[0]?.id ?? ''] ?? '';
  const ascii = shown
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]|[()\\]/g, '')
    .trim();
  return `links-check/1.0 (${ascii}; +${new URL(repository).href})`;
}

function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
