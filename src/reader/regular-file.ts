/**
 * The one way to read a file of a content folder: a real file that lies in it. A link could lead anywhere on the machine,
 * and a device or a pipe never ends.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { sizeLimit } from '../markdown/measure.ts';

/** Why a file is not read: a rule of `src/schema/issue.ts`, and what was found. */
export interface ReadFault {
  rule: 'file-missing' | 'file-link' | 'file-unreadable' | 'file-too-large';
  found: string;
}

export type FileRead = { bytes: Uint8Array; fault?: undefined } | { bytes?: undefined; fault: ReadFault };

/** Neither follows a link nor waits for whoever would write into a pipe. (Windows has neither, and no such flags.) */
const WITHOUT_SURPRISE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @param file path below `root`, with forward slashes */
export function readRegularFile(root: string, file: string): FileRead {
  const name = path.posix.basename(file);
  let handle: number | undefined;
  try {
    const place = path.join(root, file);
    if (realpathSync(path.dirname(place)) !== path.join(realpathSync(root), path.dirname(file)))
      return { fault: { rule: 'file-link', found: name } };
    handle = openSync(place, WITHOUT_SURPRISE);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { fault: { rule: 'file-link', found: name } };
    if (stat.size > sizeLimit(file)) return { fault: { rule: 'file-too-large', found: String(stat.size) } };
    return { bytes: readFileSync(handle) };
  } catch (cause) {
    return { fault: faultOf(cause as NodeJS.ErrnoException, name) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function faultOf({ code = '' }: NodeJS.ErrnoException, name: string): ReadFault {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { rule: 'file-missing', found: name };
  // what opening a link, a socket or a device without its driver answers
  if (['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV'].includes(code)) return { rule: 'file-link', found: name };
  return { rule: 'file-unreadable', found: name };
}
