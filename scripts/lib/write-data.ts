/** Writes the files for programs: by the thousand, and none of them needs a component. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '../../src/data/files.ts';
import type { Paths } from '../../src/model/paths.ts';
import { type Prepared, shelve } from '../../src/model/shelf.ts';

/** @returns how many */
export async function writeDataFiles(folder: string, prepared: Prepared, paths: Paths): Promise<number> {
  shelve(prepared);
  const files = await dataFiles();
  const made = new Set<string>();
  for (const file of files) {
    const target = path.join(folder, paths.withoutBase(file.path));
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, await file.text());
  }
  return files.length;
}
