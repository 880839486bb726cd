/** One address: HEAD before GET, tries before a verdict, redirects up to where they end. */
import { type Answer, type Ask, type Method, NoAnswer } from './ask.ts';
import type { HostQueue } from './host-queue.ts';
import { BACKOFF_FACTOR, MAX_REDIRECTS, MAX_RETRY_AFTER_MS, MAX_TRIES, type Pace } from './limits.ts';
import { isBusy, isPermanent, isRedirect, judgeFailure, judgeStatus, mayRecover, retryAfterMs, type Verdict } from './verdict.ts';

export interface Visitor {
  ask: Ask;
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
  pace: Pace;
}

/** Visits `address` and says how it is; never throws for what a site does. */
export async function visit(address: string, visitor: Visitor, queue: HostQueue): Promise<Verdict> {
  let url = new URL(address);
  let movedTo: string | undefined;
  let permanentSoFar = true;
  const seen = new Set([url.href]);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const here = url;
    const answer = await queue.visit(here.hostname, () => persist(here, visitor));
    if (answer instanceof NoAnswer) return judgeFailure(answer.code);
    if (!isRedirect(answer.status) || answer.location === undefined) return settle(answer.status, movedTo);
    if (!URL.canParse(answer.location, here.href)) return { kind: 'gone', reason: 'bad-redirect', status: answer.status };
    url = new URL(answer.location, here.href);
    url.hash = '';
    // only what follows permanent redirects alone is a new address: a detour through a login page is not
    permanentSoFar &&= isPermanent(answer.status);
    if (permanentSoFar) movedTo = url.href;
    if (here.protocol === 'https:' && url.protocol === 'http:') return { kind: 'moved', reason: 'not-https', movedTo: url.href };
    // sites that set a cookie and send back to the same page do this to programs, and work in a browser
    if (seen.has(url.href)) return { kind: 'refused', reason: 'redirect-loop' };
    seen.add(url.href);
  }
  return { kind: 'refused', reason: 'too-many-redirects' };
}

function settle(status: number, movedTo: string | undefined): Verdict {
  const verdict = judgeStatus(status);
  return verdict.kind === 'fine' && movedTo !== undefined ? { kind: 'moved', movedTo } : verdict;
}

/** Asks one URL until it answers for good; whoever calls has the host to itself. */
async function persist(url: URL, { ask, now, sleep, pace }: Visitor): Promise<Answer | NoAnswer> {
  let method: Method = 'HEAD';
  let wait = pace.backoffMs;
  for (let tries = 1; ;) {
    const answer = await attempt(ask, url, method);
    const failed = answer instanceof NoAnswer;
    const busy = !failed && isBusy(answer.status, answer.retryAfter);
    if (failed ? !mayRecover(answer.code) : answer.status < 400) return answer;
    // many servers know only GET, and say so with any status
    const headRefused = method === 'HEAD' && !busy;
    method = busy ? method : 'GET';
    if (headRefused && !failed) {
      await sleep(pace.hostPauseMs);
      continue;
    }
    if (!failed && !busy && answer.status < 500) return answer;
    const asked = failed ? undefined : retryAfterMs(answer.retryAfter, now());
    if (tries++ >= MAX_TRIES || (asked ?? 0) > MAX_RETRY_AFTER_MS) return answer;
    await sleep(Math.max(pace.hostPauseMs, asked ?? wait));
    wait *= BACKOFF_FACTOR;
  }
}

async function attempt(ask: Ask, url: URL, method: Method): Promise<Answer | NoAnswer> {
  try {
    return await ask(url, method);
  } catch (cause) {
    if (cause instanceof NoAnswer) return cause;
    throw cause;
  }
}
