/** Where a site may stand: in a folder that is absent, empty or carries the mark of a build, and is no part of the project. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BuildFailure } from './failure.ts';
import { holds } from './places.ts';
import { isTrace } from './traces.ts';

/** In every built folder; the same bytes each time that a house is built. */
export const MARK_FILE = '.built-by-la-maison';
export const MARK = 'A build wrote this folder, and the next one replaces it whole: keep nothing of your own here.\n';

/** Before the name of the house. Not its folder: a clone elsewhere makes the same bytes, and tells nobody where it lies. */
const HOUSE = 'House: ';

/** The mark of a site. @param house its name in the source language */
export function markOf(house?: string): string {
  return house === undefined ? MARK : `${MARK}${HOUSE}${house}\n`;
}

/** The name of the house in a mark; undefined where it says none. */
export function markedHouse(mark: string): string | undefined {
  return mark
    .split('\n')
    .find((line) => line.startsWith(HOUSE))
    ?.slice(HOUSE.length);
}

/** What a site may not take the place of: real paths. */
export interface Places {
  project: string;
  contentDir: string;
  /** Files that are copied into the site as they are. */
  publicDir: string;
  cacheDir: string;
}

/** Folder of the project for all that can be made again, also the sites of tests and measurements. */
const OWN_CACHE = '.cache';
/** At the top of a disk: the disk's own. */
export const DISKS_OWN = 'lost+found';
/** Names that a refusal quotes: enough to recognise a folder. */
const MAX_NAMED = 3;

/** @throws {BuildFailure} when no site may stand there, whatever is there now */
export function requireFreePlace(target: string, { project, contentDir, publicDir, cacheDir }: Places): void {
  if (holds(target, project)) refuse(target, `it holds the project, ${project}`);
  for (const source of [contentDir, publicDir]) {
    if (holds(target, source)) refuse(target, `it holds what the site is made from, ${source}`);
    if (holds(source, target)) refuse(target, `it lies in what the site is made from, ${source}`);
  }
  if (holds(target, cacheDir)) refuse(target, `it holds the cache, ${cacheDir}`);
  const isNested = holds(project, target) && path.dirname(target) !== project;
  const isCached = [cacheDir, path.join(project, OWN_CACHE)].some((cache) => holds(cache, target));
  if (isNested && !isCached) refuse(target, 'the project has room for it at its top only, as "dist"');
}

/** @throws {BuildFailure} when something stands there that no build of ours wrote */
export function requireReplaceable(target: string): void {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) refuse(target, 'it is no folder');
  const theirs = readdirSync(target).filter((name) => !isTrace(name) && !(name === DISKS_OWN && isDisk(target)));
  if (theirs.length === 0 || isMarked(target)) return;
  const named = theirs.slice(0, MAX_NAMED).join(', ') + (theirs.length > MAX_NAMED ? ', …' : '');
  refuse(target, `it holds what no build wrote (${named})`, ', or empty this one if nothing in it is needed');
}

/** Whether the folder is the top of a disk of its own. */
export function isDisk(folder: string): boolean {
  return statSync(folder).dev !== statSync(path.dirname(folder)).dev;
}

function isMarked(target: string): boolean {
  return lstatSync(path.join(target, MARK_FILE), { throwIfNoEntry: false })?.isFile() ?? false;
}

function refuse(target: string, why: string, orElse = ''): never {
  throw new BuildFailure(`The site cannot take the place of ${target}: ${why}. Name another folder in OUT_DIR${orElse}.`);
}
