/** What lies at the edge of what may be handed in: accepted to the letter, or refused in time, by name and number. */
import { symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { bodyRenderer } from '../../src/reader/render-body.ts';
import { aboutFacts, document, type Files, houseOf, relation, sheetFacts, withContent } from '../lib/content-folder.ts';
import { stringify } from 'yaml';

const TODAY = '2025-06-30';
/** Milliseconds in which any single file is answered. */
const MAX_ANSWER_MS = 5_000;

const read = (files: Files) => withContent(files, (folder) => readContent(folder, { today: TODAY }));
const rules = (files: Files) => read(files).issues.map((i) => i.rule);
const beta = (body: string) => ({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), body) });
const icon = (inner: string, root = '') => ({
  'icons/bell.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"${root}>${inner}</svg>`,
});

describe('one text in other bytes', () => {
  const text = document(sheetFacts('Bêta à l’école'), '\n## Première\n\nDéjà « là » : été, œuvre, שלום, مرحبا.\n');
  const shown = (written: string) => {
    const { content, documents, issues } = read({ 'sheets/fr/beta.mdx': written });
    expect(issues.filter((i) => i.severity === 'error')).toEqual([]);
    const sheet = content?.sources.find((s) => s.id === 'beta');
    if (!content || !sheet) throw new Error('The sheet was not read.');
    const paths = createPaths('/', 'https://a.example', content.site.data.locales);
    return { facts: sheet.data, html: bodyRenderer(content, documents, paths)(sheet).html };
  };

  it.each([
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${text}`],
    ['decomposed accents', text.normalize('NFD')],
    ['no final line end', text.trimEnd()],
  ])('[R12] gives the same page with %s', (_, written) => {
    expect(written).not.toBe(text);
    expect(shown(written)).toEqual(shown(text));
  });
});

describe('a character that nobody sees', () => {
  it.each([
    ['NUL', '\u0000'],
    ['a control character', '\u0007'],
    ['an escape sequence', '\u001B[31m'],
    ['a C1 control', '\u0085'],
    ['a change of direction', '\u2066'],
    ['a zero-width space', '\u200B'],
  ])('[R13] is refused by its number and never repeated: %s', (_, character) => {
    const { issues } = read(beta(`\n## First\n\na${character}b\n`));
    const told = issues.filter((i) => i.rule === 'file-character');
    expect(told).toHaveLength(1);
    const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    for (const locale of ['fr', 'en']) {
      const message = issueMessage(told[0]!, wordingFor(locale));
      expect(message).toContain(`U+${number}`);
      expect(message).not.toContain(character[0]);
    }
  });

  it('may join an emoji', () => expect(rules(beta('\n## First\n\nA family 👩‍👩‍👧 here.\n'))).toEqual([]));

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${document(sheetFacts('Beta'))}`, 'utf16le')],
    ['invalid UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc3, 0x28, 0x0a])],
    ['old Macintosh line ends', Buffer.from(document(sheetFacts('Beta')).replaceAll('\n', '\r'))],
  ])('[R13] is not all that is refused: %s', (_, bytes) => {
    const { issues } = read({ 'sheets/fr/beta.mdx': bytes });
    expect(issues.map((i) => i.file)).toContain('sheets/fr/beta.mdx');
    expect(['file-encoding', 'file-character', 'frontmatter-missing']).toContain(issues[0]?.rule);
  });
});

describe('a file in the wrong place or of the wrong name', () => {
  it.each([
    ['[R14] a letter from another alphabet', 'sheets/fr/b\u0435ta.mdx', 'file-name'],
    ['[R14] a capital', 'sheets/fr/Beta.mdx', 'file-name'],
    ['[R14] a name that Windows keeps', 'sheets/fr/con.mdx', 'file-name'],
    ['an accent', 'sheets/fr/bêta.mdx', 'file-name'],
    ['[R9] a folder in a folder', 'sheets/fr/more/gamma.mdx', 'file-unexpected'],
    ['[R9] a program', 'sheets/fr/gamma.mjs', 'file-unexpected'],
    ['[R7] a picture', 'sheets/fr/gamma.png', 'file-unexpected'],
  ])('is refused: %s', (_, file, rule) => expect(rules({ [file]: document(sheetFacts('Gamma')) })).toEqual([rule]));

  it('[R9] is refused and not entered: a linked folder', () => {
    const found = withContent({}, (folder) => {
      symlinkSync(os.tmpdir(), path.join(folder, 'sheets/de'));
      return readContent(folder, { today: TODAY }).issues;
    });
    expect(found).toMatchObject([{ file: 'sheets/de', rule: 'file-link' }]);
  });
});

describe('a drawing', () => {
  it('of plain shapes is an icon', () => expect(rules(icon('<path d="M3 3h18v18H3z"/>'))).toEqual([]));

  it.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['a handler', '<path d="M0 0" onclick="x"/>', ''],
    ['[R8] a handler of its own', '<path d="M0 0"/>', ' onload="x"'],
    ['a page inside', '<foreignObject><p>x</p></foreignObject>', ''],
    ['something from elsewhere', '<image href="https://a.example/x.png"/>', ''],
    ['a reference', '<use href="#x"/>', ''],
    ['a style', '<style>path{fill:url(https://a.example)}</style>', ''],
    ['an animation', '<set attributeName="href" to="javascript:x"/>', ''],
  ])('[R8] is refused with %s', (_, inner, root) => expect(rules(icon(inner, root))).toEqual(['icon-unsafe']));
});

describe('much of one sign', () => {
  it.each(['*', '_', '`', '[', '![', '(', '~', '<', '|', '*a ', '**a', '- \n'])(
    '[R16] %j, twenty thousand times, is answered in time',
    (sign) => {
      const start = performance.now();
      read(beta(`\n## First\n\n${sign.repeat(20_000)}\n`));
      expect(performance.now() - start).toBeLessThan(MAX_ANSWER_MS);
    },
  );
});

describe('ties', () => {
  const sheet = (title: string, target: string) => document(sheetFacts(title, { related: [{ ...relation, target }] }));

  it('[R21] may go round in a circle', () => {
    const circle = {
      'house.yml': stringify(houseOf(['alpha', 'beta', 'gamma'])),
      'sheets/fr/beta.mdx': sheet('Beta', 'gamma'),
      'sheets/fr/gamma.mdx': sheet('Gamma', 'alpha'),
      'sheets/en/beta.mdx': null,
    };
    expect(read(circle).issues.filter((i) => i.severity === 'error')).toEqual([]);
  });

  it('[R20] stand once', () => {
    const twice = document(sheetFacts('Alpha', { related: [relation, relation] }));
    expect(rules({ 'sheets/fr/alpha.mdx': twice })).toContain('reference-duplicate');
  });
});

describe('an address', () => {
  const page = (name: string, slug: string) => ({
    [`pages/fr/${name}.mdx`]: document({ ...aboutFacts(`Une page ${name}`, slug) }, '\n## Un\n\nDu texte.\n'),
  });

  it.each([
    ['of another page', page('again', 'a-propos'), 'pages/fr/again.mdx'],
    ['of a section', page('again', 'glossary'), 'pages/fr/again.mdx'],
  ])('[R23] is that of one page: not that %s', (_, files, file) => {
    expect(read(files).issues).toMatchObject([{ file, rule: 'address-taken' }]);
  });

  it('of its own is free', () => expect(rules(page('again', 'encore'))).toEqual([]));
});
