/** What every built page promises, whatever the content. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LinkChecker } from 'linkinator';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { metaPolicy, securityHeaders } from '../../src/config/policy.ts';
import { serve } from '../../src/hosting/server.ts';
import { listFiles } from '../../src/build/files.ts';
import { sitemapUrls } from '../../src/build/verify.ts';
import { ELSEWHERE, TOWN, UNTOLD } from '../lib/build-sites.ts';
import { THIRD } from '../lib/third-language.ts';
import { headOf } from '../lib/variants.ts';

const sites = inject('sites');

const variants = [
  { name: 'the real site', folder: sites.real, base: '/', origin: 'https://la-maison.example', robots: 'noindex' },
  {
    name: 'under a sub-path, in production',
    folder: sites.elsewhere,
    base: ELSEWHERE.base,
    origin: ELSEWHERE.origin,
    robots: undefined,
  },
  { name: 'another field, three languages', folder: sites.town, base: '/', origin: TOWN.origin, robots: 'noindex' },
];

/** Tries of an address whose connection broke. */
const CONNECTION_TRIES = 3;

it('the real site holds the files of public/ as they are', () => {
  const given = path.resolve(import.meta.dirname, '../../public');
  expect(listFiles(given)).toContain('.nojekyll');
  for (const file of listFiles(given))
    expect(readFileSync(path.join(sites.real, file)).equals(readFileSync(path.join(given, file))), file).toBe(true);
});

describe.each(variants)('$name', ({ folder, base, origin, robots }) => {
  const files = listFiles(folder).filter((f) => f.endsWith('.html') && !isRedirect(path.join(folder, f)));
  const pages = files.map((file) => ({
    file,
    url: `${base}${file.replace(/index\.html$/, '')}`,
    ...readPage(path.join(folder, file)),
  }));
  const indexed = sitemapUrls(folder);

  // under a sub-path the markup is that of the real site
  const validated = folder === sites.elsewhere ? pages.slice(0, 1) : pages;
  it('[R35] has valid HTML', async () => {
    const faults = [];
    for (const { file, html } of validated) {
      const report = await validator.validateString(html, file);
      faults.push(...report.results.flatMap((r) => r.messages.map((m) => `${file}:${m.line} ${m.ruleId} ${m.message}`)));
    }
    expect(faults).toEqual([]);
  });

  it.each(pages)('[R36][R37][R39] $file', ({ url, file, html, head, all }) => {
    const attribute = head.attribute;
    const locale = /^(\w+)\//.exec(file)?.[1] ?? 'fr';
    expect(attribute('html', 'lang')).toBe(locale);
    expect(all('h1')).toHaveLength(1);
    expect(headingsSkipLevel(html)).toBe(false);
    expect(attribute('meta[name="robots"]', 'content')).toBe(file.includes('/embed/') ? 'noindex' : robots);
    expect(attribute('meta[http-equiv="content-security-policy"]', 'content')).toBe(metaPolicy);
    expect(html).not.toMatch(/\sstyle="|<style|\son\w+="/);
    // besides the theme's and the one for scripts that do not arrive, which the policy knows by their hashes, scripts are files of ours or mere data
    expect(
      html.match(
        /<script(?! (?:is:inline )?type="(?:application\/(?:ld\+)?json|speculationrules|module" src="[^":]*_assets\/))/g,
      ),
    ).toHaveLength(2);
    expect(attribute('meta[name="description"]', 'content')?.length).toBeGreaterThan(20);
    expect(head.one('title')?.textContent.length).toBeGreaterThan(2);

    const foreign = [...html.matchAll(/<(?:link|script|img|source|iframe)[^>]*\s(?:href|src)="(https?:\/\/[^"]+)"/g)].map(
      (m) => m[1] ?? '',
    );
    expect(foreign.filter((address) => !address.startsWith(origin))).toEqual([]);

    const canonical = attribute('link[rel="canonical"]', 'href') ?? '';
    expect(canonical.startsWith(`${origin}${base}`)).toBe(true);
    if (file === '404.html') return;
    expect(indexed.has(`${origin}${url}`)).toBe(canonical === `${origin}${url}`);
    const versions = head.all('link[rel="alternate"][hreflang]').map((l) => [l.getAttribute('hreflang'), l.getAttribute('href')]);
    expect(versions.length > 0).toBe(indexed.has(`${origin}${url}`));
    for (const [language, href] of versions) {
      const target = pages.find((p) => `${origin}${p.url}` === href);
      expect(target, `${language} ${href}`).toBeDefined();
      const back = target?.head.all('link[rel="alternate"][hreflang]').map((l) => l.getAttribute('href'));
      expect(back).toContain(language === 'x-default' ? href : `${origin}${url}`);
    }
  });

  it('[R36] has titles and descriptions of its own for each page', () => {
    const kept = pages.filter((p) => indexed.has(`${origin}${p.url}`));
    for (const of of [
      (p: (typeof pages)[0]) => p.head.one('title')?.textContent,
      (p: (typeof pages)[0]) => p.head.attribute('meta[name="description"]', 'content'),
    ]) {
      const values = kept.filter((p) => p.file !== 'index.html').map((p) => `${p.head.attribute('html', 'lang')} ${of(p)}`);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('[R35] has links that land, fragments included', async () => {
    const server = await serve({ folder, base, port: 0 });
    const foreign = `^https?://(?!${new URL(server.url).host})`;
    const result = await new LinkChecker().check({
      path: server.url,
      recurse: true,
      checkFragments: true,
      linksToSkip: [foreign, '^mailto:'],
      // on a busy machine a kept connection may end just as it is used again; a page that is not there answers 404
      retryErrors: true,
      retryErrorsCount: CONNECTION_TRIES,
    });
    await server.close();
    const broken = result.links.filter((l) => l.state === 'BROKEN').map((l) => `${l.parent} → ${l.url} (${l.status})`);
    expect(broken).toEqual([]);
    const followed = new Set(result.links.filter((l) => l.state === 'OK').map((l) => l.url.replace(/#.*/, '')));
    const reachable = pages.filter((p) => p.file !== '404.html').map((p) => `${server.url.slice(0, -base.length)}${p.url}`);
    expect(reachable.filter((url) => !followed.has(url))).toEqual([]);
  });

  it('[R31] leaves nothing of the build behind', () => {
    const here = path.resolve(import.meta.dirname, '../..');
    expect(listFiles(folder).filter((f) => /\.map$|prerender|node_modules/.test(f))).toEqual([]);
    for (const file of listFiles(folder).filter((f) => /\.(html|css|js|xml|txt|md|csv|json|jsonld)$/.test(f))) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      for (const trace of [here, 'sourceMappingURL', UNTOLD]) expect(text, file).not.toContain(trace);
    }
  });

  it('[R50] tells no other site more than where a reader comes from, and hands no window over', () => {
    const strays = pages.flatMap(({ file, all }) =>
      all('a[href^="http"]')
        .filter((a) => !a.getAttribute('href')?.startsWith(origin))
        .filter((a) => !/\bnoopener\b/.test(a.getAttribute('rel') ?? '') || /unsafe-url|no-referrer-when/.test(a.outerHTML))
        .map((a) => `${file}: ${a.outerHTML}`),
    );
    expect(strays).toEqual([]);
    expect(securityHeaders()['Referrer-Policy']).toBe('strict-origin-when-cross-origin');
  });

  it('[R46] leaves no program behind at the reader’s: no service worker', () => {
    const scripts = listFiles(folder).filter((f) => /\.(?:js|html)$/.test(f));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((f) => /serviceWorker|importScripts/.test(readFileSync(path.join(folder, f), 'utf8')))).toEqual([]);
  });

  it('asks search engines in only in production', () => {
    expect(readFileSync(path.join(folder, 'robots.txt'), 'utf8')).toContain(robots === 'noindex' ? 'Disallow: /' : 'Allow: /');
  });
});

describe('the real site', () => {
  it('[R28] holds every sheet, house and page of both languages', () => {
    const files = listFiles(sites.real).filter((f) => f.endsWith('.html'));
    expect(files.filter((f) => /^fr\/fiches\/[^/]+\/index\.html$/.test(f)).length).toBeGreaterThanOrEqual(23);
    expect(files.filter((f) => /^en\/sheets\/[^/]+\/index\.html$/.test(f)).length).toBe(
      files.filter((f) => /^fr\/fiches\/[^/]+\/index\.html$/.test(f)).length,
    );
    for (const file of [
      'index.html',
      '404.html',
      'fr/index.html',
      'en/index.html',
      'fr/a-propos/index.html',
      'en/about/index.html',
    ]) {
      expect(existsSync(path.join(sites.real, file)), file).toBe(true);
    }
  });

  it('shows a relation on both sheets in words', () => {
    const page = (file: string) => readFileSync(path.join(sites.real, file), 'utf8');
    expect(page('fr/fiches/dmp/index.html')).toMatch(/Fait partie de<\/span>[\s\S]{0,200}Mon espace santé/);
    expect(page('fr/fiches/mon-espace-sante/index.html')).toMatch(/Comprend<\/span>[\s\S]{0,200}Dossier médical partagé/);
  });
});

describe('a sheet that is not translated', () => {
  const page = readPage(path.join(sites.town, `en/sheets/${TOWN.untranslated}/index.html`));

  it('[R22] is served in its own language with a notice, and points to the original', () => {
    expect(page.attribute('html', 'lang')).toBe('en');
    expect(page.attribute('article', 'lang')).toBe('fr');
    expect(page.one('[role="note"]')?.textContent).toContain('has not been translated into English yet');
    expect(page.attribute('link[rel="canonical"]', 'href')).toBe(`${TOWN.origin}/fr/fiches/${TOWN.untranslated}/`);
    expect(page.all('link[rel="alternate"][hreflang]')).toEqual([]);
    expect(sitemapUrls(sites.town).has(`${TOWN.origin}/en/sheets/${TOWN.untranslated}/`)).toBe(false);
  });

  it('is marked as foreign wherever its name stands', () => {
    const house = readPage(path.join(sites.town, 'en/index.html'));
    expect(house.one(`#brick-${TOWN.untranslated} [lang="fr"]`)?.textContent).toContain('Alertes de quartier');
  });
});

describe('a translation whose source went on', () => {
  it('says so on the section that changed, and on no other, as the command does', () => {
    const page = readPage(path.join(sites.town, `en/sheets/${TOWN.sheet}/index.html`));
    const notices = page.all('.notice');
    expect(notices.map((n) => n.previousElementSibling?.id)).toEqual([TOWN.outdated]);
    expect(page.attribute('.notice a', 'href')).toBe(`/fr/fiches/${TOWN.sheet}/#${TOWN.outdated}`);
    expect(notices[0]?.textContent).toBe(
      'The original has changed since this passage was translated. Read the original (French)',
    );

    const { stdout } = spawnSync(process.execPath, ['scripts/translation-status.ts', '--json'], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, CONTENT_DIR: path.join(sites.town, '../town-content') },
      encoding: 'utf8',
    });
    const rows = JSON.parse(stdout) as { id: string; locale: string }[];
    expect(rows.find((r) => r.id === TOWN.sheet && r.locale === 'en')).toEqual({
      id: TOWN.sheet,
      locale: 'en',
      state: 'outdated',
      sections: [TOWN.outdated],
    });
    expect(rows.find((r) => r.id === TOWN.untranslated && r.locale === 'en')).toMatchObject({ state: 'missing' });
    expect(rows.find((r) => r.id === TOWN.sheet && r.locale === THIRD)).toMatchObject({ state: 'unchecked' });
  });
});

describe('a renamed sheet', () => {
  it('[R34] is found at its old address, by page and by rule, and is not indexed there', () => {
    const page = readPage(path.join(sites.town, `en/sheets/${TOWN.former}/index.html`));
    expect(page.attribute('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=/en/sheets/${TOWN.sheet}/`);
    expect(page.attribute('link[rel="canonical"]', 'href')).toBe(`${TOWN.origin}/en/sheets/${TOWN.sheet}/`);
    expect(page.attribute('meta[name="robots"]', 'content')).toBe('noindex');
    expect(readFileSync(path.join(sites.town, '_redirects'), 'utf8')).toBe(
      `/fr/fiches/${TOWN.former}/ /fr/fiches/${TOWN.sheet}/ 301\n/en/sheets/${TOWN.former}/ /en/sheets/${TOWN.sheet}/ 301\n`,
    );
  });
});

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // written by Astro's and the sitemap's own serialisers
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      // titles of services are as long as they are; search engines shorten them by themselves
      'long-title': 'off',
      // the theme's script is hashed by the content policy
      'require-csp-nonce': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
      // boxes to tick share the name of their question
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // list-style: none takes the role away in one browser; the role gives it back where it matters
      'no-redundant-role': 'off',
      // the answers of a combobox are links, which a select cannot hold
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  }),
);

function isRedirect(file: string): boolean {
  return readFileSync(file, 'utf8').includes('http-equiv="refresh"');
}

function readPage(file: string) {
  const html = readFileSync(file, 'utf8');
  return { html, head: finderIn(headOf(html)), ...finderIn(parseHTML(html).document) };
}

function finderIn(document: Document) {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const one = (selector: string) => document.querySelector(selector);
  const attribute = (selector: string, name: string) => one(selector)?.getAttribute(name) ?? undefined;
  return { one, all, attribute };
}

/** True when a heading is more than one level below the one before it. */
function headingsSkipLevel(html: string): boolean {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((m) => Number(m[1]));
  return levels.some((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
}
