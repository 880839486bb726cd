/** Which encoding a client gets, and what is kept of the work. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { keptBodies } from '../../../src/hosting/server/bodies.ts';
import { encodingFor } from '../../../src/hosting/server/encodings.ts';

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['GZIP ; q=0.3', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0.5, gzip', 'gzip'],
    ['br;q=much', undefined],
    ['zstd, brotli', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for "%s" is %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});

describe('bodies', () => {
  /** Random letters: what is made of them is about as long. */
  const letters = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(Math.random() * 256)));
  const content = (version: string, bytes = letters(1000)) => ({
    version,
    bytes,
    read: vi.fn<() => Promise<Buffer>>(() => Promise.resolve(bytes)),
  });

  it('are made once for each content and encoding, however many ask at once', async () => {
    const { body: bodies } = keptBodies();
    const [a, b] = [content('a'), content('b')];
    const ask = (encoding: 'br' | 'gzip', { version, read }: typeof a) => bodies({ encoding, version, read });
    const all = await Promise.all([ask('gzip', a), ask('gzip', a), ask('gzip', b)]);
    expect(all.map((body) => gunzipSync(body))).toEqual([a.bytes, a.bytes, b.bytes]);
    await ask('gzip', a);
    expect([a.read.mock.calls.length, b.read.mock.calls.length]).toEqual([1, 1]);
    await ask('br', a);
    expect(a.read).toHaveBeenCalledTimes(2);
  });

  it('make room for others, those first that nobody asked for lately', async () => {
    const { body: bodies } = keptBodies(2500);
    const [a, b, c] = [content('a'), content('b'), content('c')];
    for (const { version, read } of [a, b, a, c, a, b]) await bodies({ encoding: 'gzip', version, read });
    expect([a, b, c].map(({ read }) => read.mock.calls.length)).toEqual([1, 2, 1]);
  });

  it('are given, not kept, when they are larger than all the room', async () => {
    const { body: bodies } = keptBodies(500);
    const { version, bytes, read } = content('a');
    for (let i = 0; i < 2; i++) expect(gunzipSync(await bodies({ encoding: 'gzip', version, read }))).toEqual(bytes);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are asked for again after a fault', async () => {
    const { body: bodies } = keptBodies();
    const { version, bytes, read } = content('a');
    read.mockRejectedValueOnce(new Error('no disk'));
    await expect(bodies({ encoding: 'gzip', version, read })).rejects.toThrow('no disk');
    expect(gunzipSync(await bodies({ encoding: 'gzip', version, read }))).toEqual(bytes);
  });
});
