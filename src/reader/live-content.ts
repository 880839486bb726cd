/** Reads a content folder again and again, and of it only what changed: for the live preview. */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isPassedOver } from '../config/passed-over.ts';
import type { CheckOptions } from '../check/options.ts';
import type { ReadDocument } from './read-document.ts';
import { readContent, type ReadResult } from './read-content.ts';

export interface LiveResult extends ReadResult {
  /** Tells the state of all files beside the sheets: the same text, the same files. */
  others: string;
  /** Tells the state of all files. */
  revision: string;
}

interface Memory {
  stamps: ReadonlyMap<string, string>;
  options: string;
  result: LiveResult;
}

const memories = new Map<string, Memory>();
/** Documents read before, by root and files with their stamps. */
const documents = new Map<string, ReadDocument[]>();

/** As {@link readContent}; the same object as before when nothing changed. */
export function readLive(root: string, options: CheckOptions): LiveResult {
  const stamps = stampsOf(root);
  const before = memories.get(root);
  const asked = JSON.stringify(options);
  if (before && before.options === asked && isSame(before.stamps, stamps)) return before.result;
  const used = new Set<string>();
  const keyOf = (files: readonly string[]) => {
    const key = [root, ...files.map((f) => `${f} ${stamps.get(f)}`)].join('\n');
    used.add(key);
    return key;
  };
  const result = readContent(root, options, {
    get: (files) => documents.get(keyOf(files)),
    set: (files, read) => void documents.set(keyOf(files), read),
  });
  for (const key of documents.keys()) if (key.startsWith(`${root}\n`) && !used.has(key)) documents.delete(key);
  const others = [...stamps]
    .filter(([file]) => !file.startsWith('sheets/'))
    .flat()
    .join('\n');
  const revision = hash('sha256', JSON.stringify([...stamps]));
  const live = { ...result, others, revision };
  memories.set(root, { stamps, options: asked, result: live });
  return live;
}

/** Path below `root` → what changes with the file: its time, its size, its place on the disk. */
function stampsOf(root: string): Map<string, string> {
  const stampsIn = (folder: string): (readonly [string, string])[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (isPassedOver(file)) return [];
      if (entry.isDirectory()) return orNone(() => stampsIn(file));
      return orNone(() => {
        const { mtimeMs, size, ino } = lstatSync(path.join(root, file));
        return [[file, `${mtimeMs} ${size} ${ino}`]];
      });
    });
  return new Map(stampsIn(''));
}

/** What went meanwhile or cannot be read has no stamp: reading the content tells of it. */
function orNone<T>(list: () => T[]): T[] {
  try {
    return list();
  } catch {
    return [];
  }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([file, stamp]) => b.get(file) === stamp);
}
