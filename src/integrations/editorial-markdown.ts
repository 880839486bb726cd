/** Gives compiled editorial pages what sheets get when they are rendered: typography, working links, scrolling tables. */
import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginInput } from 'satteri';
import { translator } from '../i18n/translate.ts';
import { resolveWrittenLink } from '../model/links.ts';
import { anchorMaker } from '../markdown/outline.ts';
import { setTexts } from '../markdown/set-texts.ts';
import { currentAssembly } from '../reader/current.ts';
import { compiledFile } from './page-gate.ts';

/** A Sätteri plugin for the pages of `content/pages/<locale>/`. */
export function editorialMarkdown(): HastPluginInput {
  return ({ fileURL }) => {
    const { pages, catalogue } = currentAssembly();
    const file = fileURL ? compiledFile(fileURL) : '';
    const page = pages.find((p) => p.file === file);
    if (!page) return null;
    const { t, typeset } = translator(page.locale, catalogue.ownWords);
    const slugOf = (written: string) => pages.find((p) => p.file === written)?.data.slug;
    const anchorOf = anchorMaker();
    let tables = 0;
    let texts: ReadonlyMap<object, string> = new Map();
    return defineHastPlugin({
      name: 'editorial-markdown',
      before(root) {
        texts = setTexts(root, typeset);
      },
      text(node, context) {
        const { children } = context.parent(node);
        const place = context.indexOf(node) ?? 0;
        const set = texts.get(children[place] ?? node) ?? node.value;
        const next = children[place + 1];
        // a call of note clings to its word, however the author spaced it
        const isCited = next?.type === 'mdxJsxTextElement' && next.name === 'Cite';
        const value = isCited ? set.trimEnd() : set;
        if (value !== node.value) context.replaceNode(node, { type: 'text', value });
      },
      element: {
        filter: ['a', 'table', 'h2', 'h3', 'h4'],
        visit(node, context) {
          if (/^h\d$/.test(node.tagName)) return context.setProperty(node, 'id', anchorOf(context.textContent(node)));
          if (node.tagName === 'table') return context.wrapNode(node, scroller(t('table.label', { number: (tables += 1) })));
          const target = resolveWrittenLink(file, String(node.properties.href ?? ''), catalogue.paths, slugOf);
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
