/**
 * What a process and all that it starts use, seen from outside. Node can only be asked for itself, and a shell's
 * `times` leaves out a child that nobody waited for, such as the engine of the search index.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process's last moments can be missed: this much of each, at most. */
const SAMPLE_MS = 100;
const KB_PER_MB = 1024;
/** Ticks of a second in `/proc/<pid>/stat`: so on every Linux. */
const TICKS = 100;

export interface Usage {
  /** Processor seconds of all processes together, user and system. */
  cpu: number;
  /** MB of the largest process at its peak. */
  peak: number;
}

/** Of one process at one moment. */
interface Seen {
  cpu: number;
  /** kB; the highest mark where the system keeps it. */
  memory: number;
}

/**
 * Watches the process `root` and its descendants.
 * @returns ends the watch; undefined on a system that tells nothing
 */
export function watchTree(root: number): () => Usage | undefined {
  const seen = new Map<number, Seen>();
  const sample = existsSync('/proc/self/stat') ? () => lookInProc(root, seen) : () => askPs(root, seen);
  const timer = setInterval(sample, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    if (seen.size === 0) return undefined;
    const all = [...seen.values()];
    const cpu = all.reduce((sum, s) => sum + s.cpu, 0);
    return { cpu, peak: Math.round(Math.max(...all.map((s) => s.memory)) / KB_PER_MB) };
  };
}

/** Linux. */
function lookInProc(pid: number, seen: Map<number, Seen>): void {
  try {
    // the name in brackets may hold spaces: fields are counted behind it
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [, kb = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const before = seen.get(pid)?.memory ?? 0;
    seen.set(pid, { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: Math.max(before, Number(kb)) });
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean);
      for (const child of children) lookInProc(Number(child), seen);
    }
  } catch {
    // it ended while it was looked at: what was seen of it last stands
  }
}

/** macOS and the BSDs. */
function askPs(root: number, seen: Map<number, Seen>): void {
  try {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' }).trim().split('\n');
    const rows = lines.map((line) => line.trim().split(/\s+/));
    const family = new Set([root]);
    // a child may be listed before its parent: as many rounds as generations
    for (let size = 0; size !== family.size;) {
      size = family.size;
      for (const [pid, parent] of rows) if (family.has(Number(parent))) family.add(Number(pid));
    }
    for (const [pid, , kb, time = ''] of rows) {
      if (!family.has(Number(pid))) continue;
      const before = seen.get(Number(pid))?.memory ?? 0;
      seen.set(Number(pid), { cpu: secondsOf(time), memory: Math.max(before, Number(kb)) });
    }
  } catch {
    // a system without such a program tells nothing
  }
}

/** `1:02:03`, `2:03.45` → seconds. */
export function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
