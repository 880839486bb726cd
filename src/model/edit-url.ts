import type { Site } from '../schema/site.ts';

/** Where a reader edits a content file in the browser. `file` is its path below the content folder. */
export function editUrl({ repository, branch }: Pick<Site, 'repository' | 'branch'>, file: string): string {
  return `${repository.replace(/\/+$/, '')}/edit/${branch}/content/${file}`;
}
