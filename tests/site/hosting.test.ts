/** What hosts make of a built site: every file has a type, and the local server answers as hosts do. */
import { inject, describe, expect, it } from 'vitest';
import { fileTypes } from '../../src/config/file-types.ts';
import { HOST_FILES, movedPages } from '../../src/hosting/host-files.ts';
import { listFiles } from '../../src/build/files.ts';
import { serve } from '../../src/hosting/server.ts';
import { variantsOf } from '../lib/variants.ts';

const variants = variantsOf(inject('sites'));

describe.each(variants)('$name', ({ folder, base }) => {
  const files = listFiles(folder).filter((file) => !HOST_FILES.includes(file));

  it('holds only files whose type is known', () => {
    expect(files.filter((file) => fileTypes[file.split('.').at(-1) ?? ''] === undefined)).toEqual([]);
  });

  it('[R40] is served with one address a page, its 404 page for the rest, and fresh unless its name holds a hash', async () => {
    const server = await serve({ folder, base, port: 0 });
    const ask = (place: string) => fetch(server.url + place, { redirect: 'manual' });
    try {
      const slashless = await ask('fr?q=dmp');
      expect([slashless.status, slashless.headers.get('location')]).toEqual([301, `${base}fr/?q=dmp`]);
      for (const place of ['nowhere/', '_assets/nowhere.js', 'api/v1/nowhere.json']) {
        const missing = await ask(place);
        expect([missing.status, missing.headers.get('content-type')], place).toEqual([404, 'text/html; charset=utf-8']);
        expect(missing.headers.get('cache-control'), place).not.toContain('immutable');
      }
      const kept = await Promise.all(
        files
          .filter((file) => !/^share\/|pf_/.test(file))
          .map(async (file) => [file, (await ask(file)).headers.get('cache-control')?.includes('immutable')] as const),
      );
      expect(kept.filter(([file, forever]) => forever !== file.startsWith('_assets/'))).toEqual([]);
      expect(files.filter((file) => file.startsWith('_assets/') && !/\.[\w-]{8}\.\w+$/.test(file))).toEqual([]);
    } finally {
      await server.close();
    }
  });
});

it('a renamed sheet is redirected at its old address', async () => {
  const folder = inject('sites').town;
  const moved = [...movedPages(folder)];
  expect(moved.length).toBeGreaterThan(0);
  const server = await serve({ folder, base: '/', port: 0 });
  try {
    for (const [from, to] of moved) {
      const { status, headers } = await fetch(`${new URL(server.url).origin}${from}?a=1`, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([301, `${to}?a=1`]);
    }
  } finally {
    await server.close();
  }
});
