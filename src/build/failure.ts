/** Failures that are told in one plain sentence (or a report), without a stack. */
export class BuildFailure extends Error {
  override stack = '';
}

/** What whoever runs a command can mend, by the code that the system gives it. */
const DISK_FAULTS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'this user may not do that'],
  ['EBUSY', 'another program is using it'],
  ['EDQUOT', 'the share of the disk that this user may fill is full'],
  ['EEXIST', 'something else is in that place'],
  ['EIO', 'the disk does not answer'],
  ['EISDIR', 'it is a folder, not a file'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EPERM', 'this user may not do that'],
  ['EROFS', 'the disk can only be read'],
  ['EXDEV', 'it would have to go to another disk'],
]);

/**
 * A refusal of the disk as one sentence; undefined for whatever else went wrong.
 * @param place that is named where the system names none
 */
export function diskFailure(cause: unknown, place = 'While writing'): BuildFailure | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code = '', path = place, dest, syscall } = cause as NodeJS.ErrnoException & { dest?: string };
  const why = DISK_FAULTS.get(code);
  if (why === undefined) return undefined;
  const where = dest === undefined ? path : `${path} → ${dest}`;
  return new BuildFailure(`${where}: ${why} (${[code, syscall].filter(Boolean).join(', ')}).`);
}

/** Runs what writes to a disk. @throws {BuildFailure} for what the disk refuses; other errors as they are */
export function withDiskFailures<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw diskFailure(cause, place) ?? cause;
  }
}
