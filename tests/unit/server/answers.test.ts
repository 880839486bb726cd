/** What the local server answers: the files as they are, to those who may have them. */
import { symlinkSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { cacheForever, cacheRevalidate, securityHeaders } from '../../../src/config/policy.ts';
import { nameOf } from '../../../src/hosting/server/open-file.ts';
import { ask, longPage, say, served, siteFiles, workFolder, writeSite } from '../../lib/served-folder.ts';

const site = async (more: Record<string, string | Buffer> = {}, base = '/') => {
  const folder = path.join(workFolder(), 'site');
  writeSite(folder, { ...siteFiles('alpha'), ...more });
  return { folder, ...(await served(folder, base)) };
};
const page = longPage('alpha fr');

/** How a body is framed is of no matter where there is none, and time goes by. */
const withoutFrame = (headers: IncomingHttpHeaders) => {
  const { date, 'transfer-encoding': frame, ...others } = headers;
  expect([date, frame ?? 'chunked']).toEqual([expect.stringContaining('GMT'), 'chunked']);
  return others;
};

describe('a part of a file', () => {
  it.each([
    'bytes=9-2',
    'bytes=-5',
    'bytes=-0',
    'bytes=0-1,5-6',
    'bytes=2-4',
    'bytes=999999-',
    'bytes=-999999',
    'bytes=a-b',
    'bytes=',
    'lines=1-2',
    'bytes=0-99999999999999999999',
  ])('asked for with "%s" is answered with the whole, and the next one too', async (Range) => {
    const server = await site();
    for (const headers of [{ Range }, { Range, 'If-Range': '"x"' }, { Range, 'Accept-Encoding': 'br' }]) {
      const { status, headers: told, body } = await ask(server, '/fr/', { headers });
      const whole = told['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
      expect([status, whole.toString(), told['content-range'], told['accept-ranges']]).toEqual([200, page, undefined, 'none']);
    }
  });
});

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const server = await site();
    for (const place of ['/fr/', '/fr', '/nowhere/', '/fr/old/', '*']) {
      const { status, headers, body } = await ask(server, place, { method });
      expect([status, headers.allow, headers['content-type']], place).toEqual([405, 'GET, HEAD', 'text/plain; charset=utf-8']);
      expect(body.toString()).not.toContain('alpha');
    }
  });

  it('HEAD is answered as GET, without the body', async () => {
    const server = await site({ 'large.txt': 'x'.repeat(3 * 2 ** 20) });
    for (const place of ['/fr/', '/fr/page.md', '/nowhere/', '/fr', '/large.txt']) {
      for (const coding of ['identity', 'gzip', 'br']) {
        const headers = { 'Accept-Encoding': coding };
        const [get, head] = [await ask(server, place, { headers }), await ask(server, place, { headers, method: 'HEAD' })];
        expect([head.status, withoutFrame(head.headers), head.body.length], place).toEqual([
          get.status,
          withoutFrame(get.headers),
          0,
        ]);
      }
    }
  });
});

describe('an address', () => {
  it('stands for one file, with the headers of the policy', async () => {
    const server = await site();
    const { headers: css } = await ask(server, '/_assets/site.C17sstRV.css');
    expect([css['content-type'], css['cache-control']]).toEqual(['text/css; charset=utf-8', cacheForever]);
    const { headers: json } = await ask(server, '/api/v1/house.json');
    expect([json['content-type'], json['access-control-allow-origin']]).toEqual(['application/json', '*']);
    const { headers: html, body } = await ask(server, '/fr/?q=1');
    expect([html['content-type'], html['cache-control']]).toEqual(['text/html; charset=utf-8', cacheRevalidate]);
    expect(body.toString()).toBe(page);
    for (const [name, value] of Object.entries(securityHeaders())) expect(html[name.toLowerCase()]).toBe(value);
    for (const frame of ['/fr/embed/', '/fr/embed/index.html'])
      expect((await ask(server, frame)).headers['content-security-policy']).toContain('frame-ancestors *');
    expect((await ask(server, '/.well-known/security.txt')).status).toBe(200);
  });

  it('without its slash, or an old one, leads to the right one', async () => {
    const server = await site();
    for (const [from, to] of [
      ['/fr?q=dmp', '/fr/?q=dmp'],
      ['/fr/old/?a=1', '/fr/?a=1'],
    ] as const) {
      const { status, headers, body } = await ask(server, from);
      expect([status, headers.location, body.length]).toEqual([301, to, 0]);
    }
    expect((await ask(server, '/api')).status).toBe(404);
  });

  it('begins with the base of the site', async () => {
    const server = await site({}, '/maison/');
    const told = async (place: string) => {
      const { status, headers } = await ask(server, place);
      return [status, headers.location];
    };
    expect(await told('/')).toEqual([302, '/maison/']);
    expect(await told('/maison')).toEqual([301, '/maison/']);
    expect(await told('/maison/fr')).toEqual([301, '/maison/fr/']);
    expect(await told('/maison/fr/')).toEqual([200, undefined]);
    for (const place of ['/fr/', '/maisonfr/', '/maison//fr/', '/MAISON/']) expect(await told(place)).toEqual([404, undefined]);
  });

  it.each([
    '/_headers',
    '/_redirects',
    '/%5Fheaders',
    '/_Headers',
    '/.git/config',
    '/.secret',
    '/../secret.txt',
    '/fr/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/fr/..;/secret.txt',
    '/....//secret.txt',
    '//fr',
    '//fr/',
    '//evil.example/..',
    '/fr//',
    '/./fr/',
    '/fr/%00',
    '/fr/%',
    '/%ff',
    '/404',
    '/fr/page.md/',
    '/fr/index',
    'http://localhost/fr/',
  ])('such as %j is answered with the page that says what is missing', async (place) => {
    const server = await site({ '../secret.txt': 'secret', '.git/config': 'secret', '.secret': 'secret' });
    const { status, headers, body } = await ask(server, place);
    expect([status, headers.location, headers['content-type']]).toEqual([404, undefined, 'text/html; charset=utf-8']);
    expect(body.toString()).toBe(longPage('alpha is missing'));
    expect([headers.etag, headers['cache-control']]).toEqual([undefined, cacheRevalidate]);
  });
});

it('what is for hosts alone has no address, in capitals neither, as some disks make no difference', () => {
  for (const place of ['_headers', '_redirects', '_HEADERS', '_Redirects']) expect(nameOf(place)).toBeUndefined();
  expect(['', 'fr/', 'fr/_headers', '.well-known/x.txt'].map(nameOf)).toEqual([
    'index.html',
    'fr/index.html',
    'fr/_headers',
    '.well-known/x.txt',
  ]);
});

it('an address longer than any name on a disk is answered likewise', async () => {
  const server = await site();
  for (const place of ['a'.repeat(300), 'a/'.repeat(3000)]) expect((await ask(server, `/${place}`)).status).toBe(404);
});

describe('who has the file already', () => {
  it('is told so, by its tag or its date', async () => {
    const server = await site();
    for (const place of ['/fr/', '/api/v1/house.json']) {
      const { etag = '', 'last-modified': date = '', ...first } = (await ask(server, place)).headers;
      const ask304 = async (headers: Record<string, string>) => (await ask(server, place, { headers })).status;
      for (const tag of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*'])
        expect(await ask304({ 'If-None-Match': tag }), tag).toBe(304);
      expect(await ask304({ 'If-Modified-Since': date })).toBe(304);
      expect(await ask304({ 'If-Modified-Since': new Date(0).toUTCString() })).toBe(200);
      expect(await ask304({ 'If-Modified-Since': 'yesterday' })).toBe(200);
      // the tag is the better witness
      expect(await ask304({ 'If-None-Match': '"x"', 'If-Modified-Since': date })).toBe(200);
      const again = await ask(server, place, { headers: { 'If-None-Match': etag } });
      expect(again.body.length).toBe(0);
      for (const name of ['cache-control', 'cross-origin-resource-policy', 'access-control-allow-origin', 'vary'])
        expect(again.headers[name], name).toBe(first[name]);
    }
    expect((await ask(server, '/nowhere/', { headers: { 'If-None-Match': '*' } })).status).toBe(404);
  });
});

describe('an answer is compressed', () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };

  it('for those who read it, with its length, at each time the same', async () => {
    const server = await site();
    for (const coding of ['br', 'gzip'] as const) {
      const [one, two] = await Promise.all(
        [1, 2].map(() => ask(server, '/fr/', { headers: { 'Accept-Encoding': `deflate, ${coding}` } })),
      );
      expect(one?.headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' });
      expect(one?.headers['content-length']).toBe(String(one?.body.length));
      expect(unpack[coding](one?.body ?? '').toString()).toBe(page);
      expect(one?.body).toEqual(two?.body);
      expect(one?.headers.etag).toMatch(/^W\//);
    }
    const plain = await ask(server, '/fr/');
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'Accept-Encoding']);
    expect(plain.headers['content-length']).toBe(String(page.length));
  });

  it('not when it is small, or packed already', async () => {
    const server = await site({ 'a.png': Buffer.alloc(5000) });
    for (const place of ['/fr/page.md', '/a.png']) {
      const { headers } = await ask(server, place, { headers: { 'Accept-Encoding': 'br, gzip' } });
      expect([headers['content-encoding'], headers.vary], place).toEqual([undefined, undefined]);
    }
  });

  it('while it is read, when the file is large', async () => {
    const large = Array.from({ length: 400_000 }, (_, i) => `line ${i}`).join('\n');
    const server = await site({ 'large.txt': large });
    for (const coding of ['br', 'gzip'] as const) {
      const { headers, body } = await ask(server, '/large.txt', { headers: { 'Accept-Encoding': coding } });
      expect([headers['content-encoding'], headers['content-length']]).toEqual([coding, undefined]);
      expect(unpack[coding](body).equals(Buffer.from(large))).toBe(true);
    }
    expect((await ask(server, '/large.txt')).body.equals(Buffer.from(large))).toBe(true);
  });
});

describe('the server goes on', () => {
  it('after words that are not HTTP, and clients that hang up, of whom it says nothing', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = await site({ 'large.txt': 'x'.repeat(20 * 2 ** 20) });
    const get = (place: string) => `GET ${place} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n`;
    expect(await say(server, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await say(server, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await say(server, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await say(server, 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n')).toBe('');
    expect(await say(server, `${get('/fr/')}Upgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`)).toContain(' 200 ');
    expect(await say(server, `${get('/fr/')}Expect: wonders\r\nConnection: close\r\n\r\n`)).toContain(' 417 ');
    await Promise.all(
      ['/large.txt', '/fr/', '/nowhere/'].flatMap((place) =>
        Array.from({ length: 20 }, () => say(server, `${get(place)}\r\n`.repeat(3), true)),
      ),
    );
    expect(await say(server, `GET /large.txt HTTP/1.1\r\nHost: a\r\n\r\n`, true)).toContain(' 200 ');
    expect((await ask(server, '/fr/')).body.toString()).toBe(page);
    expect(told.mock.calls).toEqual([]);
    told.mockRestore();
  });

  it('when a file cannot be read, and says why in its own terminal', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = await site();
    symlinkSync('loop.txt', path.join(server.folder, 'loop.txt'));
    const { status, headers, body } = await ask(server, '/loop.txt');
    expect([status, headers['content-type'], body.toString()]).toEqual([
      500,
      'text/plain; charset=utf-8',
      'This answer went wrong. The terminal of the server says why.\n',
    ]);
    expect(told.mock.calls.join('')).toMatch(/^The server could not answer: ELOOP.*loop\.txt/);
    told.mockRestore();
    expect((await ask(server, '/fr/')).status).toBe(200);
  });
});
