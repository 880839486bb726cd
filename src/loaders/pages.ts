/**
 * Astro's door to the editorial pages: the only MDX that is compiled, and only after it passed the same gate. It takes
 * from the shelf what the integration put there, and imports next to nothing: Astro runs it in a bundler of its own.
 */
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir, projectRoot } from '../config/environment.ts';
import { shelvedPages } from '../model/shelf.ts';

export function pagesLoader(): Loader {
  return {
    name: 'pages',
    load: async ({ store }) => {
      store.clear();
      for (const { id, locale, file } of shelvedPages()) {
        const filePath = path.relative(projectRoot, path.join(contentDir, file)).replaceAll(path.sep, '/');
        store.set({ id: `${locale}/${id}`, data: { file }, filePath, deferredRender: true });
      }
    },
  };
}
