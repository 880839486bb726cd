/** Files of a folder that is being made. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BuildFailure } from './failure.ts';

/** Every file below a folder, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll(path.sep, '/'))
    .filter((f) => statSync(path.join(folder, f)).isFile())
    .toSorted();
}

/**
 * Writes a file of a folder, which may not be there yet.
 * @param file path below it
 * @throws {BuildFailure} for a path that leads out of the folder, or to a file that is there already
 */
export function writeInside(folder: string, file: string, content: string | Uint8Array): void {
  const target = path.resolve(folder, file);
  if (!target.startsWith(path.resolve(folder) + path.sep))
    throw new BuildFailure(`"${file}" does not lie in the folder of the site.`);
  if (existsSync(target))
    throw new BuildFailure(`${file} is there already, before the build writes it: rename the one of the public folder.`);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** As {@link writeInside}, with the bytes of the same file of another folder. */
export function copyInside(folder: string, file: string, from: string): void {
  writeInside(folder, file, readFileSync(path.join(from, file)));
}

/** Whether two files hold the same bytes; a missing one is like none. */
export function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b));
}
