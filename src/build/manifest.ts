/** What a folder holds, byte for byte: one line a file, so that two builds compare with `diff`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './files.ts';

/** `<sha-256>  <path>` of every file, sorted by path. */
export function manifestOf(folder: string): string[] {
  return listFiles(folder).map((file) => {
    const hash = createHash('sha256').update(readFileSync(path.join(folder, file)));
    return `${hash.digest('hex')}  ${file}`;
  });
}
