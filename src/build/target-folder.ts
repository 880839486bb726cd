/**
 * Where a site is made, and how it takes its place: whole, and never that of what no build wrote. It is made on the disk on
 * which it will stand, beside the target, so that two renames replace it; inside it where that cannot be.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exchange, finishExchange } from './exchange.ts';
import { withDiskFailures } from './failure.ts';
import { isThere, realPlace } from './places.ts';
import { MARK_FILE, markOf, requireFreePlace, requireReplaceable } from './target-rules.ts';
import { beside, deadTraces, inside, traceOf } from './traces.ts';
import { moved, workFolder } from './work-folder.ts';

export interface TargetOptions {
  /** The folder that the site takes the place of; a link is followed. */
  target: string;
  /** The project's own folder. */
  project: string;
  contentDir: string;
  cacheDir: string;
  /** Files that are copied into the site as they are (default: Astro's). */
  publicDir?: string;
  /** Name of the house, for the mark. */
  house?: string | undefined;
  /** Whether the site is made inside the target; found out when not said. */
  staysInside?: boolean;
}

export interface TargetFolder {
  /** A new, empty folder to write into: absolute. */
  work: string;
  /** Marks the site, and puts all of `work` in the place of the target. @throws {BuildFailure} when the disk refuses */
  commit: () => void;
  /** Removes what was begun; after {@link commit} there is nothing to remove. */
  discard: () => void;
}

/**
 * Begins a site, once what a killed run left is put right.
 * @throws {BuildFailure} in one sentence, when the target may not be replaced or cannot be written
 */
export function openTarget(options: TargetOptions): TargetFolder {
  return withDiskFailures(options.target, () => {
    const target = realPlace(options.target);
    requireFreePlace(target, {
      project: realPlace(options.project),
      contentDir: realPlace(options.contentDir),
      publicDir: realPlace(options.publicDir ?? path.join(options.project, 'public')),
      cacheDir: realPlace(options.cacheDir),
    });
    recover(target);
    requireReplaceable(target);
    const work = workFolder(target, options.staysInside);
    return {
      work,
      commit: () => withDiskFailures(target, () => takePlace(work, target, options.house)),
      discard: () => discard(work),
    };
  });
}

/**
 * Finishes or undoes what a killed run left: for those who read a built site, before they do.
 * @throws {BuildFailure} when the disk refuses
 */
export function recoverTarget(target: string): void {
  withDiskFailures(target, () => recover(realPlace(target)));
}

function recover(target: string): void {
  for (const { pid, stage } of deadTraces(inside(target))) {
    if (stage === 'clearing' || stage === 'entering') finishExchange(target, pid);
  }
  for (const { folder, stage } of [...deadTraces(inside(target)), ...deadTraces(beside(target))]) {
    if (stage === 'old' && !isThere(target)) renameSync(folder, target);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function discard(work: string): void {
  try {
    rmSync(work, { recursive: true, force: true });
  } catch {
    // the next run removes it
  }
}

function takePlace(work: string, target: string, house?: string): void {
  // what came there since the site was begun is not replaced either
  requireReplaceable(target);
  writeFileSync(path.join(work, MARK_FILE), markOf(house));
  if (path.dirname(work) === target) return exchange(work, target);
  const old = traceOf(beside(target), 'old');
  if (isThere(target) && !moved(target, old)) {
    const within = traceOf(inside(target), 'new');
    renameSync(work, within);
    return exchange(within, target);
  }
  try {
    renameSync(work, target);
  } catch (cause) {
    if (isThere(old)) renameSync(old, target);
    throw cause;
  }
  rmSync(old, { recursive: true, force: true });
}
