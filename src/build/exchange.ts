/**
 * The entries of a folder give way to those of a new one inside it, one by one, where the folder itself cannot be renamed: a
 * mount point, or one beside which nothing may be written. Each state on the way bears a name: whoever comes next finishes.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isThere } from './places.ts';
import { DISKS_OWN } from './target-rules.ts';
import { inside, isTrace, type Stage, traceOf } from './traces.ts';

/** @param work the whole new site, inside `target` */
export function exchange(work: string, target: string): void {
  renameSync(work, traceOf(inside(target), 'clearing'));
  finishExchange(target, process.pid);
}

/** Finishes the exchange that a process began, however far it came. */
export function finishExchange(target: string, pid: number): void {
  const at = (stage: Stage) => traceOf(inside(target), stage, pid);
  mkdirSync(at('old'), { recursive: true });
  if (isThere(at('clearing'))) {
    const coming = new Set(readdirSync(at('clearing')));
    for (const name of readdirSync(target)) {
      if (!coming.has(name) && !isTrace(name) && name !== DISKS_OWN) setAside(name, target, at('old'));
    }
    renameSync(at('clearing'), at('entering'));
  }
  for (const name of readdirSync(at('entering'))) {
    if (isThere(path.join(target, name))) setAside(name, target, at('old'));
    renameSync(path.join(at('entering'), name), path.join(target, name));
  }
  rmSync(at('old'), { recursive: true });
  rmSync(at('entering'), { recursive: true });
}

/** Out of the way in one step; piece by piece where the layers of a container's disk let no folder be renamed. */
function setAside(name: string, target: string, aside: string): void {
  try {
    renameSync(path.join(target, name), path.join(aside, name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    rmSync(path.join(target, name), { recursive: true });
  }
}
