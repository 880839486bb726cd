/** What the fuzz is made with: folders that reach every field, and judges that see what they look for. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { randomFrom } from '../../scripts/bench/random.ts';
import { error } from '../../src/schema/issue.ts';
import { recordOf, unwrapped } from '../lib/generate/fill.ts';
import { makeFolder } from '../lib/generate/folder.ts';
import { slotsOf } from '../lib/generate/slots.ts';
import { generated } from '../lib/generated-fuzz.ts';
import { answerFaults } from '../lib/oracle/answer.ts';
import { markupFaults, pageFaults } from '../lib/oracle/markup.ts';
import { nameFaults } from '../lib/oracle/names.ts';
import { textFaults } from '../lib/oracle/texts.ts';

/** Folders in which every optional field has stood. */
const FOLDERS = 60;

describe('generated folders', () => {
  it('are the same for the same seed', () => {
    expect(generated(7)).toEqual(generated(7));
    expect(generated(7)).not.toEqual(generated(8));
  });

  it('have every field that a schema knows', () => {
    const files = Array.from({ length: FOLDERS }, (_, seed) => [...makeFolder(randomFrom(seed)).files.values()]).flat();
    const schemas = new Set(files.flatMap(({ schema }) => schema ?? []));
    expect(schemas.size).toBe(12);
    for (const schema of schemas) {
      const found = new Set(
        files.flatMap((file) => (file.schema === schema ? slotsOf(schema, file.data) : [])).map((s) => s.field),
      );
      expect(fieldsOf(schema).filter((field) => !found.has(field) && !NEVER.has(field))).toEqual([]);
    }
  });
});

/** Names that two sheets share on purpose. */
const NEVER = new Set(['sharedAliases[]']);

/** Fields as `slotsOf` names them. */
function fieldsOf(schema: z.ZodType, field = ''): string[] {
  const inner = unwrapped(schema);
  const own = field === '' ? [] : [field];
  const named = (name: string) => (field === '' ? name : `${field}.${name}`);
  if (inner instanceof z.ZodArray) return [...own, ...fieldsOf(inner.element as z.ZodType, `${field}[]`)];
  if (inner instanceof z.ZodRecord) return [...own, ...fieldsOf(recordOf(inner).value, named('*'))];
  if (!(inner instanceof z.ZodObject)) return own;
  const shape = inner.shape as Record<string, z.ZodType>;
  return [...own, ...Object.entries(shape).flatMap(([name, child]) => fieldsOf(child, named(name)))];
}

describe('the judges', () => {
  it.each([
    ['<script>alert(1)</script>', 'holds the element script'],
    ['<p onclick="x">a</p>', 'holds the attribute onclick'],
    ['<a href="javascript:alert(1)">a</a>', 'leads to "javascript:alert(1)"'],
    ['<a href="//evil.example/">a</a>', 'leads to another site by "//evil.example/"'],
    ['<a href="https://:x@a.example/">a</a>', 'leads to "https://:x@a.example/", with a password'],
    ['<meta http-equiv="refresh" content="0; url=//evil.example/">', 'leads to another site by "//evil.example/"'],
  ])('see %s', (markup, fault) => expect(markupFaults(markup)).toContain(fault));

  it('let a page have its own scripts, and none of a stranger', () => {
    expect(pageFaults('<!doctype html><html><body><script src="/_assets/a.js"></script></body></html>')).toEqual([]);
    expect(pageFaults('<!doctype html><html><body><script>alert(1)</script></body></html>')).toEqual([
      'holds the element script',
    ]);
  });

  it.each([
    ['a.json', String.raw`{"a":"\u202e"}`, 'a.json holds U+202E'],
    ['a.json', String.raw`{"a":"\ud800"}`, 'a.json holds U+D800'],
    ['a.txt', 'a [object Object]', 'a.txt says [object Object]'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><constructor/></svg>', 'a.svg holds the element constructor'],
    ['a.md', '[a](javascript:x)', 'a.md leads to "javascript:x"'],
    ['a.csv', 'a,=1+1\r\n', 'a.csv has a cell that would be run as a formula'],
    ['a.ics', 'UID:a\r\nb\r\n', 'a.ics has the line b'],
    ['_redirects', '/a/ //evil.example/ 301\n', '_redirects has the line /a/ //evil.example/ 301'],
  ])('see what %s holds: %s', (name, text, fault) => expect(textFaults([{ name, text }])).toEqual([fault]));

  it('see XML that is none', () => expect(textFaults([{ name: 'a.xml', text: '<a>' }])[0]).toContain('a.xml cannot be read'));

  it('let emoji and soft hyphens stand', () => expect(textFaults([{ name: 'a.txt', text: '👩‍⚕️ 👩🏽‍🚒 co\u00ADop' }])).toEqual([]));

  it('see files outside, twice and too long', () => {
    expect(nameFaults(['a/b', '../c', 'A/b', `${'d'.repeat(256)}/e`])).toEqual([
      'the file "../c" would be written outside the site',
      'two files would have the name "A/b"',
      'a file would have a name of 256 characters',
    ]);
  });

  it('see a line that is not there, and a message that is no sentence', () => {
    const issue = error({
      file: 'site.yml',
      rule: 'field-format',
      subject: 'a',
      expectation: 'at f (a.ts:1:1)',
      line: 9,
      column: 1,
    });
    expect(answerFaults('/nowhere', [issue]).map((fault) => fault.slice(0, 40))).toEqual([
      'field-format names line 9 of 1 in site.y',
      expect.stringContaining('field-format says'),
      expect.stringContaining('field-format says'),
    ]);
  });
});
