/** Finds the file of an address, and opens it. Nothing is remembered: the folder may be another one at each request. */
import { type BigIntStats, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { HOST_FILES } from '../host-files.ts';

/** What there is at one moment. */
export interface FoundFile {
  /** Below the folder, with forward slashes. */
  name: string;
  /** In bytes. */
  size: number;
  /** When its content was written, as HTTP writes it. */
  modified: string;
  /** Says that a copy is good. Weak, as compressed bodies of one file share it. */
  etag: string;
  /** Names this content of this file: another one has another, even of the same size and date. */
  version: string;
}

/** What is read through the handle is one file, whole, whatever takes its place meanwhile. */
export interface OpenFile extends FoundFile {
  handle: FileHandle;
}

/** The folder is not there, as between the two renames of a build that takes the place of the one before. */
export class FolderAway extends Error {}

/** Codes of the system for what is not there, or is no file. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR']);
const BASE_36 = 36;

/**
 * The file that an address stands for; undefined for one that could only be a mistake or a trick, and for what is for
 * hosts alone. Each file has one address: without empty steps, steps up, or hidden ones.
 * @param place below the site's base, without a slash in front, percent-encoded
 */
export function nameOf(place: string): string | undefined {
  const name = decoded(place);
  if (name === undefined || /[\\\0]/.test(name) || HOST_FILES.includes(name.toLowerCase())) return undefined;
  const steps = name.split('/');
  const isOdd = (step: string, i: number) =>
    (step === '' && i < steps.length - 1) || (step.startsWith('.') && step !== '.well-known');
  if (steps.some(isOdd)) return undefined;
  return steps.at(-1) === '' ? `${name}index.html` : name;
}

function decoded(place: string): string | undefined {
  try {
    return decodeURI(place);
  } catch {
    return undefined;
  }
}

/**
 * What there is of a file, which is not opened: that takes thrice as long as an answer whose body is kept. What seems
 * missing is looked for again when the folder was replaced meanwhile.
 * @throws {FolderAway} when there is no folder at this moment
 */
export function findFile(folder: string, name: string): FoundFile | undefined {
  for (;;) {
    const before = identityOf(folder);
    const file = found(folder, name);
    if (file || identityOf(folder) === before) return file;
  }
}

/**
 * Opens a file, which the caller closes. What seems missing is looked for again when the folder was replaced meanwhile.
 * @throws {FolderAway} when there is no folder at this moment
 */
export async function openFile(folder: string, name: string): Promise<OpenFile | undefined> {
  for (;;) {
    const before = identityOf(folder);
    const file = await opened(folder, name);
    if (file || identityOf(folder) === before) return file;
  }
}

function identityOf(folder: string): string {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  if (!found) throw new FolderAway();
  return `${found.dev} ${found.ino}`;
}

function found(folder: string, name: string): FoundFile | undefined {
  try {
    const stat = statSync(path.join(folder, name), { bigint: true });
    return stat.isFile() ? { name, ...factsOf(name, stat) } : undefined;
  } catch (cause) {
    return missing(cause);
  }
}

async function opened(folder: string, name: string): Promise<OpenFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path.join(folder, name));
    const stat = await handle.stat({ bigint: true });
    if (stat.isFile()) return { name, handle, ...factsOf(name, stat) };
  } catch (cause) {
    await handle?.close();
    return missing(cause);
  }
  await handle.close();
  return undefined;
}

function factsOf(name: string, { size, ctimeNs, ino, mtime }: BigIntStats): Omit<FoundFile, 'name'> {
  // the date of the last change of any kind, which no program sets, unlike that of the content
  const etag = `W/"${size.toString(BASE_36)}-${ctimeNs.toString(BASE_36)}"`;
  return { etag, version: `${name} ${ino} ${etag}`, modified: mtime.toUTCString(), size: Number(size) };
}

/** @throws what the disk says of anything but a file that is not there */
function missing(cause: unknown): undefined {
  if (!MISSING.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
}
