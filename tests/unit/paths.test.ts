import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersFile, metaPolicy, securityHeaders } from '../../src/config/policy.ts';
import { prefetchRules } from '../../src/config/prefetch.ts';
import { recoveryScript } from '../../src/config/recovery-script.ts';
import { themeScript } from '../../src/config/theme-script.ts';
import { editUrl } from '../../src/model/edit-url.ts';
import { parseWrittenLink, resolveWrittenLink } from '../../src/model/links.ts';
import { createPaths } from '../../src/model/paths.ts';
import { withSourceHash } from '../../scripts/authoring/frontmatter.ts';

const locales = [
  { id: 'fr', name: 'Français', segments: { sheets: 'fiches' } },
  { id: 'en', name: 'English', segments: {} },
];
const paths = createPaths('/maison/', 'https://a.example', locales);

describe('paths', () => {
  it('carry the base, the language and its words', () => {
    expect(paths.home('fr')).toBe('/maison/fr/');
    expect(paths.sheet('fr', 'dmp')).toBe('/maison/fr/fiches/dmp/');
    expect(paths.sheet('en', 'dmp')).toBe('/maison/en/sheets/dmp/');
    expect(paths.absolute(paths.root())).toBe('https://a.example/maison/');
    expect(paths.withoutBase(paths.sheets('en'))).toBe('/en/sheets/');
  });

  it('lead to the file that a reader may edit', () => {
    const site = { repository: 'https://git.example/a/b/', branch: 'main', folder: 'content' };
    expect(editUrl(site, 'sheets/fr/dmp.mdx')).toBe('https://git.example/a/b/edit/main/content/sheets/fr/dmp.mdx');
    expect(editUrl({ ...site, folder: '.' }, 'house.yml')).toBe('https://git.example/a/b/edit/main/house.yml');
  });
});

describe('links between files', () => {
  const resolve = (href: string) =>
    resolveWrittenLink('sheets/fr/dmp.mdx', href, paths, (f) => (f === 'pages/fr/about.mdx' ? 'a-propos' : undefined));

  it('are read as paths of the content folder', () => {
    expect(parseWrittenLink('sheets/fr/dmp.mdx', '../en/ins.mdx#x')).toEqual({
      kind: 'internal',
      file: 'sheets/en/ins.mdx',
      anchor: 'x',
    });
    expect(parseWrittenLink('sheets/fr/dmp.mdx', '#x')).toEqual({ kind: 'internal', file: 'sheets/fr/dmp.mdx', anchor: 'x' });
    expect(parseWrittenLink('a', 'MAILTO:x@y.example')).toEqual({ kind: 'external', href: 'MAILTO:x@y.example' });
  });

  it('become addresses of the site', () => {
    expect(resolve('./ins.mdx#quoi')).toEqual({ href: '/maison/fr/fiches/ins/#quoi', external: false });
    expect(resolve('../../pages/fr/about.mdx')).toEqual({ href: '/maison/fr/a-propos/', external: false });
    expect(resolve('../../pages/fr/gone.mdx')).toBeUndefined();
    expect(resolve('#ici')).toEqual({ href: '#ici', external: false });
  });
});

describe('the content policy', () => {
  it('[R39] allows nothing inline but what it knows by its hash, and nothing from elsewhere', () => {
    expect(metaPolicy).not.toMatch(/'unsafe|https?:|\*|data:/);
    // WebAssembly, which the search is, and no evaluated script
    expect(metaPolicy.match(/\S*unsafe\S*/g)).toEqual(["'wasm-unsafe-eval'"]);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(metaPolicy.match(/'sha256-\S+'/g)).toEqual([themeScript, recoveryScript, prefetchRules].map(hash));
    expect(securityHeaders()['Content-Security-Policy']).toBe(`${metaPolicy}; frame-ancestors 'none'`);
    expect(securityHeaders(true)['Content-Security-Policy']).toBe(`${metaPolicy}; frame-ancestors *`);
  });

  it('is written for hosts that read a headers file, under the site’s base', () => {
    expect(headersFile('/maison/', [])).toMatch(/^\/maison\/\*\n {2}Content-Security-Policy: /);
    expect(headersFile('/', ['/fr/embed/house/'])).toContain(
      `/fr/embed/house/\n  ! Content-Security-Policy\n  Content-Security-Policy: ${metaPolicy}; frame-ancestors *`,
    );
    expect(headersFile('/', [])).toContain('/_assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable');
  });
});

describe('stamping a translation', () => {
  it('replaces the block and leaves every other byte', () => {
    const before = '---\ntitle: "A: b"   # note\nsourceHash:\n  intro: aaaaaaaa\nsummary: c\n---\n\nText --- here\n';
    expect(withSourceHash(before, { intro: 'bbbbbbbb', one: '3e982345' })).toBe(
      '---\ntitle: "A: b"   # note\nsummary: c\nsourceHash:\n  intro: bbbbbbbb\n  one: "3e982345"\n---\n\nText --- here\n',
    );
  });
});
