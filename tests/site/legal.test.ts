/** Legal and quality pages of built sites, today and later; and the site that may not be published yet. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { stringify } from 'yaml';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { sitemapUrls } from '../../src/build/verify.ts';
import { strings as en } from '../../src/i18n/strings/en.ts';
import { strings as fr } from '../../src/i18n/strings/fr.ts';
import { addDays } from '../../src/schema/date.ts';
import { aboutFacts, baseFiles, document, publisherFacts, writeFiles } from '../lib/content-folder.ts';
import { runBuild } from '../lib/run-build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/legal');
const sites = inject('sites');

/** Three sites of a few pages, each as long as any site may take on a slow machine. */
const BUILDS_TIMEOUT_MS = 180_000;

const build = (env: Record<string, string>) => runBuild({ SHARE_IMAGES: 'off', POSTERS: 'off', ...env });

/** Our reader refuses the anchors that the library writes for an object that comes twice. */
const plainYaml = (data: unknown) => stringify(data, { aliasDuplicateObjects: false });
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const page = (folder: string, file: string) => parseHTML(read(folder, file)).document;
const text = (folder: string, file: string) => page(folder, file).querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';

describe('a production build of the content as it is', () => {
  it('is refused in one message that says what is missing and where to put it', () => {
    const out = path.join(work, 'refused');
    rmSync(out, { recursive: true, force: true });
    const { status, said } = build({ SITE_ENV: 'production', OUT_DIR: out });
    expect(status).toBe(1);
    expect(said.match(/^- .+$/gm)).toEqual([
      '- "contact" in content/site.yml',
      '- "legal.form" in content/site.yml',
      '- "legal.address" in content/site.yml',
      '- "legal.phone" in content/site.yml',
      '- "legal.director" in content/site.yml',
      '- "legal.host.name" in content/site.yml',
      '- "legal.host.address" in content/site.yml',
      '- "legal.host.phone" in content/site.yml',
      '- a real address in place of https://la-maison.example: the variable SITE_URL, or "url" in content/site.yml',
    ]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('the publisher’s facts', () => {
  it('are shown where they are known, and asked for where they are not', () => {
    const facts = [publisherFacts.legal.address, publisherFacts.legal.director, publisherFacts.legal.host.phone];
    for (const fact of facts) expect(text(sites.elsewhere, 'en/legal-notice/index.html')).toContain(fact);
    expect(text(sites.elsewhere, 'fr/mentions-legales/index.html')).toContain(publisherFacts.legal.form.fr);
    expect(text(sites.elsewhere, 'en/legal-notice/index.html')).toContain(en['fact.none']);
    for (const file of listFiles(sites.elsewhere).filter((f) => f.endsWith('.html'))) {
      const html = read(sites.elsewhere, file);
      for (const words of [fr, en]) expect(html, file).not.toContain(words['fact.missing']);
    }
    expect(text(sites.real, 'fr/mentions-legales/index.html')).toContain(fr['fact.missing']);
  });
});

describe('every page', () => {
  const footers = { fr: ['fr/mentions-legales', 'fr/accessibilite'], en: ['en/legal-notice', 'en/accessibility'] };
  it.each(['fr', 'en'] as const)('in %s leads to the legal pages, and says the state of accessibility', (locale) => {
    const files = listFiles(sites.real).filter(
      // the house that others frame has no footer
      (f) => f.startsWith(`${locale}/`) && f.endsWith('.html') && !f.includes('/embed/'),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const footer = page(sites.real, file).querySelector('footer');
      const links = [...(footer?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'));
      for (const target of footers[locale]) expect(links, file).toContain(`/${target}/`);
      expect(footer?.textContent).toContain({ fr: 'non conforme', en: 'not compliant' }[locale]);
    }
  });

  it.each(['fr/plan-du-site', 'en/site-map'])('that search engines know stands on /%s/', (map) => {
    const anchors = [...page(sites.real, `${map}/index.html`).querySelectorAll('main a')];
    const links = new Set(anchors.map((a) => a.getAttribute('href') ?? ''));
    const locale = map.slice(0, 2);
    const known = [...sitemapUrls(sites.real)].map((url) => new URL(url).pathname).filter((p) => p.startsWith(`/${locale}/`));
    expect(known.filter((p) => !links.has(p))).toEqual([]);
  });
});

describe('security.txt', () => {
  it('stands where the standard wants it, with its own address', () => {
    const file = read(sites.elsewhere, '.well-known/security.txt');
    expect(file).toContain('Canonical: https://maison.internal/maison/.well-known/security.txt');
    expect(file).toContain(`Contact: mailto:${publisherFacts.contact}`);
  });
});

describe('as time goes by', () => {
  const TODAY = '2025-06-30';
  const days = { today: TODAY, quarter: addDays(TODAY, 91), year: addDays(TODAY, 365) };
  const content = path.join(work, 'content');
  const out = (name: string) => path.join(work, name);

  beforeAll(() => {
    rmSync(work, { recursive: true, force: true });
    const words = { fr: 'Mot', en: 'Word' };
    writeFiles(content, {
      ...baseFiles(),
      'accessibility.yml': plainYaml({
        standard: 'RGAA 4.1.2',
        published: '2023-01-31',
        technologies: ['HTML'],
        audit: {
          date: '2023-01-15',
          auditor: 'Somebody',
          rate: 92.5,
          pages: [words],
          environments: ['NVDA'],
          failures: [{ text: words }],
        },
      }),
      'eco-design.yml': plainYaml({
        standard: 'RGESN 2024',
        evaluated: '2025-01-31',
        criteria: [{ id: '1.1', answer: 'met', subject: words, note: words }],
      }),
      ...Object.fromEntries(['fr', 'en'].flatMap((locale) => statementPages(locale))),
    });
    for (const [name, day] of Object.entries(days)) {
      const { status, said } = build({
        CONTENT_DIR: content,
        OUT_DIR: out(name),
        SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
      });
      if (status !== 0) throw new Error(`The site of ${day} was not built:\n${said}`);
    }
  }, BUILDS_TIMEOUT_MS);

  it('the audit counts for three years, then the site is not compliant, on the page and in the footer', () => {
    for (const name of ['today', 'quarter']) {
      expect(text(out(name), 'en/accessibility/index.html')).toContain('complies in part');
      expect(text(out(name), 'en/accessibility/index.html')).toContain('92.5% of the criteria');
      expect(page(out(name), 'en/index.html').querySelector('footer')?.textContent).toContain('partly compliant');
    }
    const later = text(out('year'), 'en/accessibility/index.html');
    expect(later).toContain('does not comply');
    expect(later).toContain('a new audit is due');
    expect(later).toContain('expired on 31 January 2026');
    expect(later).not.toContain('92.5');
    expect(page(out('year'), 'en/index.html').querySelector('footer')?.textContent).toContain('not compliant');
  });

  it('the eco-design answers are overdue after a year', () => {
    for (const name of ['today', 'quarter'])
      expect(text(out(name), 'en/eco-design/index.html')).toContain('To be reviewed before');
    expect(text(out('year'), 'en/eco-design/index.html')).toContain('its answers may have aged');
  });

  it('security.txt moves on with each build', () => {
    for (const [name, day] of Object.entries(days)) {
      const [, expires = ''] = /^Expires: (.+)$/m.exec(read(out(name), '.well-known/security.txt')) ?? [];
      expect(Date.parse(expires), name).toBeGreaterThan(Date.parse(addDays(day, 91)));
      expect(Date.parse(expires), name).toBeLessThan(Date.parse(addDays(day, 365)));
    }
  });

  function statementPages(locale: string): [string, string][] {
    const body = (component: string, parts: readonly string[]) =>
      `\n${parts.map((part) => `## ${part}\n\n<${component} part="${part}" />\n`).join('\n')}`;
    const made = (id: string, title: string, text: string): [string, string] => [
      `pages/${locale}/${id}.mdx`,
      document(aboutFacts(`${title} ${locale}`, id), text),
    ];
    return [
      made('accessibility', 'Accessibility', body('AccessibilityStatement', ['state', 'results', 'content', 'making'])),
      made('eco-design', 'Eco-design', body('EcoDesignStatement', ['summary', 'criteria'])),
    ];
  }
});
