/** What changes on the disk while the local server runs is what it answers next. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { headersFile } from '../../src/config/policy.ts';
import { openFile } from '../../src/hosting/server/open-file.ts';
import { whenChanged } from '../../src/hosting/server/when-changed.ts';
import { type Answer, ask, longPage, served, siteFiles, workFolder, writeSite } from '../lib/served-folder.ts';

const br = { headers: { 'Accept-Encoding': 'br' } };
const textOf = ({ headers, body }: Answer) => (headers['content-encoding'] ? brotliDecompressSync(body) : body).toString();

/** Two sites beside each other, and what puts the second in the place of the first, as a build does. */
function twoSites(second: Record<string, string | Buffer> = siteFiles('omega and more')) {
  const work = workFolder();
  const [folder, fresh, aside] = ['site', 'fresh', 'aside'].map((name) => path.join(work, name)) as [string, string, string];
  writeSite(folder, siteFiles('alpha'));
  writeSite(fresh, second);
  const takeAway = () => renameSync(folder, aside);
  const bring = () => renameSync(fresh, folder);
  return { folder, takeAway, bring, replace: () => (takeAway(), bring(), rmSync(aside, { recursive: true })) };
}

it('a build that takes the place of the one before is served at once: bytes, lengths, tags, old addresses, frames', async () => {
  const { folder, replace } = twoSites({
    ...siteFiles('omega and more'),
    'fr/new/index.html': longPage('new'),
    _headers: headersFile('/', ['/fr/']),
    _redirects: '/fr/older/ /fr/new/ 301\n',
  });
  const server = await served(folder);
  const before = [await ask(server, '/fr/'), await ask(server, '/fr/', br), await ask(server, '/nowhere/', br)];
  expect(before.map(textOf)).toEqual([longPage('alpha fr'), longPage('alpha fr'), longPage('alpha is missing')]);
  expect((await ask(server, '/fr/older/')).status).toBe(404);
  replace();
  const after = [await ask(server, '/fr/'), await ask(server, '/fr/', br), await ask(server, '/nowhere/', br)];
  expect(after.map(textOf)).toEqual([
    longPage('omega and more fr'),
    longPage('omega and more fr'),
    longPage('omega and more is missing'),
  ]);
  expect(after.map((a) => a.headers['content-length'])).toEqual(after.map((a) => String(a.body.length)));
  expect(after[0]?.headers.etag).not.toBe(before[0]?.headers.etag);
  expect((await ask(server, '/fr/', { headers: { 'If-None-Match': before[0]?.headers.etag } })).status).toBe(200);
  expect((await ask(server, '/fr/new')).headers.location).toBe('/fr/new/');
  expect((await ask(server, '/fr/older/')).headers.location).toBe('/fr/new/');
  expect((await ask(server, '/fr/old/')).status).toBe(404);
  expect((await ask(server, '/fr/')).headers['content-security-policy']).toContain('frame-ancestors *');
  expect((await ask(server, '/fr/embed/')).headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

it('another content of the same size and date is another one', async () => {
  const { folder, replace } = twoSites(siteFiles('omega'));
  const date = new Date(1_700_000_000_000);
  const [now, next] = [path.join(folder, 'fr/index.html'), path.join(folder, '../fresh/fr/index.html')];
  for (const file of [now, next]) utimesSync(file, date, date);
  expect([statSync(now).size, statSync(now).mtimeMs]).toEqual([statSync(next).size, statSync(next).mtimeMs]);
  // the clock of a disk may tick a few times a second only
  await setTimeout(20);
  utimesSync(next, date, date);
  const server = await served(folder);
  const before = await ask(server, '/fr/', br);
  replace();
  const after = await ask(server, '/fr/', { headers: { ...br.headers, 'If-None-Match': before.headers.etag } });
  expect([after.status, textOf(after)]).toEqual([200, longPage('omega fr')]);
  expect(after.headers['last-modified']).toBe(before.headers['last-modified']);
});

it('a file that is written over or gone is new or missing', async () => {
  const { folder } = twoSites();
  const server = await served(folder);
  const file = path.join(folder, 'fr/index.html');
  expect(textOf(await ask(server, '/fr/', br))).toBe(longPage('alpha fr'));
  for (const word of ['longer than before', 'short']) {
    writeFileSync(file, longPage(word));
    expect(textOf(await ask(server, '/fr/', br))).toBe(longPage(word));
    expect(textOf(await ask(server, '/fr/'))).toBe(longPage(word));
  }
  rmSync(file);
  for (const place of ['/fr/', '/fr/index.html', '/fr']) {
    const answer = await ask(server, place);
    expect([answer.status, textOf(answer)], place).toEqual([404, longPage('alpha is missing')]);
  }
  rmSync(path.join(folder, '404.html'));
  const bare = await ask(server, '/fr/');
  expect([bare.status, bare.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  mkdirSync(file);
  expect((await ask(server, '/fr/')).status).toBe(404);
});

it('a folder that is away for a moment is said to be so, and served when it is back', async () => {
  const { folder, takeAway, bring } = twoSites();
  const server = await served(folder);
  takeAway();
  for (const place of ['/', '/fr/', '/fr', '/nowhere/']) {
    const { status, headers, body } = await ask(server, place);
    expect([status, headers['retry-after'], headers['cache-control']], place).toEqual([503, '1', 'no-store']);
    expect(body.toString()).toBe('The site is being replaced.\n');
  }
  bring();
  expect(textOf(await ask(server, '/fr/'))).toBe(longPage('omega and more fr'));
});

it('what only the new folder has is found, though the old one was looked into', async () => {
  for (let round = 0; round < 50; round++) {
    const { folder, replace } = twoSites({ 'fr/new/index.html': longPage('new') });
    // the disk is asked for the file of the old folder while the new one takes its place
    const found = openFile(folder, 'fr/new/index.html');
    replace();
    const file = await found;
    expect(file?.name).toBe('fr/new/index.html');
    await file?.handle.close();
  }
});

it('what was missing while a folder was away and came back is read again', () => {
  const { folder, takeAway } = twoSites();
  const file = path.join(folder, '_redirects');
  const read = vi.fn<() => boolean>(() => existsSync(file));
  read.mockImplementationOnce(() => (takeAway(), existsSync(file)));
  const isThere = whenChanged(file, read);
  expect(isThere()).toBe(false);
  renameSync(path.join(folder, '../aside'), folder);
  expect([isThere(), isThere()]).toEqual([true, true]);
  expect(read).toHaveBeenCalledTimes(2);
});

it('whoever asks all the while gets one whole site or the other', async () => {
  const work = workFolder();
  const folder = path.join(work, 'site');
  const words = ['alpha', 'a longer omega'];
  for (const [i, word] of words.entries()) writeSite(path.join(work, String(i)), siteFiles(word));
  cpSync(path.join(work, '0'), folder, { recursive: true });
  const server = await served(folder);
  const over = new AbortController();
  const seen = new Map<string, number>();
  const reader = async (coding: string) => {
    while (!over.signal.aborted) {
      const answer = await ask(server, '/fr/', { headers: { 'Accept-Encoding': coding } });
      const text = `${answer.status} ${textOf(answer)}`;
      seen.set(text, (seen.get(text) ?? 0) + 1);
    }
  };
  const readers = ['br', 'br', 'identity', 'identity'].map(reader);
  for (let round = 1; round <= 40; round++) {
    const [fresh, aside] = [path.join(work, 'fresh'), path.join(work, 'aside')];
    cpSync(path.join(work, String(round % words.length)), fresh, { recursive: true });
    renameSync(folder, aside);
    renameSync(fresh, folder);
    rmSync(aside, { recursive: true });
    await setTimeout(5);
  }
  over.abort();
  await Promise.all(readers);
  const whole = words.map((word) => `200 ${longPage(`${word} fr`)}`);
  expect([...seen.keys()].filter((text) => !text.startsWith('503 ')).toSorted()).toEqual(whole.toSorted());
});
