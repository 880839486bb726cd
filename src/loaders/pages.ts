/** Astro's door to the editorial pages: the only MDX that is compiled, and only after it passed the same gate. */
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir, projectRoot } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { markdownWriter } from '../reader/render-body.ts';
import { typesetPage } from '../reader/typeset.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function pagesLoader(): Loader {
  return liveLoader('pages', () => {
    const { content, texts, paths } = readOnce();
    const writeMarkdown = markdownWriter(content, texts, paths, today());
    return content.pages.map((page) => {
      const { file, id, locale, data } = page;
      const filePath = path.relative(projectRoot, path.join(contentDir, file)).replaceAll(path.sep, '/');
      const words = { ...typesetPage(data, locale), markdown: writeMarkdown(page) };
      return { id: `${locale}/${id}`, data: words, filePath, deferredRender: true };
    });
  });
}
