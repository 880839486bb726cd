/** Gives compiled editorial pages what sheets get when they are rendered: typography, working links, scrolling tables. */
import path from 'node:path';
import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginInput } from 'satteri';
import { contentDir } from '../config/environment.ts';
import { translator } from '../i18n/translate.ts';
import { resolveWrittenLink } from '../model/links.ts';
import { anchorMaker } from '../markdown/outline.ts';
import type { Paths } from '../model/paths.ts';
import { readPageSlugs } from '../reader/page-slugs.ts';

/** A Sätteri plugin for the pages of `content/pages/<locale>/`. */
export function editorialMarkdown(paths: Paths): HastPluginInput {
  const slugs = readPageSlugs(contentDir);
  return ({ fileURL }) => {
    const file = fileURL ? path.relative(contentDir, decodeURIComponent(fileURL.pathname)).replaceAll(path.sep, '/') : '';
    const [, locale = ''] = /^pages\/([^/]+)\//.exec(file) ?? [];
    if (locale === '') return defineHastPlugin({ name: 'editorial-markdown' });
    const { t, typeset } = translator(locale);
    const anchorOf = anchorMaker();
    let tables = 0;
    return defineHastPlugin({
      name: 'editorial-markdown',
      text(node, context) {
        const next = context.parent(node).children[(context.indexOf(node) ?? 0) + 1];
        // a call of note clings to its word, however the author spaced it
        const isCited = next?.type === 'mdxJsxTextElement' && next.name === 'Cite';
        const value = typeset(isCited ? node.value.trimEnd() : node.value);
        if (value !== node.value) context.replaceNode(node, { type: 'text', value });
      },
      element: {
        filter: ['a', 'table', 'h2', 'h3', 'h4'],
        visit(node, context) {
          if (/^h\d$/.test(node.tagName)) return context.setProperty(node, 'id', anchorOf(context.textContent(node)));
          if (node.tagName === 'table') return context.wrapNode(node, scroller(t('table.label', { number: (tables += 1) })));
          const target = resolveWrittenLink(file, String(node.properties.href ?? ''), paths, (page) => slugs.get(page));
          if (!target) return;
          context.setProperty(node, 'href', target.href);
          if (target.external) context.setProperty(node, 'rel', 'noopener');
        },
      },
    });
  };
}

/** A wide table scrolls by itself, and can be reached by keyboard to do so. */
function scroller(label: string): Element {
  const properties = { className: ['table-scroll'], tabIndex: 0, ariaLabel: label };
  return { type: 'element', tagName: 'section', properties, children: [] };
}
