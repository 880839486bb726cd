/**
 * The publisher's own files, which are copied as they are: under the same rule for links as the content, and without what
 * systems and editors leave among them.
 */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isLockLink, isUnpublished } from '../config/passed-over.ts';
import { error, type Issue } from '../schema/issue.ts';
import { unreadable } from './unreadable.ts';

export interface PublicFiles {
  /** Paths below the folder, with forward slashes, sorted. */
  files: string[];
  /** Links, devices and what cannot be read; their file is told as seen from the content folder. */
  issues: Issue[];
}

/** @param folder may be missing: then there are none. @param contentFolder from which messages name the files */
export function readPublic(folder: string, contentFolder: string): PublicFiles {
  const files: string[] = [];
  const issues: Issue[] = [];
  const look = (file: string): void => {
    const place = path.join(folder, file);
    const stat = lstatSync(place);
    const isLink = stat.isSymbolicLink();
    if (isUnpublished(file) && (!isLink || isLockLink(path.basename(file)))) return;
    if (stat.isDirectory()) for (const name of readdirSync(place).toSorted()) visit(path.posix.join(file, name));
    else if (stat.isFile()) files.push(file);
    else issues.push(error({ file: told(file), rule: 'file-link', found: path.basename(place), line: 1, column: 1 }));
  };
  const visit = (file: string): void => {
    try {
      look(file);
    } catch (cause) {
      issues.push(unreadable(told(file), cause));
    }
  };
  const told = (file: string) => path.relative(contentFolder, path.join(folder, file)).replaceAll(path.sep, '/');
  if (lstatSync(folder, { throwIfNoEntry: false })) visit('');
  return { files, issues };
}
