/**
 * The one way to read a file of a content folder: a real file that lies in it. A link could lead anywhere on the machine,
 * and a device or a pipe never ends.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { sizeLimit } from '../markdown/measure.ts';
import { error, type Issue, type Rule } from '../schema/issue.ts';
import { unreadable } from './unreadable.ts';

export type FileRead = { bytes: Uint8Array; fault?: undefined } | { bytes?: undefined; fault: Issue };

/** Neither follows a link nor waits for whoever would write into a pipe. (Windows has neither, and no such flags.) */
const WITHOUT_SURPRISE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What opening a link, a socket or a device without its driver answers. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV']);

/** @param file path below `root`, with forward slashes @throws what is no refusal of the disk */
export function readRegularFile(root: string, file: string): FileRead {
  const refuse = (rule: Rule, found: string): FileRead => ({ fault: error({ file, rule, found, line: 1, column: 1 }) });
  const name = path.posix.basename(file);
  let handle: number | undefined;
  try {
    const place = path.join(root, file);
    if (realpathSync(path.dirname(place)) !== path.join(realpathSync(root), path.dirname(file))) return refuse('file-link', name);
    handle = openSync(place, WITHOUT_SURPRISE);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return refuse('file-link', name);
    if (stat.size > sizeLimit(file)) return refuse('file-too-large', String(stat.size));
    return { bytes: readFileSync(handle) };
  } catch (cause) {
    return NO_FILE.has((cause as NodeJS.ErrnoException).code) ? refuse('file-link', name) : { fault: unreadable(file, cause) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
