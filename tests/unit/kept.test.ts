/** What is handed from process to process and kept from build to build: whole, or not believed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaths } from '../../src/model/paths.ts';
import { handOver, receive } from '../../src/reader/hand-over.ts';
import { openKept, startKeeping } from '../../src/reader/pack.ts';
import { prepare } from '../../src/reader/prepare.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { withContent } from '../lib/content-folder.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('prepared content', () => {
  const { content, texts } = withContent({}, (root) => readContent(root, { today: '2025-06-30' }));
  if (!content) throw new Error('No content.');
  const paths = createPaths('/', 'https://town.example', content.site.data.locales);
  const { prepared, passages } = prepare({ content, texts, paths, today: '2025-06-30' });
  const file = path.join(folder, 'content');

  it('arrives as it was', () => {
    handOver(file, { ...prepared, print: 'abc' });
    expect(receive(file)).toEqual({ ...prepared, print: 'abc' });
    expect(prepared.sheets.map((s) => `${s.locale}/${s.id}`)).toEqual(['fr/alpha', 'fr/beta', 'en/alpha', 'en/beta']);
    expect([...passages.keys()]).toEqual(prepared.sheets.map((s) => s.file));
  });

  it('is refused when it ends half-way', () => {
    truncateSync(file, readFileSync(file).length - 10);
    expect(() => receive(file)).toThrow('half-way');
  });
});

describe('what is kept', () => {
  const file = path.join(folder, 'pages');
  const keep = (entries: Record<string, [key: string, text: string]>) => {
    const keeper = startKeeping(file);
    for (const [name, [key, text]] of Object.entries(entries)) keeper.put(name, key, bytes(text));
    keeper.finish();
  };
  const found = (name: string, key: string) => {
    const kept = openKept(file);
    try {
      return kept.get(name, key)?.toString();
    } finally {
      kept.close();
    }
  };

  it('is found by name and key, and only so', () => {
    keep({ a: ['1', 'first'], b: ['2', 'second'] });
    expect([found('a', '1'), found('b', '2'), found('b', '1'), found('c', '1')]).toEqual([
      'first',
      'second',
      undefined,
      undefined,
    ]);
  });

  it('is not believed when a byte of it changed, or its end is missing', () => {
    keep({ a: ['1', 'first'], b: ['2', 'second'] });
    writeFileSync(file, readFileSync(file, 'utf8').replace('first', 'fIrst'));
    expect([found('a', '1'), found('b', '2')]).toEqual([undefined, 'second']);
    truncateSync(file, 7);
    expect(found('b', '2')).toBeUndefined();
  });

  it('is nothing without its list, or with a broken one', () => {
    keep({ a: ['1', 'first'] });
    writeFileSync(`${file}.json`, '[["a",');
    expect(found('a', '1')).toBeUndefined();
    rmSync(`${file}.json`);
    expect(found('a', '1')).toBeUndefined();
  });

  it('stays as it was until the next is whole', () => {
    keep({ a: ['1', 'first'] });
    const stopped = startKeeping(file);
    stopped.put('a', '1', bytes('other'));
    expect(found('a', '1')).toBe('first');
    stopped.drop();
    startKeeping(file).put('a', '1', bytes('other'));
    writeFileSync(`${file}.999999`, 'of a build that was killed');
    expect(found('a', '1')).toBe('first');
    startKeeping(file).drop();
    expect(readdirSync(folder).filter((name) => name.startsWith('pages.'))).toEqual(['pages.json']);
  });
});
