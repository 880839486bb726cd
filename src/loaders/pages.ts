/** Astro's door to the editorial pages: the only MDX that is compiled, and only after it passed the same gate. */
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir, projectRoot } from '../config/environment.ts';
import { typesetPage } from '../reader/typeset.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function pagesLoader(): Loader {
  return liveLoader('pages', () =>
    readOnce().content.pages.map(({ file, id, locale, data }) => {
      const filePath = path.relative(projectRoot, path.join(contentDir, file)).replaceAll(path.sep, '/');
      return { id: `${locale}/${id}`, data: typesetPage(data, locale), filePath, deferredRender: true };
    }),
  );
}
