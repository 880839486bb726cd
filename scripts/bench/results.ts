/** What the benchmark keeps of its runs. */
import type { Spread } from './statistics.ts';

/** Cost of one kind of run. */
export interface Costs {
  seconds: Spread;
  /** Processor seconds; absent on a system that does not tell them. */
  cpu?: Spread;
  /** MB of the largest process. */
  peak?: Spread;
}

export interface PageWeight {
  page: string;
  /** kB as written, and as sent (brotli). */
  raw: number;
  sent: number;
}

/** Our builds of one corpus. */
export interface SizeResult {
  /** Sheets in each of two languages. */
  sheets: number;
  /** Day of the measurement. */
  date: string;
  cold: Costs;
  /** After one sheet was changed. */
  warm: Costs;
  check: Costs;
  /** Seconds from a saved sheet to the page that shows it, in the live preview. */
  preview: Spread;
  /** Seconds of a cold build by step, as it tells them. */
  steps: Record<string, number>;
  /** What the share images add to a cold build; absent where they were not measured. */
  images?: Costs;
  dist: { files: number; mb: number };
  pages: PageWeight[];
}

/** A peer's builds of the same corpus. */
export interface PeerResult {
  sheets: number;
  date: string;
  name: string;
  variant: string;
  cold: Costs;
  dist: { files: number; mb: number };
}

export interface Machine {
  processor: string;
  cores: number;
  /** GB. */
  memory: number;
  system: string;
  node: string;
}

export interface Results {
  seed: number;
  runs: number;
  machine: Machine;
  ours: SizeResult[];
  peers: PeerResult[];
}

/** Rows of both, where the same was measured twice the later; another machine's are dropped: they compare with nothing. */
export function merged(before: Results | undefined, now: Results): Results {
  if (!before || JSON.stringify(before.machine) !== JSON.stringify(now.machine)) return now;
  const key = (row: SizeResult | PeerResult) => ('name' in row ? [row.name, row.variant, row.sheets] : [row.sheets]).join(' ');
  const join = <T extends SizeResult | PeerResult>(old: readonly T[], fresh: readonly T[]): T[] =>
    [...new Map([...old, ...fresh].map((row) => [key(row), row])).values()].toSorted((a, b) => a.sheets - b.sheets);
  return { ...now, ours: join(before.ours, now.ours), peers: join(before.peers, now.peers) };
}

/** Processor seconds, or the clock's where the system does not tell them. */
export function effort({ cpu, seconds }: Costs): Spread {
  return cpu ?? seconds;
}
