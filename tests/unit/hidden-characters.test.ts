/** Characters that nobody sees are refused however they come in: written out, or as an escape that becomes one. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { firstForbidden } from '../../src/markdown/characters.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { type Files, document, settings, sheetFacts, withContent } from '../lib/content-folder.ts';

const problems = (files: Files) =>
  withContent(files, (folder) => readContent(folder, { today: '2025-06-30' }).issues).map(
    ({ file, line, rule, found }) => `${file}:${line} ${rule} ${found}`,
  );

/** A sheet of which one line of the facts is replaced. */
const withFact = (field: string, line: string) => document(sheetFacts('Beta')).replace(new RegExp(`^${field}: .*$`, 'm'), line);

describe('[R59] in the facts of a sheet', () => {
  it.each([
    ['a null', '"Beta\\0 service"', 'U+0000'],
    ['an escape', '"Beta \\e[31m service"', 'U+001B'],
    ['a change of direction', '"Beta \\u202egnp.exe"', 'U+202E'],
    ['a zero-width space', '"Beta \\u200b service"', 'U+200B'],
    ['half a character', '"Beta \\ud800 service"', 'U+D800'],
    ['a letter that fills no space', '"Beta \\u3164 service"', 'U+3164'],
    ['no character at all', '"Beta \\uffff service"', 'U+FFFF'],
    ['what stands for a lost one', '"Beta \\ufffd service"', 'U+FFFD'],
    ['a tag', '"Beta \\U000E0041 service"', 'U+E0041'],
  ])('%s by an escape of YAML is refused at its line', (_, title, sign) => {
    expect(problems({ 'sheets/fr/beta.mdx': withFact('title', `title: ${title}`) })).toEqual([
      `sheets/fr/beta.mdx:2 file-character ${sign}`,
    ]);
  });

  it('one in a key, a list or an address is refused too', () => {
    const facts = document(sheetFacts('Beta'))
      .replace('  - Beta office', '  - "Beta \\u200e office"')
      .replace('url: https://town.example/', 'url: "https://town.example/\\u200f"');
    expect(problems({ 'sheets/fr/beta.mdx': facts })).toEqual([
      'sheets/fr/beta.mdx:5 file-character U+200E',
      expect.stringMatching(/^sheets\/fr\/beta\.mdx:\d+ file-character U\+200F$/),
    ]);
    const site = stringify(settings()).replace('\nbranch:', '\n"bra\\u200bnch":');
    expect(problems({ 'site.yml': site })).toEqual([expect.stringMatching(/^site\.yml:\d+ file-character U\+200B$/)]);
  });
});

it('[R59] one in the ledger by an escape of JSON is refused', () => {
  const waiver = { date: '2025-01-31', locale: 'en', sections: ['intro'], reason: 'Only the order of words \u202e changed.' };
  const alpha = { since: '2025-01-31', paths: { fr: '/fr/fiches/alpha/', en: '/en/sheets/alpha/' }, waivers: [waiver] };
  const text = JSON.stringify({ version: 1, sheets: { alpha } }).replace('\u202e', '\\u202e');
  expect(problems({ 'ledger.json': text })).toEqual(['ledger.json:1 file-character U+202E']);
});

describe('[R59] in a text', () => {
  it.each([
    ['words', 'Texte &#x202E;gnp.exe', 'U+202E'],
    ['a heading', '## Un titre &#8203;caché', 'U+200B'],
    ['emphasis', 'Un **mot&#x200D;** dur', 'U+200D'],
    ['a table', '| a |\n| --- |\n| b&#x2066;c |', 'U+2066'],
    ['an address', '[mot](https://a.example/&#x200B;x)', 'U+200B'],
    ['the title of an address', '[mot](https://a.example/ "x&#x202E;y")', 'U+202E'],
    ['the name of an address', '[mot][a]\n\n[a]: https://a.example/&#xAD;&#x2060;', 'U+2060'],
    ['an attribute', '<Callout type="no&#x200B;te">\n\nx\n\n</Callout>', 'U+200B'],
    ['what stands for a null', 'Texte &#0; fin', 'U+FFFD'],
  ])('one in %s by an entity is refused at its line', (_, body, sign) => {
    expect(problems({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), `\n${body}\n`) })).toContainEqual(
      expect.stringMatching(new RegExp(`^sheets/fr/beta\\.mdx:\\d+ file-character ${sign.replace('+', '\\+')}$`)),
    );
  });

  it('what only looks like one is text', () => {
    const body = '\nUne espace&nbsp;insécable, un trait&shy;caché, `&#x200B;` et 👩🏽\u200D⚕️, 🏴, ℹ️, é, אבג, 中.\n';
    expect(problems({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), body) })).toEqual([]);
  });
});

it('every sign that ends a line, turns it or hides is known', () => {
  const hidden = [
    '\0',
    '\u0007',
    '\u0085',
    '\u061C',
    '\u180E',
    '\u200B',
    '\u2028',
    '\u2029',
    '\u202A',
    '\u2066',
    '\uFEFF',
    '\u115F',
    '\u{E0100}',
  ];
  expect(hidden.map(firstForbidden)).not.toContain(undefined);
  expect(['\t', '\n', 'é', '\u00AD', '\u202F', '😀', '👩\u200D⚕️'].map(firstForbidden).filter(Boolean)).toEqual([]);
});
