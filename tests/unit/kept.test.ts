/** What is kept from build to build: whole, or not believed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openKept, startKeeping } from '../../scripts/lib/pack.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a set of files', async () => {
  vi.stubEnv('CACHE_DIR', folder);
  const { keepFiles, keptFiles } = await import('../../scripts/lib/kept-files.ts');
  vi.unstubAllEnvs();
  const files = new Map([
    ['program/entry.mjs', bytes('export {};')],
    ['_assets/é.css', bytes('')],
    ['_assets/site.css', bytes('a{}')],
  ]);

  it('comes back whole, under its own key only', () => {
    keepFiles('set', '1', files);
    const found = [...(keptFiles('set', '1') ?? [])].map(([file, content]) => [file, Buffer.from(content).toString()]);
    expect(found).toEqual([...files].map(([file, content]) => [file, Buffer.from(content).toString()]));
    expect(keptFiles('set', '2')).toBeUndefined();
    expect(keptFiles('other', '1')).toBeUndefined();
  });

  it('is nothing when a part of it is missing', () => {
    truncateSync(path.join(folder, 'set'), readFileSync(path.join(folder, 'set')).length - 1);
    expect(keptFiles('set', '1')).toBeUndefined();
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
