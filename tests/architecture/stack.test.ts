/** What the project is made with, and where someone who opens it looks first. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Packages that the site is built and tested with. */
const STACK = [
  'astro',
  '@astrojs/mdx',
  '@astrojs/sitemap',
  'pagefind',
  'remark-gfm',
  'zod',
  'sharp',
  'vitest',
  'linkinator',
] as const;

const TOP_FILES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'README.md'];
const TOP_FOLDERS = ['src', 'content', 'public', 'scripts', 'tests'];

const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'scripts',
  Record<string, string>
>;

const filesOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(path.join(root, file)).isFile());

/** Names in import statements, whole modules and parts of them alike; types alone use nothing. */
const imported = new Set(
  ['src', 'scripts', 'tests']
    .flatMap(filesOf)
    .filter((file) => /\.(?:ts|astro|mjs)$/.test(file))
    .concat('astro.config.mjs')
    .flatMap((file) => [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(
        /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s)?'((?:@[^/']+\/)?[^/']+)/gm,
      ),
    ])
    .map(([, name = '']) => name),
);

describe('the stack', () => {
  it.each(STACK)('%s is a dependency of one exact version', (name) => {
    expect({ ...dependencies, ...devDependencies }[name]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(STACK)('%s is used: imported here, or run by a script of npm', (name) => {
    const runs = Object.values(scripts).some((command) => command.split(/\s+/).includes(name));
    expect(imported.has(name) || runs).toBe(true);
  });

  it('would miss a package that nothing uses', () => {
    expect(imported.has('left-pad')).toBe(false);
    expect(imported.size).toBeGreaterThan(STACK.length);
  });
});

describe('the top level', () => {
  it('has the files that tools look for', () => {
    expect(TOP_FILES.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('has the folders of an Astro project, none of them empty', () => {
    expect(TOP_FOLDERS.filter((folder) => !existsSync(path.join(root, folder)) || filesOf(folder).length === 0)).toEqual([]);
  });
});
