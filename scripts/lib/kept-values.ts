/** What a build made of single files, kept for the next one: plain data, each piece under the digest of what it was made from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheDir, contentDir } from '../../src/config/environment.ts';
import type { TextStore } from '../../src/reader/prepare.ts';
import type { DocumentGroup, ReadDocument } from '../../src/reader/read-document.ts';
import type { DocumentMemory } from '../../src/reader/read-documents.ts';
import { openKept, startKeeping } from './pack.ts';
import { programPrint, textsPrint } from './print.ts';

/** Ends with what this build used; a build that fails leaves what was kept before. */
interface Ending {
  finish: () => void;
}

/** Read and checked sheets and pages. */
export function keptDocuments(): DocumentMemory & Ending {
  const values = keptValues<ReadDocument[]>('documents', programPrint());
  const keys = new Map<DocumentGroup, string>();
  return {
    get: (files) => {
      const key = printOfFiles(files);
      keys.set(files, key);
      return values.get(nameOf(files), key);
    },
    set: (files, read) => {
      const key = keys.get(files) ?? '';
      // a file that was saved meanwhile: whose words these are, nobody knows
      if (printOfFiles(files) === key) values.put(nameOf(files), key, read);
    },
    finish: values.finish,
  };
}

/** Rendered texts of sheets. */
export function keptTexts(): TextStore & Ending {
  return keptValues('texts', textsPrint());
}

function keptValues<T>(name: string, print: string) {
  const file = path.join(cacheDir, name);
  const [kept, keeper] = [openKept(file), startKeeping(file)];
  const keyOf = (madeOf: string) => createHash('sha256').update(print).update(madeOf).digest('hex');
  return {
    get: (piece: string, madeOf: string): T | undefined => {
      const bytes = kept.get(piece, keyOf(madeOf));
      if (bytes) keeper.put(piece, keyOf(madeOf), bytes);
      return bytes && (deserialize(bytes) as T);
    },
    put: (piece: string, madeOf: string, value: T): void => keeper.put(piece, keyOf(madeOf), serialize(value)),
    finish: (): void => {
      kept.close();
      keeper.finish();
    },
  };
}

function nameOf(files: DocumentGroup): string {
  return files.join(' ');
}

/** A file that is not there is told by what reads it. */
function printOfFiles(files: DocumentGroup): string {
  const hash = createHash('sha256');
  for (const file of files) {
    try {
      hash.update(readFileSync(path.join(contentDir, file)));
    } catch {
      hash.update('missing');
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}
