/** One run over all addresses: several hosts at a time, each of them at its own slow pace. */
import { HostQueue } from './host-queue.ts';
import { CONCURRENT_HOSTS, HOST_GIVES_UP } from './limits.ts';
import { dueOn, type Memory, remember } from './memory.ts';
import type { Verdict } from './verdict.ts';
import { visit, type Visitor } from './visit.ts';

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

/** Asks for the `addresses` that are due, in the order given within a host; `onStart` hears of them and their hosts. */
export async function checkLinks(
  addresses: readonly string[],
  before: Memory,
  visitor: Visitor,
  onStart: (addresses: number, hosts: number) => void = () => {},
): Promise<Run> {
  const day = new Date(visitor.now()).toISOString().slice(0, 10);
  const due = dueOn(addresses, before, day);
  const verdicts = new Map<string, Verdict>();
  const queue = new HostQueue(() => visitor.sleep(visitor.pace.hostPauseMs));
  // the longest first: a run lasts as long as its largest host
  const groups = [...Map.groupBy(due, (a) => new URL(a).hostname).values()].toSorted((a, b) => b.length - a.length);
  if (due.length > 0) onStart(due.length, groups.length);
  const work = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) await visitHost(group, visitor, queue, verdicts);
  };
  await Promise.all(Array.from({ length: CONCURRENT_HOSTS }, work));

  const offline = verdicts.size > 0 && [...verdicts.values()].every(unanswered);
  const known = addresses.flatMap((address) => {
    const verdict = offline ? undefined : verdicts.get(address);
    const memo = verdict ? remember(before[address], verdict, day) : before[address];
    return memo ? [[address, memo] as const] : [];
  });
  return { memory: Object.fromEntries(known), day, asked: verdicts.size, postponed: due.length - verdicts.size, offline };
}

/** Visits the addresses of one host in turn; stops when the host asks for peace or keeps silent. */
async function visitHost(
  group: readonly string[],
  visitor: Visitor,
  queue: HostQueue,
  into: Map<string, Verdict>,
): Promise<void> {
  let silent = 0;
  for (const address of group) {
    const verdict = await visit(address, visitor, queue);
    into.set(address, verdict);
    silent = unanswered(verdict) ? silent + 1 : 0;
    if (verdict.reason === 'busy' || silent >= HOST_GIVES_UP) return;
  }
}

/** A refusal of our own to ask (a private host) proves no network either. */
function unanswered({ kind, status }: Verdict): boolean {
  return kind === 'unreachable' && status === undefined;
}
