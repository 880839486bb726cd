/** Where a path leads, and how two places lie to each other. */
import { accessSync, constants, lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { terminalLanguage } from '../config/environment.ts';
import { diskWords } from '../i18n/commands/disk.ts';
import { BuildFailure } from './failure.ts';

/**
 * The path with every link followed, also where there is nothing yet.
 * @throws a system's error where links lead in a circle, or a part of the path is a file
 */
export function realPlace(place: string): string {
  try {
    return realpathSync.native(place);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' || path.dirname(place) === place) throw cause;
  }
  const folder = realPlace(path.dirname(place));
  const entry = path.join(folder, path.basename(place));
  return isLink(entry) ? realPlace(path.resolve(folder, readlinkSync(entry))) : entry;
}

/** Whether `place` is the folder, or lies in it. Both are real. */
export function holds(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

/**
 * Makes a folder and those above it. (Node's own way asks again for ever where a system's folder takes none.)
 * @throws {BuildFailure} in such a place; else a system's error
 */
export function makeFolder(folder: string): void {
  if (isThere(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new BuildFailure(diskWords(terminalLanguage).noFolderIn(path.dirname(folder)));
  }
}

/** Makes a folder where it is missing. @throws a system's error when nothing can be written there */
export function requireWritable(folder: string): void {
  makeFolder(folder);
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/**
 * Signs that end an address, begin a code or close a text: Vite and Astro name modules by their paths and take these for
 * that. Of the content they name files by their way from the project, which they also decode.
 */
const UNUSABLE = { project: /[#?"\\]/, content: /[#?%\\]/ };

/** @throws {BuildFailure} for a folder in whose path the tools of a build would lose their way */
export function requireUsable(folder: string, use: keyof typeof UNUSABLE, language: string = terminalLanguage): void {
  const [sign] = UNUSABLE[use].exec(folder) ?? [];
  if (sign !== undefined) throw new BuildFailure(diskWords(language).unusableSign(folder, sign));
}

/** Whether something stands there: a file, a folder, or a link, wherever that leads. */
export function isThere(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
