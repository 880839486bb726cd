/** What a disk says of a file, as a problem of the content. */
import { error, type Issue } from '../schema/issue.ts';

/** Stands for bytes that are no text in UTF-8: a name that holds it leads nowhere. */
const NO_TEXT = '\uFFFD';

/** @param file path below the content folder @param cause what reading it threw @throws what is no refusal of the disk */
export function unreadable(file: string, cause: unknown): Issue {
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;
  if (code === undefined || code.startsWith('ERR_')) throw cause;
  const at = { file, line: 1, column: 1 };
  if (file.includes(NO_TEXT)) return error({ ...at, rule: 'file-unreadable', found: file, expectation: 'name-utf8' });
  if (code === 'ENOENT') return error({ ...at, rule: 'file-missing', found: file });
  const expectation = ['EACCES', 'EPERM'].includes(code) ? 'right-to-read' : 'disk-refuses';
  return error({ ...at, rule: 'file-unreadable', found: file, expectation });
}
