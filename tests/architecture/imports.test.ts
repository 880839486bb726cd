/** Who may import whom: the table of docs/architecture.md, executable. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Rooms of ours that a room may import besides itself; `type` before a name allows its types only. */
const ROOMS: Record<string, readonly string[]> = {
  'src/config': [],
  'src/schema': ['src/config'],
  'src/markdown': ['src/schema', 'src/config'],
  'src/browser': [],
  'src/model': ['src/browser', 'src/schema', 'src/config'],
  'src/check': ['src/model', 'src/browser', 'src/schema', 'src/config'],
  'src/i18n': ['src/config', 'type src/schema'],
  'src/reader': ['src/markdown', 'src/check', 'src/model', 'src/browser', 'src/schema', 'src/i18n', 'src/config'],
  'src/machines': ['src/model', 'src/browser', 'src/schema', 'src/i18n', 'src/config'],
  'src/build': ['src/machines', 'src/model', 'type src/reader', 'src/i18n', 'src/config'],
  'src/search': ['src/build', 'src/markdown', 'src/model', 'src/browser', 'src/i18n', 'src/config', 'type src/schema'],
  'src/share': ['src/build', 'src/model', 'src/schema', 'src/i18n', 'src/config'],
  'src/hosting': ['src/build', 'src/machines', 'src/model', 'src/i18n', 'src/config'],
  'src/loaders': [],
  'src/integrations': [
    'src/build',
    'src/hosting',
    'src/machines',
    'src/share',
    'src/search',
    'src/reader',
    'src/markdown',
    'src/model',
    'src/i18n',
    'type src/schema',
    'src/config',
  ],
  'src/data': ['src/machines', 'src/model', 'type src/schema', 'src/i18n', 'src/config'],
  'src/components': ['src/model', 'src/browser', 'type src/schema', 'src/i18n', 'src/styles', 'src/assets', 'src/config'],
  'src/layouts': ['src/components', 'src/machines', 'src/model', 'src/i18n', 'src/styles', 'src/assets', 'src/config'],
  'src/pages': [
    'src/data',
    'src/machines',
    'src/share',
    'src/layouts',
    'src/components',
    'src/model',
    'src/browser',
    'src/i18n',
    'src/styles',
    'src/assets',
    'src/config',
  ],
  scripts: [
    'type src',
    'src/build',
    'src/hosting',
    'src/share',
    'src/search',
    'src/reader',
    'src/check',
    'src/markdown',
    'src/machines',
    'src/model',
    'src/browser',
    'src/schema',
    'src/i18n',
    'src/config',
  ],
};

/** Packages that only some rooms may touch. */
const PACKAGES: Record<string, readonly string[]> = {
  astro: ['src/build', 'src/loaders', 'src/data', 'src/pages', 'src/integrations', 'src', 'scripts'],
  'astro:content': ['src/data', 'src/pages', 'src'],
  // what is handed over to pages, and to the loaders: bundled apart from the steps that read the content
  'virtual:assembly': ['src/data', 'src/loaders'],
  zod: ['src/config', 'src/schema', 'src/markdown', 'src/reader'],
  satteri: ['src/markdown', 'src/reader', 'src/integrations'],
  pagefind: ['src/search'],
  sharp: ['src/share', 'scripts'],
  'node:fs': ['src/config', 'src/reader', 'src/build', 'src/share', 'src/hosting', 'scripts'],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = ['src', 'scripts'].flatMap((top) =>
  readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(ts|astro|mjs)$/.test(f) && !f.endsWith('.d.ts'))
    .map((f) => path.posix.join(top, f.replaceAll(path.sep, '/'))),
);

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const stated = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s)?'([^']+)'/gm)];
  // asked for later, or named as a type: it is an import all the same
  const asked = [...text.matchAll(/(typeof\s+)?\bimport\(\s*'([^']+)'/g)].map(([whole, isType, target]) => [
    whole,
    isType,
    '',
    target,
  ]);
  return [...stated, ...asked].map(([, typeOnly, names = '', target = '']) => ({
    from: file,
    to: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
    typeOnly:
      typeOnly !== undefined ||
      (/^\{.*\}$/s.test(names.trim()) &&
        names
          .replace(/[{}]/g, '')
          .split(',')
          .every((n) => n.trim() === '' || n.trim().startsWith('type '))),
  }));
}

const roomOf = (file: string) => (file.startsWith('scripts/') ? 'scripts' : /^src\/[^/]+(?=\/)/.exec(file)?.[0]) ?? 'src';

describe('imports', () => {
  const all = files.flatMap(importsOf);

  it('are found', () => expect(all.length).toBeGreaterThan(200));

  it('go only where the table allows', () => {
    const strays = all
      .filter(({ to }) => to.startsWith('src/') || to.startsWith('scripts/'))
      .filter(({ from, to, typeOnly }) => {
        const [here, there] = [roomOf(from), roomOf(to)];
        if (here === there || here === 'src') return false;
        const allowed = ROOMS[here] ?? [];
        return !allowed.includes(there) && !(typeOnly && allowed.includes(`type ${there}`));
      });
    expect(strays.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([]);
  });

  it('of client code are other client code and the part of the model that ships to the browser', () => {
    const isClient = (file: string) => file.endsWith('.client.ts') || file.startsWith('src/browser/');
    const strays = all.filter(({ from, to, typeOnly }) => isClient(from) && !isClient(to) && !typeOnly);
    expect(strays.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([]);
  });

  it('of certain packages stay in their rooms', () => {
    const strays = all.filter(({ from, to, typeOnly }) => {
      const name = Object.keys(PACKAGES).find((p) => to === p || to.startsWith(`${p}/`));
      return name !== undefined && !typeOnly && !PACKAGES[name]?.includes(roomOf(from));
    });
    expect(strays.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([]);
  });

  it('of what runs in the browser stay in the browser', () => {
    const browser = (file: string) => file.endsWith('.client.ts') || file.startsWith('src/browser/');
    const here = all.filter(({ from }) => browser(from));
    expect(here.length).toBeGreaterThan(20);
    const strays = here.filter(({ from, to }) => !browser(to) || (from.startsWith('src/browser/') && to.endsWith('.client.ts')));
    expect(strays.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([]);
  });

  it('[R43] of the browser write text, never markup', () => {
    const written = files.filter((file) => file.startsWith('src/') && !file.endsWith('.d.ts'));
    const strays = written.filter((file) =>
      /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|setHTML|\beval\(|new Function\(/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('never go round in a circle, types included', () => {
    const onward = new Map(files.map((file) => [file, all.filter((i) => i.from === file).map(({ to }) => to)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file) || way.includes(file)) return;
      for (const next of onward.get(file) ?? []) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('know every room', () => expect(new Set(files.map(roomOf))).toEqual(new Set(['src', ...Object.keys(ROOMS)])));
});
