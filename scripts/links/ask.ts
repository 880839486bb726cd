/**
 * One address, asked by linkinator: HEAD and then GET, further tries (at the time a `Retry-After` names), the time limit,
 * the status. It asks what a page links to, so each address gets a small page. Ours are the things it has no option for:
 * redirects are followed elsewhere, as it follows them without telling permanent ones from others; and a site that wants
 * a long rest is left, while linkinator would wait for as long, and as often, as it is told.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LinkChecker, type LinkResult } from 'linkinator';
import type { Site } from '../../src/schema/site.ts';
import { MAX_RETRIES, MAX_RETRY_AFTER_MS, REQUEST_TIMEOUT_MS, SECOND_MS } from './limits.ts';

export interface Answer {
  /** 0 when none came. */
  status: number;
  /** Where a redirect leads, as the site wrote it. */
  location?: string | undefined;
  /** Why no answer came: an error code such as `ECONNREFUSED`, or the name of an error. */
  code?: string | undefined;
}

export type Ask = (url: URL) => Promise<Answer>;

export interface AskOptions {
  userAgent: string;
  timeoutMs?: number;
  retries?: number;
}

export const TOO_MANY_REQUESTS = 429;

export function createAsk({ userAgent, timeoutMs = REQUEST_TIMEOUT_MS, retries = MAX_RETRIES }: AskOptions): Ask {
  return async (url) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'links-'));
    const page = path.join(folder, 'page.html');
    writeFileSync(page, `<a href="${url.href.replaceAll('&', '&amp;')}">`);
    const checker = new LinkChecker();
    const busy = Promise.withResolvers<Answer>();
    let waits = 0;
    let left = false;
    checker.on('retry', ({ status, secondsUntilRetry }) => {
      if (status !== TOO_MANY_REQUESTS) return;
      left = ++waits > retries || secondsUntilRetry * SECOND_MS > MAX_RETRY_AFTER_MS;
      if (left) busy.resolve({ status });
    });
    const checked = checker.check({
      path: page,
      userAgent,
      timeout: timeoutMs,
      redirects: 'error',
      retry: true,
      retryErrors: true,
      retryErrorsCount: retries,
      // for crowds that come back at once; we come alone
      retryErrorsJitter: 0,
      linksToSkip: async () => left,
    });
    try {
      return await Promise.race([busy.promise, checked.then(({ links }) => answerOf(links))]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** Who asks, and where whoever minds can say so. */
export function userAgentOf({ repository }: Site): string {
  return `links-check/1.0 (+${new URL(repository).href})`;
}

/** The error code of whatever was thrown by the network. */
export function codeOf(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

function answerOf(links: readonly LinkResult[]): Answer {
  const link = links.find(({ parent }) => parent !== undefined);
  if (!link) throw new Error('linkinator could not read the page made for it');
  const { status = 0, failureDetails = [] } = link;
  if (status === 0) return { status, code: codeOf(failureDetails.at(-1)) };
  const response = failureDetails.find((d) => 'headers' in d);
  return { status, location: status >= 300 && status < 400 ? response?.headers['location'] : undefined };
}
