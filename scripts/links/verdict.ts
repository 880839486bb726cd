/** What an answer, or its absence, says about an address. Pure. */
import { type Answer, TOO_MANY_REQUESTS } from './ask.ts';
import { MAX_REDIRECTS } from './limits.ts';
import { NOT_PUBLIC } from './public-address.ts';

export const KINDS = ['fine', 'moved', 'gone', 'refused', 'unreachable'] as const;
/**
 * `gone`: the site says that the page does not exist. `refused`: the site answers, but not to a program.
 * `unreachable`: no usable answer.
 */
export type Kind = (typeof KINDS)[number];

export type Reason =
  'status' | 'busy' | 'redirects' | 'bad-redirect' | 'not-https' | 'not-public' | 'unknown-host' | 'timeout' | 'network';

export interface Verdict {
  kind: Kind;
  reason?: Reason | undefined;
  status?: number | undefined;
  /** Error code of the network, such as `ECONNREFUSED`. */
  code?: string | undefined;
  /** Where a permanent redirect leads. */
  movedTo?: string | undefined;
}

/** An address on its way through redirects. */
export interface Journey {
  /** As the content names it. */
  address: string;
  /** What is to be asked next. */
  here: URL;
  /** All that was asked before. */
  seen: readonly string[];
  /** Where permanent redirects alone have led: what follows a detour, as through a login page, is no new address. */
  home: string;
}

const GONE: ReadonlySet<number> = new Set([404, 410]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const NOT_IMPLEMENTED = 501;

const REASONS: Readonly<Record<string, Reason>> = {
  [NOT_PUBLIC]: 'not-public',
  ENOTFOUND: 'unknown-host',
  TimeoutError: 'timeout',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
};

/** The start of a journey. */
export function setOut(address: string): Journey {
  const here = new URL(address);
  return { address, here, seen: [], home: here.href };
}

/** The verdict on a journey, or the journey to its next stop. */
export function judge({ address, here, seen, home }: Journey, { status, location, code }: Answer): Verdict | Journey {
  if (code !== undefined) return { kind: 'unreachable', reason: REASONS[code] ?? 'network', code };
  if (location === undefined) {
    const verdict = judgeStatus(status);
    return verdict.kind === 'fine' && seen.length > 0 && home !== seen[0] ? { kind: 'moved', movedTo: home } : verdict;
  }
  const there = URL.parse(location, here.href);
  if (!there) return { kind: 'gone', reason: 'bad-redirect', status };
  there.hash = '';
  if (there.protocol !== 'https:' && there.protocol !== here.protocol)
    return { kind: 'moved', reason: 'not-https', movedTo: there.href };
  const asked = [...seen, here.href];
  // sites that set a cookie and send back to the same page do this to programs, and work in a browser
  if (asked.includes(there.href) || asked.length > MAX_REDIRECTS) return { kind: 'refused', reason: 'redirects' };
  return { address, here: there, seen: asked, home: home === here.href && PERMANENT.has(status) ? there.href : home };
}

/** What a status that sends nowhere else says. */
export function judgeStatus(status: number): Verdict {
  if (status >= 200 && status < 300) return { kind: 'fine' };
  if (GONE.has(status)) return { kind: 'gone', reason: 'status', status };
  if (status === TOO_MANY_REQUESTS) return { kind: 'refused', reason: 'busy', status };
  if (status >= 500 && status < 600 && status !== NOT_IMPLEMENTED) return { kind: 'unreachable', reason: 'status', status };
  // everything else may well work in a browser: only a person can tell
  return { kind: 'refused', reason: 'status', status };
}
