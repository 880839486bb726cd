/** The search index of each language, kept from build to build. */
import path from 'node:path';
import { cacheDir } from '../../src/config/environment.ts';
import { openKept, startKeeping } from '../../src/reader/pack.ts';
import type { IndexFiles, IndexStore } from '../../src/search/build-index.ts';
import { programPrint } from './print.ts';

/** All files of a language are one piece: a length, their list, and then their bytes. */
const LENGTH_BYTES = 4;

/** A store below the cache folder; what another version of this program made is not believed. */
export function keptIndexes(): IndexStore {
  const program = programPrint();
  const fileOf = (locale: string) => path.join(cacheDir, `search-${locale}`);
  const ofProgram = (key: string) => `${program} ${key}`;
  return {
    get: (locale, key) => {
      const kept = openKept(fileOf(locale));
      try {
        const bytes = kept.get(locale, ofProgram(key));
        return bytes && unpacked(bytes);
      } finally {
        kept.close();
      }
    },
    put: (locale, key, files) => {
      const keeper = startKeeping(fileOf(locale));
      keeper.put(locale, ofProgram(key), packed(files));
      keeper.finish();
    },
  };
}

function packed(files: IndexFiles): Buffer {
  const list = Buffer.from(JSON.stringify([...files].map(([name, bytes]) => [name, bytes.length])));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(list.length);
  return Buffer.concat([length, list, ...files.values()]);
}

function unpacked(bytes: Buffer): IndexFiles {
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
