/** How authors link: by the path of the other file, which also works where the repository is browsed. */
import { posix } from 'node:path';

export type WrittenLink =
  | { kind: 'external'; href: string }
  /** `file` is a path below the content folder. */
  | { kind: 'internal'; file: string; anchor: string | undefined };

/** Reads `../../pages/fr/about.mdx#method`, as written in `from`. */
export function parseWrittenLink(from: string, href: string): WrittenLink {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return { kind: 'external', href };
  const [path = '', anchor] = href.split('#', 2);
  const file = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path));
  return { kind: 'internal', file, anchor: anchor || undefined };
}
