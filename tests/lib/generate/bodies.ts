/** Texts of sheets and pages, and what a stranger could put among them. */
import { hostileBodies } from '../../fixtures/hostile.ts';
import { between, pick, type Random, some } from './random.ts';

const BLOCKS = [
  'A plain paragraph, *with* **signs** & `code {x} <b>`.',
  '## First\n\nUn texte de l’agence, où tout est dit : 100 %.',
  '## constructor\n\n### __proto__\n\nHeadings that objects have by themselves.',
  '- a list\n  - of two levels\n\n1. and\n2. another',
  '> A quote of <kbd>keys</kbd> and H<sub>2</sub>O.',
  '| a | b |\n|---|--:|\n| 1 | `\\|` |',
  '```html\n<script>alert(1)</script> {x}\n```',
  '<Callout type="note">\n\nMind this.\n\n</Callout>',
  '[A site](https://a.example/?a=b&c=d "A title"), a [mail](mailto:a@b.example).',
  'A line with \\<script\\> and \\{x\\}, &lt;b&gt; &amp; &nbsp;.',
  '日本 Ωμέγα 👩‍⚕️ co\u00ADopération',
];

/** @param sheets that the text may lead to @param isCited whether it may cite the source `doc` */
export function bodyOf(random: Random, sheets: readonly string[], isCited: boolean): string {
  const links = sheets.length > 0 ? [`See [the other](./${pick(random, sheets)}.mdx).`] : [];
  const cites = isCited ? ['It is law <Cite source="doc" />.'] : [];
  return `\n${[...some(random, [...BLOCKS, ...links, ...cites])].join('\n\n')}\n`;
}

/** Beside those of the fixture: text that is harmless until something decodes, normalises or joins it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'the entity of a direction override': 'a &#x202E;gnp.exe',
  'the entity of a zero-width space': 'a&#8203;b&ZeroWidthSpace;c',
  'the entity of NUL': 'a&#0;b',
  'the entity of a surrogate': 'a&#xD800;b',
  'an entity in a heading': '## a&#x202E;b',
  'an entity in an address': '[a](https://a.example/&#x202E;b)',
  'an entity in the title of a link': '[a](https://a.example/ "a&#x202E;b")',
  'an entity in a fence’s language': '```a&#x202E;b\nx\n```',
  'an entity in code': '`a&#x202E;b`',
  'an entity in a table': '| a |\n|---|\n| &#x202E; |',
  'an entity in an attribute': '<Callout type="note" title="a&#x202E;b">\n\nx\n\n</Callout>',
  'a script address of entities': '[a](&#106;avascript:alert&#40;1&#41;)',
  'a script address behind a tab': '[a](<java\tscript:alert(1)>)',
  'a script address that is defined': '[a]\n\n[a]: javascript:alert(1)',
  'an address without a scheme': '[a](//evil.example/)',
  'the same with a backslash': '[a](</\\evil.example/>)',
  'an address with a password': '[a](https://user:secret@a.example/)',
  'an address with a password alone': '[a](https://:secret@a.example/)',
  'a file outside': '[a](../../../../outside.mdx)',
  'a backtick after normalisation': 'a \u1FEF{process.exit(1)}\u1FEF',
  'a bracket after normalisation': 'a <\u0338script> >\u0338',
  'a type that objects have': '<Callout type="constructor">\n\nx\n\n</Callout>',
  'a source that objects have': 'x <Cite source="constructor" />',
  'a long word': 'a'.repeat(10_000),
  'many entities': '&amp;'.repeat(5_000),
  'many zero-width spaces': 'a\u200B '.repeat(2_000),
  'many links': '[a](https://a.example/) '.repeat(2_000),
  'many unknown links': '[a](./nowhere.mdx) '.repeat(2_000),
  'many headings': '## a\n\n'.repeat(500),
  'many brackets': '['.repeat(5_000),
  'many stars': '*a'.repeat(3_000),
};

const ALL = [...Object.entries(HOSTILE), ...hostileBodies.map(({ name, body }) => [name, body] as const)];

/** A body with one hostile text between its lines. @returns what it is, too */
export function withHostile(body: string, random: Random): { body: string; name: string } {
  const [name, text] = pick(random, ALL);
  const blocks = body.split('\n\n');
  blocks.splice(between(random, 0, blocks.length), 0, `\n${text}`);
  return { body: blocks.join('\n\n'), name };
}
