/**
 * What a run has on the disk while it works on a target: folders that bear its process and how far it is, so that the next
 * run knows what a killed one left. They lie beside the target (`.dist.build-4711.new`), or inside it (`.build-4711.new`).
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './running.ts';

/**
 * `new`: being written. `old`: what gave way to it. Inside a target also what is whole and takes its place: `clearing`, while
 * what has no successor there goes, and `entering`, while each of its entries takes its place.
 */
export type Stage = 'new' | 'clearing' | 'entering' | 'old';

export interface Workplace {
  folder: string;
  /** What the names of its traces begin with. */
  prefix: string;
}

export interface Trace {
  folder: string;
  pid: number;
  stage: Stage;
}

const STAGE = /^(\d+)\.(new|clearing|entering|old)$/;

export function beside(target: string): Workplace {
  return { folder: path.dirname(target), prefix: `.${path.basename(target)}.build-` };
}

export function inside(target: string): Workplace {
  return { folder: target, prefix: '.build-' };
}

/** Path of a trace, of this run where no other is said. */
export function traceOf({ folder, prefix }: Workplace, stage: Stage, pid: number = process.pid): string {
  return path.join(folder, `${prefix}${pid}.${stage}`);
}

/** Whether an entry of a target is a trace, and none of the site's. */
export function isTrace(name: string): boolean {
  return parsed(name, inside('').prefix) !== undefined;
}

/** What runs that have ended left there; one that bears this process's number is of an earlier process. */
export function deadTraces({ folder, prefix }: Workplace): Trace[] {
  return namesIn(folder).flatMap((name) => {
    const found = parsed(name, prefix);
    if (!found || (found.pid !== process.pid && isRunning(found.pid))) return [];
    return [{ folder: path.join(folder, name), ...found }];
  });
}

function parsed(name: string, prefix: string): Pick<Trace, 'pid' | 'stage'> | undefined {
  const [, pid, stage] = name.startsWith(prefix) ? (STAGE.exec(name.slice(prefix.length)) ?? []) : [];
  return stage === undefined ? undefined : { pid: Number(pid), stage: stage as Stage };
}

/** Nothing where there is no folder, or none that this user may list. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
