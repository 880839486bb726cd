/** One build at a time where two would write the same files; the lock of a process that is gone does not count. */
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { astroFolder, cacheDir, terminalLanguage } from '../config/environment.ts';
import { diskWords } from '../i18n/commands/disk.ts';
import { BuildFailure, diskFailure } from './failure.ts';
import { makeFolder } from './places.ts';
import { isRunning } from './running.ts';

/** Where builds meet: what is kept for later ones, and what Astro writes of the content, whatever the settings. */
const MEETING_PLACES = [cacheDir, astroFolder];
const { lock: words } = diskWords(terminalLanguage);
const LOCK_FILE = 'build.lock';

/** How often one that waits looks whether the other build has ended. */
const LOOK_AGAIN_MS = 200;
/** The largest build that is promised takes a tenth of it; whoever waits longer waits for something that hangs. */
const MAX_WAIT_MS = 600_000;

/**
 * Takes the lock of each folder, always in this order.
 * @param waits for a build that is running to end, within reason
 * @param folders that the build writes to; made where they are missing
 * @returns what gives the locks back
 * @throws {BuildFailure} when another build is running and nobody waits for it, or a folder cannot be written
 */
export async function lockBuilds(waits = false, folders: readonly string[] = MEETING_PLACES): Promise<() => void> {
  const giveUp = Date.now() + (waits ? MAX_WAIT_MS : 0);
  const held: string[] = [];
  const unlock = () => {
    for (const lock of held) if (holder(lock) === process.pid) rmSync(lock, { force: true });
  };
  try {
    for (const folder of folders) held.push(await lockOf(folder, giveUp));
    return unlock;
  } catch (cause) {
    unlock();
    throw cause;
  }
}

async function lockOf(folder: string, giveUp: number): Promise<string> {
  const lock = path.join(folder, LOCK_FILE);
  try {
    makeFolder(folder);
    await waitFor(lock, giveUp);
    return lock;
  } catch (cause) {
    const told = diskFailure(cause, { place: lock });
    throw told ? new BuildFailure(words.needed(folder, told.message)) : cause;
  }
}

async function waitFor(lock: string, giveUp: number): Promise<void> {
  // written aside and linked into place: a lock is never seen without the process that holds it
  const own = `${lock}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    while (!taken(lock, own)) {
      if (Date.now() >= giveUp) throw new BuildFailure(words.running(holder(lock), lock));
      await setTimeout(LOOK_AGAIN_MS);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function taken(lock: string, own: string): boolean {
  if (!linked(own, lock) && !isRunning(holder(lock))) {
    clear(lock, own);
    linked(own, lock);
  }
  return holder(lock) === process.pid;
}

/** Of two that find the lock of a dead process only one moves it away; what the other then moves is put back. */
function clear(lock: string, own: string): void {
  if (lstatSync(lock, { throwIfNoEntry: false })?.isDirectory()) throw new BuildFailure(words.folder(lock));
  const dead = `${own}.dead`;
  try {
    renameSync(lock, dead);
  } catch {
    // the other one was here first
    return;
  }
  if (isRunning(holder(dead))) linked(dead, lock);
  rmSync(dead, { force: true });
}

/** @returns false when a lock is there already */
function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  return written(own, lock);
}

/** On a disk without links. */
function written(own: string, lock: string): boolean {
  try {
    writeFileSync(lock, readFileSync(own), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** The process that holds a lock; 0 where nobody does, or nothing readable says who. */
function holder(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}
