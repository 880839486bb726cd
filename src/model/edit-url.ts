import type { Site } from '../schema/site.ts';

/** Where a reader edits a content file in the browser. `file` is its path below the content folder. */
export function editUrl({ repository, branch, folder }: Pick<Site, 'repository' | 'branch' | 'folder'>, file: string): string {
  const below = folder === '.' ? file : `${folder}/${file}`;
  return `${repository.replace(/\/+$/, '')}/edit/${branch}/${below}`;
}
