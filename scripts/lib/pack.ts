/**
 * Bytes that a later build need not make again: one file that holds them all, and a list of what lies where. Nothing of it
 * is believed without its key (what it was made from) and its digest (that it is whole): what does not fit is made anew.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

interface Entry {
  key: string;
  offset: number;
  length: number;
  digest: string;
}

export interface Kept {
  /** The bytes of `name` if they were made from the same; undefined else, and when they are damaged. */
  get: (name: string, key: string) => Buffer | undefined;
  close: () => void;
}

export interface Keeper {
  put: (name: string, key: string, bytes: Uint8Array) => void;
  /** Takes the place of what was kept before. Without it, nothing changes. */
  finish: () => void;
  /** Forgets what was put. */
  drop: () => void;
}

const listOf = (file: string) => `${file}.json`;
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What an earlier build kept in `file`; nothing when it is missing or cannot be read. */
export function openKept(file: string): Kept {
  const entries = readList(listOf(file));
  if (entries.size === 0 || !existsSync(file)) return { get: () => undefined, close: () => undefined };
  const input = openSync(file, 'r');
  return {
    get: (name, key) => {
      const entry = entries.get(name);
      if (entry?.key !== key) return undefined;
      const bytes = Buffer.alloc(entry.length);
      const read = readSync(input, bytes, 0, entry.length, entry.offset);
      return read === entry.length && digestOf(bytes) === entry.digest ? bytes : undefined;
    },
    close: () => closeSync(input),
  };
}

/** Begins to keep in `file`; written aside, so that a build that is stopped leaves what was there. */
export function startKeeping(file: string): Keeper {
  mkdirSync(path.dirname(file), { recursive: true });
  removeLeftovers(file);
  const fresh = `${file}.${process.pid}`;
  const out = openSync(fresh, 'w');
  const entries: [string, Entry][] = [];
  let offset = 0;
  return {
    put: (name, key, bytes) => {
      for (let done = 0; done < bytes.length;) done += writeSync(out, bytes, done);
      entries.push([name, { key, offset, length: bytes.length, digest: digestOf(bytes) }]);
      offset += bytes.length;
    },
    finish: () => {
      closeSync(out);
      renameSync(fresh, file);
      writeFileSync(`${fresh}.json`, JSON.stringify(entries));
      renameSync(`${fresh}.json`, listOf(file));
    },
    drop: () => {
      closeSync(out);
      rmSync(fresh, { force: true });
    },
  };
}

/** Builds come one after the other: what a stopped one began to keep is nobody's. */
function removeLeftovers(file: string): void {
  const { dir, base } = path.parse(file);
  const begun = readdirSync(dir).filter(
    (name) => name.startsWith(`${base}.`) && /^\.\d+(?:\.json)?$/.test(name.slice(base.length)),
  );
  for (const name of begun) rmSync(path.join(dir, name), { force: true });
}

function readList(file: string): Map<string, Entry> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]);
  } catch {
    return new Map();
  }
}
