/** How authors link: by the path of the other file, which also works where the repository is browsed. */
import { posix } from 'node:path';
import type { Paths } from './paths.ts';

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

/** The link to `file` as an author writes it in `from`. */
export function writtenLink(from: string, file: string): string {
  const path = posix.relative(posix.dirname(from), file);
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * Where a written link leads on the site; undefined when its target does not exist.
 * @param slugOf address part of an editorial page, by its file
 */
export function resolveWrittenLink(
  from: string,
  href: string,
  paths: Paths,
  slugOf: (file: string) => string | undefined,
): { href: string; external: boolean } | undefined {
  const link = parseWrittenLink(from, href);
  if (link.kind === 'external') return { href, external: true };
  const anchor = link.anchor ? `#${link.anchor}` : '';
  if (link.file === from && anchor) return { href: anchor, external: false };
  const [, folder, locale = '', id = ''] = /^(sheets|pages)\/([^/]+)\/([^/]+)\.mdx$/.exec(link.file) ?? [];
  if (folder === 'sheets') return { href: paths.sheet(locale, id) + anchor, external: false };
  const slug = slugOf(link.file);
  return slug === undefined ? undefined : { href: paths.page(locale, slug) + anchor, external: false };
}
