/** From an author's Markdown to what a reader gets. */
import { describe, expect, it } from 'vitest';
import { writingOf } from '../../src/i18n/languages.ts';
import { parseDocument } from '../../src/markdown/parse.ts';
import { headingsOf, linksOf, sectionsOf } from '../../src/markdown/outline.ts';
import { render } from '../../src/markdown/render.ts';

function tree(body: string) {
  const parsed = parseDocument('a.mdx', `---\ntitle: a\n---\n${body}`);
  if (!parsed.tree) throw new Error('The body was not parsed.');
  return parsed.tree;
}

function html(body: string, headingIds?: string[], locale = 'fr'): string {
  const anchors = headingsOf(tree(body), headingIds).map((h) => h.slug);
  return render(body, anchors, {
    t: (key, params) => (params ? `${key} ${Object.values(params).join()}` : key),
    typeset: writingOf(locale).typeset,
    date: (value: string) => value,
    resolve: (href) => (href.startsWith('./') ? { href: `/fr/${href.slice(2)}/`, external: false } : { href, external: true }),
    sources: ['first', 'second'],
  }).html;
}

describe('render', () => {
  it('gives headings plain anchors, and takes those of the source when given', () => {
    expect(html('## Où en est-on ?')).toContain('<h2 id="ou-en-est-on">');
    expect(html('## Where it stands', ['ou-en-est-on'])).toContain('<h2 id="ou-en-est-on">Where it stands</h2>');
  });

  it('sets French typography in text but not in code', () => {
    expect(html("L'idée : 12 000 « mots » ! `l'idée : x`")).toBe(
      "<p>L’idée\u00A0: 12\u202F000 «\u202Fmots\u202F»\u202F! <code>l'idée : x</code></p>",
    );
  });

  it('sets a quote that touches a link, strong words or code by the words on its other side', () => {
    expect(html("l'[INS](./ins), d'**abord** l'`id` et l'*art*")).toBe(
      '<p>l’<a href="/fr/ins/">INS</a>, d’<strong>abord</strong> l’<code>id</code> et l’<em>art</em></p>',
    );
    expect(html("[aujourd](./a)'hui **l'*art***")).toBe(
      '<p><a href="/fr/a/">aujourd</a>’hui <strong>l’<em>art</em></strong></p>',
    );
    expect(html("- l'\n- INS\n\n| l' | INS |\n| --- | --- |\n")).not.toContain('’');
    expect(html('"[Read this.](./a)"', [], 'en')).toBe('<p>“<a href="/fr/a/">Read this.</a>”</p>');
  });

  it('resolves links between files and marks those that leave the site', () => {
    expect(html('[a](./ins) [b](https://x.example/)')).toBe(
      '<p><a href="/fr/ins/">a</a> <a href="https://x.example/" rel="noopener">b</a></p>',
    );
  });

  it('numbers citations by the list of sources and clings them to their word', () => {
    expect(html('Un fait <Cite source="second" />.')).toBe(
      '<p>Un fait<sup class="cite"><a href="#source-second" aria-label="source.number 2">2</a></sup>.</p>',
    );
  });

  it('leaves out the mark of a source that the list lacks: a translation may be late', () => {
    expect(html('Un fait <Cite source="third" />.')).toBe('<p>Un fait.</p>');
  });

  it('draws a callout with its title', () => {
    expect(html('<Callout type="duty">\n\nIl faut.\n\n</Callout>')).toContain(
      '<aside class="callout callout-duty" aria-label="callout.duty"><p class="callout-title" aria-hidden="true">callout.duty</p>',
    );
  });

  it('lets a table scroll, reachable by keyboard, and writes no style attribute', () => {
    const table = html('| a | b |\n|:-:|--:|\n| 1 | 2 |');
    expect(table).toContain('<section class="table-scroll" tabindex="0" aria-label="table.label 1"><table>');
    expect(table).not.toMatch(/style=|align=/);
    expect(table).toContain('<th scope="col">a</th>');
  });

  it('[R3] escapes what looks like markup', () => {
    expect(html('`<b>` & \\<i>')).toBe('<p><code>&#x3C;b></code> &#x26; &#x3C;i></p>');
  });
});

describe('what a body tells the model', () => {
  const body = 'Intro.\n\n## One\n\nText with [a](./b.mdx).\n\n### Sub\n\n## Two\n\nMore.\n';

  it('lists headings and links with their places', () => {
    expect(headingsOf(tree(body)).map((h) => [h.depth, h.slug])).toEqual([
      [2, 'one'],
      [3, 'sub'],
      [2, 'two'],
    ]);
    expect(linksOf(tree(body))).toEqual([{ href: './b.mdx', line: 5, column: 11 }]);
  });

  it('changes the fingerprint of the section that changed, and of no other', () => {
    const prints = (text: string) => sectionsOf(tree(text), text, headingsOf(tree(text)));
    const before = prints(body);
    const after = prints(body.replace('More.', 'Other.'));
    expect(Object.keys(before)).toEqual(['intro', 'one', 'two']);
    expect(Object.keys(before).filter((k) => before[k] !== after[k])).toEqual(['two']);
    expect(prints(body.replace('Intro.', 'Intro.\n'))).toEqual(before);
  });
});
