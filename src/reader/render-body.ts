/** Renders a checked body with the words, typography and addresses of its language. */
import type { Root } from 'hast';
import { type StringKey, translator } from '../i18n/translate.ts';
import { render, type Rendered } from '../markdown/render.ts';
import type { ContentFile, Content } from '../model/content.ts';
import { resolveWrittenLink } from '../model/links.ts';
import type { Paths } from '../model/paths.ts';

export function renderBody(file: ContentFile<unknown>, tree: Root, content: Content, paths: Paths): Rendered {
  const { t, typeset } = translator(file.locale);
  const source = content.sources.find((s) => s.id === file.id);
  const slugs = new Map(content.pages.map((page) => [page.file, page.data.slug]));
  return render(tree, {
    t: (key, params) => t(key as StringKey, params),
    typeset,
    resolve: (href) => resolveWrittenLink(file.file, href, paths, (page) => slugs.get(page)),
    sources: source?.data.sources.map((s) => s.id) ?? [],
    headingIds: file.body.headings.map((h) => h.slug),
  });
}
