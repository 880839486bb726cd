/** The new folder in which a site is made: on the disk on which it will stand, and where a rename can put it in place. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { isThere, makeFolder } from './places.ts';
import { isDisk } from './target-rules.ts';
import { beside, inside, traceOf } from './traces.ts';

/** How a system says that a folder cannot go from here to there by rename. */
const CANNOT_MOVE = ['EXDEV', 'EBUSY'];
/** How it says that nothing can be made in a folder. */
const CANNOT_WRITE = ['EACCES', 'EPERM', 'EROFS'];

/**
 * Makes it, beside the target where that will do.
 * @param staysInside whether it must lie in the target; found out when not said
 */
export function workFolder(target: string, staysInside = isThere(target) && isDisk(target)): string {
  const work = staysInside ? undefined : workBeside(target);
  if (work !== undefined) return work;
  const within = traceOf(inside(target), 'new');
  makeFolder(within);
  return within;
}

/** @returns whether the folder could be renamed; false where the system has no such way */
export function moved(folder: string, place: string): boolean {
  return done(CANNOT_MOVE, () => renameSync(folder, place));
}

function workBeside(target: string): string | undefined {
  const work = traceOf(beside(target), 'new');
  if (!isThere(target)) {
    makeFolder(work);
    return work;
  }
  if (!done(CANNOT_WRITE, () => mkdirSync(work))) return undefined;
  // a part of the same disk that is mounted there looks like any folder, until something is to be moved in
  const within = traceOf(inside(target), 'new');
  if (moved(work, within)) {
    renameSync(within, work);
    return work;
  }
  rmSync(work, { recursive: true });
  return undefined;
}

function done(excuses: readonly string[], run: () => void): boolean {
  try {
    run();
    return true;
  } catch (cause) {
    if (excuses.includes((cause as NodeJS.ErrnoException).code ?? '')) return false;
    throw cause;
  }
}
