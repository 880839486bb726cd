/** Writes the files for programs: by the thousand, and none of them needs a component. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '../../src/data/files.ts';
import type { Paths } from '../../src/model/paths.ts';

/** Of the content on the shelf. @returns how many */
export async function writeDataFiles(folder: string, paths: Paths): Promise<number> {
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
