/** Renders a checked body with the words, typography and addresses of its language. */
import { type StringKey, translator } from '../i18n/translate.ts';
import { render, type Rendered } from '../markdown/render.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { resolveWrittenLink } from '../model/links.ts';
import type { Paths } from '../model/paths.ts';

/** Renders the files of one content folder; `texts` holds their bodies, by file. */
export function bodyRenderer(
  content: Content,
  texts: ReadonlyMap<string, string>,
  paths: Paths,
): (file: ContentFile<unknown>) => Rendered {
  const citable = new Map(content.sources.map((s) => [s.id, s.data.sources.map((source) => source.id)]));
  const slugs = new Map(content.pages.map((page) => [page.file, page.data.slug]));
  return (file) => {
    const { t, typeset } = translator(file.locale);
    return render(
      texts.get(file.file) ?? '',
      file.body.headings.map((h) => h.slug),
      {
        t: (key, params) => t(key as StringKey, params),
        typeset,
        resolve: (href) => resolveWrittenLink(file.file, href, paths, (page) => slugs.get(page)),
        sources: citable.get(file.id) ?? [],
      },
    );
  };
}
