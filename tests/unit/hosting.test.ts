/** The configurations that we print for hosts say what the policy says. `npm run test:hosting` asks the real hosts. */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compressedTypes, fileTypes } from '../../src/config/file-types.ts';
import { cacheForever, cacheRevalidate, headersFile, securityHeaders } from '../../src/config/policy.ts';
import { configurations } from '../../src/hosting/servers/configurations.ts';
import { type HostedSite, rulesFor } from '../../src/hosting/servers/site.ts';
import { writeFiles } from '../lib/content-folder.ts';

const base = '/maison/';
const framable = ['/maison/fr/embed/house/'];
const site: HostedSite = {
  domain: 'a.example',
  folder: '/srv/web',
  base,
  moved: new Map([['/maison/fr/fiches/alef/', '/maison/fr/fiches/alpha/']]),
  ...rulesFor(base, framable),
};
/** What the rules give for an address, in the way of every host: the last exception wins. */
const given = (name: string, address: string) => {
  const { usual, exceptions = [] } = site.headers.find((h) => h.name === name) ?? {};
  return exceptions.findLast(({ pattern }) => new RegExp(pattern).test(address))?.value ?? usual;
};

describe('the rules for hosts', () => {
  it('[R40] keep for ever what has a hash in its name, and nothing else', () => {
    const control = site.headers.find((h) => h.name === 'Cache-Control');
    expect(control?.exceptions.map((e) => e.value)).toEqual([cacheForever]);
    expect(given('Cache-Control', '/maison/_assets/site.C17sstRV.css')).toBe(cacheForever);
    for (const place of ['', 'fr/', 'search-index/fr.json', 'fr/_assets/x.css', 'x_assets/x.css', 'api/v1/house.json'])
      expect(given('Cache-Control', base + place), place).toBe(cacheRevalidate);
  });

  it('let other sites frame the page made for it, and no other', () => {
    const policy = 'Content-Security-Policy';
    for (const page of [framable[0] ?? '', `${framable[0]}index.html`])
      expect(given(policy, page)).toBe(securityHeaders(true)[policy]);
    for (const page of [base, `${framable[0]}x`, '/maison/fr/embed/houseXindex.html', '/fr/embed/house/'])
      expect(given(policy, page), page).toBe(securityHeaders()[policy]);
  });

  it('give data to other sites, and keep copies of pages out of search results', () => {
    expect(given('Access-Control-Allow-Origin', '/maison/api/v1/house.json')).toBe('*');
    expect(given('Cross-Origin-Resource-Policy', '/maison/api/v1/house.json')).toBe('cross-origin');
    expect(given('X-Robots-Tag', '/maison/fr/fiches/dmp.md')).toBe('noindex');
    for (const name of ['Access-Control-Allow-Origin', 'X-Robots-Tag']) expect(given(name, '/maison/fr/api/')).toBeUndefined();
  });
});

describe.each(Object.keys(configurations))('the configuration of %s', (host) => {
  const text = configurations[host]?.(site) ?? '';
  const count = (part: string) => text.split(part).length - 1;

  it('[R40] has every header of the policy, and those of data', () => {
    const written = headersFile(base, framable).matchAll(/^ {2}([\w-]+): (.+)$/gm);
    const told = [...written].filter(([, name]) => name !== 'Content-Type');
    expect(told.length).toBeGreaterThan(10);
    for (const [, name = '', value = ''] of told) {
      expect(text, name).toContain(name);
      expect(text, name).toContain(`"${value}"`);
    }
    // such a sign in a value would end the quotes, or be read as a variable
    for (const { usual = '', exceptions } of site.headers)
      for (const value of [usual, ...exceptions.map((e) => e.value)]) expect(value).not.toMatch(/["$\\{}]/);
  });

  it('keeps nothing for ever but hashed assets', () => expect(count('immutable')).toBe(1));

  it('opens frames for the framed page alone', () => expect(count('frame-ancestors *')).toBe(framable.length));

  it('knows every type, the missing page, the base and renamed sheets', () => {
    for (const [extension, type] of Object.entries(fileTypes)) {
      expect(text).toMatch(new RegExp(`\\b${extension}\\b`));
      expect(text).toContain(type.replace(/;.*/, ''));
    }
    for (const type of compressedTypes) expect(text).toContain(type);
    expect(text).toContain('/maison/404.html');
    expect(text).toContain('/srv/web');
    expect(text).toMatch(/alef\/\S* (?:\{ return 301 )?"?\/maison\/fr\/fiches\/alpha\//);
    expect(text).toMatch(/(?:RedirectMatch 302 "\^\/\$"|redir \/|location = \/ \{ return 302) "?\/maison\//);
  });
});

describe('the commands of the guide for a server', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  const [, commands = ''] = /```sh\n(web=[^`]+)```/.exec(guide) ?? [];
  const work = mkdtempSync(path.join(os.tmpdir(), 'release-'));
  const live = (file: string) => path.join(work, 'la-maison', file);
  afterAll(() => rmSync(work, { recursive: true }));

  function run(lines: string): void {
    const here = lines
      .replace(/^web=.*$/m, `web=${work}`)
      .replace(/^release=.*$/m, (line) => (lines === commands ? line.replace(/\$\(.*\)/, String(++releases)) : line))
      // the same on a Mac
      .replace('mv -T', process.platform === 'darwin' ? 'mv -h' : 'mv -T');
    const { status, stderr } = spawnSync('sh', ['-ec', here], { cwd: work, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }
  let releases = 0;
  function deploy(page: string, asset: string): void {
    rmSync(path.join(work, 'dist'), { recursive: true, force: true });
    writeFiles(path.join(work, 'dist'), { 'index.html': page, [`_assets/${asset}`]: asset, '.well-known/security.txt': page });
    run(commands);
  }

  it('[R47] change the site in one step, keep the assets of the release before, and go back', () => {
    deploy('one', 'a.1.js');
    deploy('two', 'a.2.js');
    expect(['index.html', '.well-known/security.txt', '_assets/a.1.js'].map((f) => readFileSync(live(f), 'utf8'))).toEqual([
      'two',
      'two',
      'a.1.js',
    ]);
    expect(lstatSync(path.join(work, 'la-maison')).isSymbolicLink()).toBe(true);
    const last = commands.trim().split('\n').at(-1) ?? '';
    run(`web=\nrelease="$web/releases/1"\n${last}\n`);
    expect(readFileSync(live('index.html'), 'utf8')).toBe('one');
    expect(readdirSync(work).toSorted()).toEqual(['dist', 'la-maison', 'releases']);
  });
});
