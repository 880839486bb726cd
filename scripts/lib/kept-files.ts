/** Sets of files kept from build to build, each under the digest of what it was made from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../../src/config/environment.ts';
import type { IndexStore } from '../../src/search/build-index.ts';
import { openKept, startKeeping } from './pack.ts';
import { programPrint } from './print.ts';

/** Path → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** All files of a set are one piece: a length, their list, and then their bytes. */
const LENGTH_BYTES = 4;

/** The set that was kept as `name` if it was made from the same; undefined else. */
export function keptFiles(name: string, key: string): Files | undefined {
  const kept = openKept(path.join(cacheDir, name));
  try {
    const bytes = kept.get(name, key);
    return bytes && unpacked(bytes);
  } finally {
    kept.close();
  }
}

/** Takes the place of what was kept as `name`. */
export function keepFiles(name: string, key: string, files: Files): void {
  const keeper = startKeeping(path.join(cacheDir, name));
  keeper.put(name, key, packed(files));
  keeper.finish();
}

/** The search index of each language; what another version of this program made is not believed. */
export function keptIndexes(): IndexStore {
  const program = programPrint();
  return {
    get: (locale, key) => keptFiles(`search-${locale}`, `${program} ${key}`),
    put: (locale, key, files) => keepFiles(`search-${locale}`, `${program} ${key}`, files),
  };
}

/** Writes files below a folder, which may not be there yet. */
export function writeFiles(folder: string, files: Files): void {
  for (const [file, bytes] of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

function packed(files: Files): Buffer {
  const list = Buffer.from(JSON.stringify([...files].map(([name, bytes]) => [name, bytes.length])));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(list.length);
  return Buffer.concat([length, list, ...files.values()]);
}

function unpacked(bytes: Buffer): Files {
  const start = LENGTH_BYTES + bytes.readUInt32LE();
  const list = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, start)) as [string, number][];
  let offset = start;
  return new Map(
    list.map(([name, length]) => {
      const part = bytes.subarray(offset, offset + length);
      offset += length;
      return [name, part];
    }),
  );
}
