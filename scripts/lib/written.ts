/** How many of the expected files are written already: asked while another process writes them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** A folder with fewer expected entries does not move a progress line. */
const COUNTED_FROM = 20;

/**
 * @param expected paths below `folder`, pages with a final slash
 * @returns the total that is counted, and how many of it are there now
 */
export function countWritten(folder: string, expected: readonly string[]): { total: number; written: () => number } {
  const byFolder = Map.groupBy(expected, (file) => path.posix.dirname(file.replace(/\/$/, '')));
  const large = [...byFolder]
    .filter(([, files]) => files.length >= COUNTED_FROM)
    .map(([name, files]) => [name, files.length] as const);
  return {
    total: large.reduce((sum, [, count]) => sum + count, 0),
    written: () => large.reduce((sum, [name, count]) => sum + Math.min(count, entriesOf(path.join(folder, name))), 0),
  };
}

function entriesOf(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}
