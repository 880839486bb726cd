/** How content reaches what Vite bundles: the assembly as a virtual module, and editorial pages as the text that was checked. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentAssembly } from '../reader/current.ts';

const MODULE = 'virtual:assembly';
const CURRENT = fileURLToPath(new URL('../reader/current.ts', import.meta.url));

/** `virtual:assembly`: the module of this process, and not a bundled copy of it. */
export function assemblyModule() {
  return {
    name: 'assembly-module',
    resolveId: { filter: { id: new RegExp(`^${MODULE}$`) }, handler: () => `\0${MODULE}` },
    load: {
      filter: { id: new RegExp(`^\0${MODULE}$`) },
      handler: () => `import { createRequire } from 'node:module';
export const { currentAssembly, assemblyIfAny, noteLoaded } = createRequire(${JSON.stringify(CURRENT)})(${JSON.stringify(CURRENT)});`,
    },
  };
}

/** An empty frontmatter, so that nothing of the text can be taken for one. */
const NO_FRONTMATTER = '---\n---\n';

/** The compiler gets the very text that the gate read, and no other file of its kind. */
export function pageTexts() {
  return {
    name: 'page-texts',
    enforce: 'pre' as const,
    load: {
      filter: { id: /\.mdx$/ },
      handler: (id: string) => {
        const { root, pages } = currentAssembly();
        const page = pages.find(({ file }) => asId(path.join(root, file)) === id);
        if (!page) throw new Error(`${id} is not among the checked pages, so it is not compiled.`);
        return NO_FRONTMATTER + page.body;
      },
    },
  };
}

/** A file as Vite names it. */
export function asId(file: string): string {
  return file.replaceAll(path.sep, '/');
}
