/** Gives compiled editorial pages what sheets get when they are rendered: typography and working links. */
import path from 'node:path';
import { defineHastPlugin, type HastPluginInput } from 'satteri';
import { contentDir } from '../config/environment.ts';
import { translator } from '../i18n/translate.ts';
import { resolveWrittenLink } from '../model/links.ts';
import type { Paths } from '../model/paths.ts';
import { readPageSlugs } from '../reader/page-slugs.ts';

/** A Sätteri plugin for the pages of `content/pages/<locale>/`. */
export function editorialMarkdown(paths: Paths): HastPluginInput {
  const slugs = readPageSlugs(contentDir);
  return ({ fileURL }) => {
    const file = fileURL ? path.relative(contentDir, decodeURIComponent(fileURL.pathname)).replaceAll(path.sep, '/') : '';
    const [, locale = ''] = /^pages\/([^/]+)\//.exec(file) ?? [];
    if (locale === '') return defineHastPlugin({ name: 'editorial-markdown' });
    const { typeset } = translator(locale);
    return defineHastPlugin({
      name: 'editorial-markdown',
      text(node, context) {
        const value = typeset(node.value);
        if (value !== node.value) context.replaceNode(node, { type: 'text', value });
      },
      element: {
        filter: ['a'],
        visit(node, context) {
          const target = resolveWrittenLink(file, String(node.properties.href ?? ''), paths, (page) => slugs.get(page));
          if (!target) return;
          context.setProperty(node, 'href', target.href);
          if (target.external) context.setProperty(node, 'rel', 'noopener');
        },
      },
    });
  };
}
