/** Texts as Markdown: the same words, whatever signs they hold. */
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { createPaths } from '../../src/model/paths.ts';
import { blocks, inline, link, listSection } from '../../src/machines/twin/text.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { markdownWriter } from '../../src/reader/render-body.ts';
import { document, type Files, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

/** The Markdown of the sheet `alpha`, with `body` as its text. */
function written(body: string, changes: Files = {}, locale = 'fr'): string {
  const files = { 'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { related: [relation] }), `\n${body}\n`), ...changes };
  return withContent(files, (folder) => {
    const { content, documents } = readContent(folder, { today: '2025-06-30' });
    if (!content) throw new Error('No content.');
    const paths = createPaths('/maison/', 'https://town.example', content.site.data.locales);
    const file = [...content.sources, ...content.translations].find((s) => s.id === 'alpha' && s.locale === locale);
    if (!file) throw new Error('No alpha.');
    const catalogue = catalogueOf(content, paths);
    return markdownWriter({ content, documents, catalogue, today: '2025-06-30' })(file);
  });
}

describe('a text', () => {
  it.each([
    ['calls its sources by number', 'Il l\'a dit <Cite source="town" />.', 'Il l’a dit [1].'],
    ['links in full', '[b](./beta.mdx)', '[b](https://town.example/maison/fr/fiches/beta/)'],
    ['sets the quote before a link', "l'[b](./beta.mdx)", 'l’[b](https://town.example/maison/fr/fiches/beta/)'],
    ['links to its own headings in full', '[x](#un)\n\n## Un', '[x](https://town.example/maison/fr/fiches/alpha/#un)\n\n## Un'],
    ['leaves foreign links alone', '[b](https://a.fr/x_y?z=1&t=2)', '[b](https://a.fr/x_y?z=1\\&t=2)'],
    ['links by reference in full', '[b][r]\n\n[r]: ./beta.mdx', '[b][r]\n\n[r]: https://town.example/maison/fr/fiches/beta/'],
    ['sets passages apart', '<Callout type="duty">\n\nFaire.\n\n</Callout>', '> **Obligation**\n>\n> Faire.'],
    ['keeps code as typed', "`l'x`", "`l'x`"],
    ['keeps the few HTML elements', 'H<sub>2</sub>O<br />x', 'H<sub>2</sub>O<br>x'],
    ['keeps tables', '| a | b |\n| - | - |\n| 1 | 2 \\| 3 |', '| a | b |\n| - | - |\n| 1 | 2 \\| 3 |'],
    ['keeps lists', '- a\n- b\n\n1. c\n2. d', '- a\n- b\n\n1. c\n2. d'],
  ])('%s', (_name, body, markdown) => expect(written(body).trim()).toBe(markdown));

  it('leaves out the mark of a source that is listed no more', () => {
    const english = document({ title: 'Alpha', summary: 'x'.repeat(50) }, '\nSaid <Cite source="council" />.\n');
    expect(written('Dit.', { 'sheets/en/alpha.mdx': english }, 'en')).toContain('Said.');
  });

  it('says what of a translation is not up to date', () => {
    const english = {
      title: 'Alpha in English',
      summary: 'Alpha is a public service of the town, told in English.',
      reasons: { beta: 'Alpha uses beta.' },
      sourceHash: { first: '00000000' },
    };
    const changes = { 'sheets/en/alpha.mdx': document(english, '\n## First\n\nText.\n') };
    const markdown = written('## First\n\nTexte.', changes, 'en');
    expect(markdown).toMatch(
      /^> The original has changed .*\[Read the original \(French\)\]\(https:\/\/town\.example\/maison\/fr\//m,
    );
    expect(markdown).toMatch(/^## First\n\n> The original has changed .*\/maison\/fr\/fiches\/alpha\/#first\)$/m);
  });
});

describe('running text', () => {
  it.each(['a*b*_c_', '[x](y)', '<b>&amp;', '# no', '- no', '1. no', '12) no', 'a | b ~~c~~', 'back\\slash', '`x`', '+ x'])(
    'is read as it was written: %s',
    (text) => {
      const { html } = markdownToHtml(inline(text));
      const plain = html.replace(/^<p>|<\/p>\s*$/g, '');
      expect(plain).not.toMatch(/<\w/);
      expect(plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
    },
  );

  it('stands in links whatever their address', () => {
    const { html } = markdownToHtml(link('a [b]', 'https://a.fr/x(y)?q=<z>'));
    expect(html).toContain('<a href="https://a.fr/x(y)?q=%3Cz%3E">a [b]</a>');
  });

  it('leaves out what is empty', () => {
    expect(listSection('Title', [])).toBe('');
    expect(blocks('a', '', listSection('T', ['x', 'y'], true))).toBe('a\n\n## T\n\n1. x\n2. y\n');
  });
});
