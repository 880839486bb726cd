/** One run over all addresses: several hosts at a time, each of them one address at a time, slowly. */
import type { Ask } from './ask.ts';
import { CONCURRENT_HOSTS, HOST_GIVES_UP, OFFLINE_AFTER } from './limits.ts';
import { dueOn, isFailure, type Memory, remember } from './memory.ts';
import type { LookUp } from './public-address.ts';
import { type Journey, judge, setOut, type Verdict } from './verdict.ts';

/** The world outside. */
export interface Visitor {
  ask: Ask;
  lookUp: LookUp;
  /** Lets a host rest between two addresses. */
  pause: () => Promise<unknown>;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Run {
  /** What is known after this run, of the addresses that still exist. */
  memory: Memory;
  /** Day of the run, `YYYY-MM-DD` in UTC. */
  day: string;
  /** Addresses asked for in this run. */
  asked: number;
  /** Addresses that were due, but whose host was busy or silent: the next run asks them. */
  postponed: number;
  /** Nobody answered: nothing was learnt, and no address is blamed. */
  offline: boolean;
}

/** Codes of the look-up of a name that does not exist, or that nobody could be asked for. */
const NAMELESS: ReadonlySet<string | undefined> = new Set(['ENOTFOUND', 'EAI_AGAIN']);

/** Asks for the `addresses` that are due, in the order given within a host; `onStart` hears of them and their hosts. */
export async function checkLinks(
  addresses: readonly string[],
  before: Memory,
  visitor: Visitor,
  onStart: (addresses: number, hosts: number) => void = () => {},
): Promise<Run> {
  const day = new Date(visitor.now()).toISOString().slice(0, 10);
  const due = dueOn(addresses, before, day);
  if (due.length > 0) onStart(due.length, new Set(due.map((a) => new URL(a).hostname)).size);
  const verdicts = await askAll(due, before, visitor);
  const offline = verdicts.size > 0 && [...verdicts.values()].every(unanswered);
  const known = addresses.flatMap((address) => {
    const verdict = offline ? undefined : verdicts.get(address);
    const memo = verdict ? remember(before[address], verdict, day) : before[address];
    return memo ? [[address, memo] as const] : [];
  });
  return { memory: Object.fromEntries(known), day, asked: verdicts.size, postponed: due.length - verdicts.size, offline };
}

/** In rounds: where a round was redirected to is asked in the next, so that no host is asked twice at a time. */
async function askAll(due: readonly string[], before: Memory, visitor: Visitor): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const failedBefore = ({ address }: Journey) => before[address] !== undefined && isFailure(before[address]);
  let nameless = 0;
  let online = false;
  const cutOff = () => !online && nameless >= OFFLINE_AFTER;

  /** Asks the addresses of one host in turn; stops when it asks for peace or keeps silent. Returns what was redirected. */
  const visitHost = async (host: string, journeys: readonly Journey[]): Promise<Journey[]> => {
    const redirected: Journey[] = [];
    const closed = await visitor.lookUp(host);
    if (NAMELESS.has(closed?.code)) nameless++;
    else online = true;
    let silent = 0;
    for (const [i, journey] of journeys.entries()) {
      if (!closed && (i > 0 || journey.seen.length > 0)) await visitor.pause();
      const outcome = judge(journey, closed ?? (await visitor.ask(journey.here)));
      if (!('kind' in outcome)) {
        redirected.push(outcome);
        silent = 0;
        continue;
      }
      verdicts.set(journey.address, outcome);
      silent = !closed && unanswered(outcome) ? silent + 1 : 0;
      if (silent >= HOST_GIVES_UP || outcome.reason === 'busy') break;
    }
    return redirected;
  };

  for (let journeys = due.map(setOut); journeys.length > 0;) {
    const redirected: Journey[] = [];
    // hosts that answered last time tell soonest whether there is a network; a run lasts as long as its largest host
    const hosts = [...Map.groupBy(journeys, (j) => j.here.hostname)].toSorted(
      ([, a], [, b]) => Number(a.every(failedBefore)) - Number(b.every(failedBefore)) || b.length - a.length,
    );
    const work = async () => {
      for (let host = hosts.shift(); host && !cutOff(); host = hosts.shift()) redirected.push(...(await visitHost(...host)));
    };
    await Promise.all(Array.from({ length: CONCURRENT_HOSTS }, work));
    journeys = redirected;
  }
  return verdicts;
}

/** A refusal of our own to ask (a private host) proves no network either. */
function unanswered({ kind, status }: Verdict): boolean {
  return kind === 'unreachable' && status === undefined;
}
