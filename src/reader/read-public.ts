/** The publisher's own files, which are copied as they are: under the same rule for links as the content. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { error, type Issue } from '../schema/issue.ts';

export interface PublicFiles {
  /** Paths below the folder, with forward slashes, sorted. */
  files: string[];
  /** Links and devices; their file is told as seen from the content folder. */
  issues: Issue[];
}

/** @param folder may be missing: then there are none. @param contentFolder from which messages name the files */
export function readPublic(folder: string, contentFolder: string): PublicFiles {
  const files: string[] = [];
  const issues: Issue[] = [];
  const visit = (file: string): void => {
    const place = path.join(folder, file);
    const stat = lstatSync(place);
    if (stat.isDirectory()) for (const name of readdirSync(place).toSorted()) visit(path.posix.join(file, name));
    else if (stat.isFile()) files.push(file);
    else {
      const told = path.relative(contentFolder, place).replaceAll(path.sep, '/');
      issues.push(error({ file: told, rule: 'file-link', found: path.basename(place), line: 1, column: 1 }));
    }
  };
  if (lstatSync(folder, { throwIfNoEntry: false })) visit('');
  return { files, issues };
}
