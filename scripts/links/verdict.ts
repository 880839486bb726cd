/** What an answer, or its absence, says about an address. Pure. */
import { NOT_HTTPS, TIMED_OUT } from './ask.ts';
import { NOT_PUBLIC } from './public-address.ts';

export const KINDS = ['fine', 'moved', 'gone', 'refused', 'unreachable'] as const;
/**
 * `gone`: the site says that the page does not exist. `refused`: the site answers, but not to a program.
 * `unreachable`: no usable answer.
 */
export type Kind = (typeof KINDS)[number];

export type Reason =
  | 'status'
  | 'busy'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'not-https'
  | 'not-public'
  | 'unknown-host'
  | 'timeout'
  | 'network';

export interface Verdict {
  kind: Kind;
  reason?: Reason | undefined;
  status?: number | undefined;
  /** Error code of the network, such as `ECONNREFUSED`. */
  code?: string | undefined;
  /** Where a permanent redirect leads. */
  movedTo?: string | undefined;
}

const GONE: ReadonlySet<number> = new Set([404, 410]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const TOO_MANY_REQUESTS = 429;
const NOT_IMPLEMENTED = 501;
const UNAVAILABLE = 503;

/** What a final status, not a redirect, says. */
export function judgeStatus(status: number): Verdict {
  if (status >= 200 && status < 300) return { kind: 'fine' };
  if (GONE.has(status)) return { kind: 'gone', reason: 'status', status };
  if (status === TOO_MANY_REQUESTS) return { kind: 'refused', reason: 'busy', status };
  if (status >= 500 && status < 600 && status !== NOT_IMPLEMENTED) return { kind: 'unreachable', reason: 'status', status };
  // everything else may well work in a browser: only a person can tell
  return { kind: 'refused', reason: 'status', status };
}

/** What a request without an answer says, by its error code. */
export function judgeFailure(code: string): Verdict {
  const reasons: Record<string, Reason> = {
    [TIMED_OUT]: 'timeout',
    [NOT_PUBLIC]: 'not-public',
    [NOT_HTTPS]: 'not-https',
    ENOTFOUND: 'unknown-host',
  };
  return { kind: 'unreachable', reason: reasons[code] ?? 'network', code };
}

/** Whether a status sends us elsewhere. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/** Whether a redirect says that the old address is to be forgotten. */
export function isPermanent(status: number): boolean {
  return PERMANENT.has(status);
}

/** Whether the site asks us to slow down. */
export function isBusy(status: number, retryAfter: string | undefined): boolean {
  return status === TOO_MANY_REQUESTS || (status === UNAVAILABLE && retryAfter !== undefined);
}

/** Whether another try may end better: a missing name, a wrong certificate or a forbidden host stay what they are. */
export function mayRecover(code: string): boolean {
  return ![NOT_PUBLIC, NOT_HTTPS, 'ENOTFOUND'].includes(code) && !/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code);
}

/** `Retry-After` (seconds or a date) as milliseconds from `now`; undefined when absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
