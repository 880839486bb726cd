/** The built site's place: one build at a time writes it, whole, and what a kill left half-way is put right. */
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../config/environment.ts';
import { BuildFailure } from './failure.ts';

/** Where sites are written before they take their place; on the same disk, so that a rename moves them. */
export const workDir = path.join(projectRoot, '.cache/builds');
const lockFile = path.join(projectRoot, '.cache/build.lock');

/**
 * Puts `fresh` in the place of `target` by rename. A directory cannot be exchanged in one step: what was there is set
 * aside first, and {@link recoverDist} brings it back should this process die in between.
 */
export function replaceDist(fresh: string, target: string): void {
  const aside = asideOf(target);
  mkdirSync(path.dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, aside);
  renameSync(fresh, target);
  rmSync(aside, { recursive: true, force: true });
}

/** Removes what killed builds left half-written. Call with the lock held: there is no other build then. */
export function clearLeftovers(): void {
  for (const name of readdirSync(workDir)) {
    if (name.startsWith('new-')) rmSync(path.join(workDir, name), { recursive: true, force: true });
  }
}

/** Brings back the site that an interrupted {@link replaceDist} had set aside. */
export function recoverDist(target: string): void {
  const aside = asideOf(target);
  if (!existsSync(aside)) return;
  if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, target);
}

function asideOf(target: string): string {
  return path.join(workDir, `old-${createHash('sha256').update(target).digest('hex').slice(0, 12)}`);
}

/** How often one that waits looks whether the other build has ended. */
const LOOK_AGAIN_MS = 200;
/** A build of ten thousand sheets takes less; whoever waits longer waits for something that hangs. */
const MAX_WAIT_MS = 600_000;

/**
 * Takes the lock of this checkout; the lock of a process that is gone does not count.
 * @param waits for a build that is running to end, within reason
 * @returns what gives it back
 * @throws {BuildFailure} when another build is running, and nobody waits for it
 */
export async function lockBuilds(waits = false): Promise<() => void> {
  mkdirSync(workDir, { recursive: true });
  // written aside and linked into place: a lock is never seen without the process that holds it
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    const giveUp = Date.now() + (waits ? MAX_WAIT_MS : 0);
    while (!taken(own)) {
      if (Date.now() >= giveUp)
        throw new BuildFailure(`Another build is running here (process ${holder()}). Wait for it to end, or add --wait.`);
      await setTimeout(LOOK_AGAIN_MS);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(lockFile, { force: true });
}

function taken(own: string): boolean {
  if (!linked(own) && !isRunning(holder())) {
    rmSync(lockFile, { force: true });
    linked(own);
  }
  return holder() === process.pid;
}

function linked(own: string): boolean {
  try {
    linkSync(own, lockFile);
    return true;
  } catch {
    return false;
  }
}

function holder(): number {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
