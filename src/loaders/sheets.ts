/** Astro's door to the sheets: checked facts and rendered HTML go into its data store; no sheet becomes a module. */
import type { Loader } from 'astro/loaders';
import { today } from '../config/today.ts';
import { translator } from '../i18n/translate.ts';
import type { ContentFile } from '../model/content.ts';
import { countWords } from '../model/quality.ts';
import { bodyRenderer, markdownWriter } from '../reader/render-body.ts';
import { typesetSource, typesetTranslation } from '../reader/typeset.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function sheetsLoader(): Loader {
  return liveLoader('sheets', () => {
    const { content, texts, paths } = readOnce();
    const renderBody = bodyRenderer(content, texts, paths);
    const writeMarkdown = markdownWriter(content, texts, paths, today());
    const entry = (file: ContentFile<unknown>, data: unknown) => {
      const { html, passages } = renderBody(file);
      const { typeset } = translator(file.locale);
      const { sections, links } = file.body;
      const words = countWords(passages.map(({ heading, text }) => `${heading} ${text}`).join(' '));
      const headings = file.body.headings.map((h) => ({ ...h, text: typeset(h.text) }));
      return {
        id: `${file.locale}/${file.id}`,
        data: {
          id: file.id,
          locale: file.locale,
          file: file.file,
          data,
          headings,
          sections,
          links,
          words,
          markdown: writeMarkdown(file),
        },
        rendered: { html, metadata: { headings } },
      };
    };
    return [
      ...content.sources.map((file) => entry(file, typesetSource(file.data, file.locale))),
      ...content.translations.map((file) => entry(file, typesetTranslation(file.data, file.locale))),
    ];
  });
}
