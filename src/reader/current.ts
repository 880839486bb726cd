/**
 * The hand-over: what the content integration assembled, for the other steps of the build and for pages. Pages are bundled
 * apart, and would get a copy of this module; they import `virtual:assembly` instead, which leads to this very one.
 */
import type { Assembly } from './assembly.ts';

let current: Assembly | undefined;
let loaded: string | undefined;
let listener = () => {};

/** Takes the place of what was handed over before. */
export function handOver(assembly: Assembly): void {
  current = assembly;
  listener();
}

/** Who is to hear of each hand-over from now on; the one before no longer does. */
export function onHandOver(hear: () => void): void {
  listener = hear;
}

/** Undefined while the content has never been in order. */
export function assemblyIfAny(): Assembly | undefined {
  return current;
}

/** The same object until the content changes. @throws {Error} while the content has never been in order */
export function currentAssembly(): Assembly {
  if (!current) throw new Error('The content has mistakes: run "npm run check".');
  return current;
}

/** Told by the loaders once the collections hold this revision. */
export function noteLoaded(revision: string): void {
  loaded = revision;
}

/** Whether the collections hold what was handed over last. */
export function isLoaded(): boolean {
  return current !== undefined && loaded === current.revision;
}
