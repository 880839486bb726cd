import { terminalLanguage } from '../config/environment.ts';
import { diskReason, diskWords } from '../i18n/commands/disk.ts';

/** Failures that are told in one plain sentence (or a report), without a stack. */
export class BuildFailure extends Error {
  override stack = '';
}

export interface DiskPlace {
  /** Named where the system names no place. */
  place?: string;
  /** Of the sentence; the terminal's without. */
  language?: string;
}

/** A refusal of the disk as one sentence; undefined for whatever else went wrong. */
export function diskFailure(cause: unknown, { place, language = terminalLanguage }: DiskPlace = {}): BuildFailure | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code = '', path, dest, syscall } = cause as NodeJS.ErrnoException & { dest?: string };
  const why = diskReason(code, language);
  if (why === undefined) return undefined;
  const words = diskWords(language);
  const named = path ?? place ?? words.somewhere;
  const where = dest === undefined ? named : `${named} → ${dest}`;
  return new BuildFailure(words.refusal(where, why, [code, syscall].filter(Boolean).join(', ')));
}

/** Runs what writes to a disk. @throws {BuildFailure} for what the disk refuses; other errors as they are */
export function withDiskFailures<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw diskFailure(cause, { place }) ?? cause;
  }
}
