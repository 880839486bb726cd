/** The addresses of editorial pages, without reading the sheets: for those who need them before the content. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from '../markdown/parse.ts';
import { walk } from './walk.ts';

/** File below the content folder → last part of its address. */
export function readPageSlugs(root: string): Map<string, string> {
  if (!existsSync(path.join(root, 'pages'))) return new Map();
  const pages = walk(root, 'pages').files.filter((f) => f.kind === 'page');
  return new Map(
    pages.flatMap(({ file }) => {
      const { frontmatter } = parseDocument(file, readFileSync(path.join(root, file), 'utf8'));
      const slug = (frontmatter.data as { slug?: unknown } | undefined)?.slug;
      return typeof slug === 'string' ? [[file, slug] as const] : [];
    }),
  );
}
