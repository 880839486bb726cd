/** What earlier runs found, so that sites are asked seldom and an outage is not taken for an end. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEAD_AFTER, FRESH_DAYS } from './limits.ts';
import { KINDS, type Verdict } from './verdict.ts';

/** The last verdict on an address. */
export interface Memo extends Verdict {
  /** Day of that verdict, `YYYY-MM-DD` in UTC. */
  day: string;
  /** Failed runs in a row, each on another day. */
  strikes: number;
  /** Day of the first of them. */
  since?: string | undefined;
}

export type Memory = Readonly<Record<string, Memo>>;

export const STATES = ['dead', 'watch', 'unreachable', 'moved', 'refused', 'waiting', 'fine'] as const;
/** How an address is reported; `waiting` is one that no run has asked yet. */
export type State = (typeof STATES)[number];

const VERSION = 1;
const DAY_MS = 86_400_000;

/** Whether a verdict counts against its address. */
export function isFailure({ kind }: Verdict): boolean {
  return kind === 'gone' || kind === 'unreachable';
}

/** What is known after one more verdict. */
export function remember(before: Memo | undefined, verdict: Verdict, day: string): Memo {
  if (!isFailure(verdict)) return { ...verdict, day, strikes: 0 };
  if (!before || !isFailure(before)) return { ...verdict, day, strikes: 1, since: day };
  return { ...verdict, day, strikes: before.strikes + (before.day === day ? 0 : 1), since: before.since };
}

export function stateOf(memo: Memo | undefined): State {
  if (!memo) return 'waiting';
  if (memo.strikes >= DEAD_AFTER) return 'dead';
  return memo.kind === 'gone' ? 'watch' : memo.kind;
}

/**
 * The addresses to ask on `day`: those without a fresh answer. When all of them failed last time, one that was
 * fine is asked too, as a witness that this machine has a network at all.
 */
export function dueOn(addresses: readonly string[], memory: Memory, day: string): string[] {
  const due = addresses.filter((a) => !isFresh(memory[a], day));
  if (due.length === 0 || due.some((a) => memory[a] && !isFailure(memory[a]))) return due;
  const witness = addresses
    .filter((a) => memory[a]?.kind === 'fine')
    .toSorted((a, b) => age(memory[b], day) - age(memory[a], day));
  return [...due, ...witness.slice(0, 1)];
}

/** Reads the memory; one that is missing or not readable is an empty one, as for any cache. */
export function loadMemory(file: string): Memory {
  try {
    const { version, addresses } = JSON.parse(readFileSync(file, 'utf8')) as { version: unknown; addresses: object };
    if (version !== VERSION) return {};
    return Object.fromEntries(Object.entries(addresses).filter((entry): entry is [string, Memo] => isMemo(entry[1])));
  } catch {
    return {};
  }
}

/** Writes the memory whole or not at all. */
export function saveMemory(file: string, memory: Memory): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify({ version: VERSION, addresses: memory }, null, 2)}\n`);
  renameSync(draft, file);
}

function isFresh(memo: Memo | undefined, day: string): boolean {
  return memo !== undefined && !isFailure(memo) && age(memo, day) >= 0 && age(memo, day) < FRESH_DAYS;
}

function age(memo: Memo | undefined, day: string): number {
  return memo ? (Date.parse(day) - Date.parse(memo.day)) / DAY_MS : 0;
}

function isMemo(value: unknown): value is Memo {
  const { kind, day, strikes } = (value ?? {}) as Partial<Memo>;
  return KINDS.some((k) => k === kind) && /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') && Number.isInteger(strikes);
}
