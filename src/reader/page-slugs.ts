/** The editorial pages and their addresses, without reading the sheets: for those who need them before the content. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from '../markdown/parse.ts';
import type { PageFile } from '../model/shelf.ts';
import { walk } from './walk.ts';

/** Every file of a page, whether it is in order or not. */
export function readPageFiles(root: string): PageFile[] {
  if (!existsSync(path.join(root, 'pages'))) return [];
  const pages = walk(root, 'pages').files.filter((f) => f.kind === 'page');
  return pages.map(({ file }) => {
    const [, locale = '', name = ''] = file.split('/');
    return { id: path.basename(name, '.mdx'), locale, file };
  });
}

/** File below the content folder → last part of its address. */
export function readPageSlugs(root: string): Map<string, string> {
  return new Map(
    readPageFiles(root).flatMap(({ file }) => {
      const { frontmatter } = parseDocument(file, readFileSync(path.join(root, file), 'utf8'));
      const slug = (frontmatter.data as { slug?: unknown } | undefined)?.slug;
      return typeof slug === 'string' ? [[file, slug] as const] : [];
    }),
  );
}
