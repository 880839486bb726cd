/** Astro's door to the sheets: checked facts and rendered HTML go into its data store; no sheet becomes a module. */
import type { Loader } from 'astro/loaders';
import type { ContentFile } from '../model/content.ts';
import { renderBody } from '../reader/render-body.ts';
import { typesetSource, typesetTranslation } from '../reader/typeset.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function sheetsLoader(): Loader {
  return liveLoader('sheets', (store) => {
    const { content, trees, paths } = readOnce();
    const put = (file: ContentFile<unknown>, data: unknown) => {
      const tree = trees.get(file.file);
      if (!tree) return;
      const { html, headings, text } = renderBody(file, tree, content, paths);
      store.set({
        id: `${file.locale}/${file.id}`,
        data: { id: file.id, locale: file.locale, file: file.file, data, headings, text },
        rendered: { html, metadata: { headings } },
      });
    };
    for (const file of content.sources) put(file, typesetSource(file.data, file.locale));
    for (const file of content.translations) put(file, typesetTranslation(file.data, file.locale));
  });
}
