/**
 * The one cache of ours: what takes long and depends on little, a file under the digest of all it was made from. It is
 * believed only when it is whole, and may be thrown away at any time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../config/environment.ts';

export interface Cache {
  /** What was put there under this key; undefined when there is nothing, or nothing whole. */
  get: (key: string) => Buffer | undefined;
  put: (key: string, bytes: Uint8Array) => void;
  /** Throws away what no build asked for in a while. */
  prune: () => void;
}

/** What no build asked for in this time is thrown away. */
const KEPT_DAYS = 30;
const MS_PER_DAY = 86_400_000;

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const DIGEST_BYTES = 32;

/** A key of all that something is made from. */
export function cacheKey(...madeOf: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of madeOf) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex');
}

/** @param name of the folder below `CACHE_DIR` */
export function openCache(name: string): Cache {
  const folder = path.join(cacheDir, name);
  return {
    get: (key) =>
      orNothing(() => {
        const file = path.join(folder, key);
        const kept = readFileSync(file);
        const bytes = kept.subarray(DIGEST_BYTES);
        if (!digestOf(bytes).equals(kept.subarray(0, DIGEST_BYTES))) return undefined;
        const now = new Date();
        utimesSync(file, now, now);
        return bytes;
      }),
    // under another name first: a build that is stopped leaves no half of it behind
    put: (key, bytes) =>
      orNothing(() => {
        mkdirSync(folder, { recursive: true });
        const fresh = path.join(folder, `${key}.${process.pid}`);
        writeFileSync(fresh, Buffer.concat([digestOf(bytes), bytes]));
        renameSync(fresh, path.join(folder, key));
      }),
    prune: () =>
      orNothing(() => {
        const oldest = Date.now() - KEPT_DAYS * MS_PER_DAY;
        for (const file of readdirSync(folder).map((entry) => path.join(folder, entry))) {
          if (statSync(file).mtimeMs < oldest) rmSync(file, { recursive: true, force: true });
        }
      }),
  };
}

/** What the disk refuses is not cached; a build does without. */
function orNothing<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
