/** Astro's door to the editorial pages: the only MDX that is compiled, and only after it passed the same gate. */
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir, projectRoot } from '../config/environment.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function pagesLoader(): Loader {
  return liveLoader('pages', () =>
    readOnce().pages.map(({ id, locale, file }) => {
      const filePath = path.relative(projectRoot, path.join(contentDir, file)).replaceAll(path.sep, '/');
      return { id: `${locale}/${id}`, data: { file }, filePath, deferredRender: true };
    }),
  );
}
