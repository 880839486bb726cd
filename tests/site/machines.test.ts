/** What pages tell search engines and other readers that are no people. */
import { Ajv } from 'ajv';
import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import { markdownToHtml } from 'satteri';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { SUMMARY_LENGTH, TITLE_LENGTH } from '../../src/config/limits.ts';
import { sitemapUrls } from '../../src/build/verify.ts';
import type { ApiIndex, ApiSheet } from '../../src/schema/api.ts';
import { SITEMAP_INDEX_SHAPE, SITEMAP_SHAPE } from '../lib/feed-shapes.ts';
import { day, GRAPH } from '../lib/json-ld-shape.ts';
import { reader, variantsOf } from '../lib/variants.ts';
import { parseXml } from '../lib/xml.ts';

/** A description may add the count of sheets to the site's own line. */
const MAX_DESCRIPTION = SUMMARY_LENGTH.max;

/** The vocabulary of schema.org without asking its server: every word is one of its own. */
const document = { '@context': { '@vocab': 'https://schema.org/' } };
const localContext = async (documentUrl: string) => ({ contextUrl: undefined, documentUrl, document });

describe.each(variantsOf(inject('sites')))('$name', (variant) => {
  const { files, text, json, fileOf, page, head } = reader(variant);
  const indexed = [...sitemapUrls(variant.folder)].map((url) => ({ url, file: fileOf(url) ?? '' }));
  const index: ApiIndex = json('api/v1/index.json');
  const graphOf = (file: string) => {
    const script = head(file).querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    return GRAPH.parse(JSON.parse(script));
  };

  it.each(indexed)('$file says what it is, in the words of schema.org', async ({ url, file }) => {
    const graph = graphOf(file);
    const options = { safe: true, documentLoader: localContext } as Options.Expand;
    const expanded = await jsonld.expand(graph as unknown as JsonLdDocument, options);
    expect(expanded).toHaveLength(graph['@graph'].length);
    const named = new Set(graph['@graph'].map((thing) => thing['@id']));
    const mentioned = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map((m) => m[1] ?? '');
    expect(mentioned.filter((id) => !named.has(id))).toEqual([]);
    if (url === `${variant.origin}${variant.base}`) return;
    const shown = graph['@graph'].find((thing) => thing['@type'] === 'WebPage');
    expect([shown?.url, shown?.inLanguage]).toEqual([url, head(file).documentElement.getAttribute('lang')]);
    const trail = graph['@graph'].find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement;
    const isHome = index.languages.some((l) => url === `${variant.origin}${variant.base}${l}/`);
    expect(trail === undefined).toBe(isHome);
    expect(trail?.at(-1)?.item ?? url).toBe(url);
    for (const step of trail ?? []) expect(files).toContain(fileOf(step.item));
  });

  it('cites in each sheet what the sheet rests on, with its dates', () => {
    for (const { id, published, modified, in: versions } of index.sheets) {
      for (const [language, version] of Object.entries(versions).filter(([, v]) => !v.fallback)) {
        const sheet: ApiSheet = json(`api/v1/sheets/${language}/${id}.json`);
        const own = graphOf(fileOf(version.page) ?? '')['@graph'].find((thing) => thing['@type'] === 'TechArticle');
        expect(own?.citation?.map((c) => c.url)).toEqual(sheet.sources.map((s) => s.url));
        expect([own?.datePublished ?? null, own?.dateModified]).toEqual([published, modified]);
        expect(own?.encoding.map((e) => e.contentUrl)).toEqual([version.json, version.markdown]);
      }
    }
  });

  it('names in each sheet’s head its JSON and its Markdown', () => {
    for (const { in: versions } of index.sheets) {
      for (const { page: shown, json: own, markdown } of Object.values(versions)) {
        const links = [...head(fileOf(shown) ?? '').querySelectorAll('link[rel="alternate"][type]:not([title])')];
        expect(links.map((l) => [l.getAttribute('type'), l.getAttribute('href')])).toEqual([
          ['application/json', own],
          ['text/markdown', markdown],
        ]);
      }
    }
  });

  it('has titles and descriptions that are shown whole', () => {
    for (const { file } of indexed) {
      const document = head(file);
      const title = document.querySelector('title')?.textContent ?? '';
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      expect(title.length, `${file}: ${title}`).toBeLessThanOrEqual(TITLE_LENGTH.max);
      expect(description.length, `${file}: ${description}`).toBeLessThanOrEqual(MAX_DESCRIPTION);
      expect(description.length, file).toBeGreaterThanOrEqual(SUMMARY_LENGTH.min);
    }
  });

  it('[R37] has a sitemap that keeps the format', () => {
    const ajv = new Ajv({ allErrors: true });
    const index = parseXml<{ sitemapindex: { sitemap: { loc: string }[] } }>(text('sitemap-index.xml')).sitemapindex;
    ajv.validate(SITEMAP_INDEX_SHAPE, index);
    expect(ajv.errors).toBe(null);
    for (const { loc } of index.sitemap) {
      const { urlset } = parseXml<{ urlset: object }>(text(fileOf(loc) ?? ''));
      ajv.validate(SITEMAP_SHAPE, urlset);
      expect(ajv.errors, loc).toBe(null);
    }
  });

  it('dates every page of the sitemap by its last recorded change, and no other way', () => {
    const sitemap = text('sitemap-0.xml');
    const { document } = parseHTML(sitemap);
    const dates = new Map(
      [...document.querySelectorAll('url')].map((u) => [
        u.querySelector('loc')?.textContent,
        u.querySelector('lastmod')?.textContent?.slice(0, 'YYYY-MM-DD'.length),
      ]),
    );
    expect([...dates.values()].filter((d) => !day.safeParse(d).success)).toEqual([]);
    for (const { modified, in: versions } of index.sheets)
      for (const { page: shown } of Object.values(versions).filter((v) => !v.fallback)) expect(dates.get(shown)).toBe(modified);
    const newest =
      index.sheets
        .map((s) => s.modified)
        .toSorted()
        .at(-1) ?? '';
    for (const l of index.languages) expect((dates.get(`${variant.origin}${variant.base}${l}/`) ?? '') >= newest, l).toBe(true);
  });

  it('has each text once more as Markdown: the same words, its facts above, its sources below', () => {
    const twins = files.filter((f) => f.endsWith('.md'));
    expect(twins.length).toBeGreaterThanOrEqual(index.sheets.length * index.languages.length);
    for (const file of twins) {
      const shown = page(file.replace(/\.md$/, '/index.html'));
      const html = `<article>${markdownToHtml(text(file)).html}</article>`;
      const twin = words(parseHTML(html).document.querySelector('article')?.textContent ?? '');
      const article = shown.querySelector('article.prose');
      for (const aside of article?.querySelectorAll('.cite, .term-note') ?? []) aside.remove();
      // a map says the same in other places: each of its names and words is looked for alone
      const blocks = [...(article?.querySelectorAll('p, li, h2, h3, td') ?? [])].filter((block) => !block.closest('.town'));
      const onMaps = [...(article?.querySelectorAll('.town .streets *') ?? [])].filter((leaf) => leaf.children.length === 0);
      const missing = [...blocks, ...onMaps].map((block) => words(block.textContent)).filter((block) => !twin.includes(block));
      expect(missing, file).toEqual([]);
      const sources = shown.querySelectorAll('[aria-labelledby="sources"] li').length;
      const numbered = /\n## [^\n]+\n\n((?:\d+\. .*\n)+)$/.exec(text(file))?.[1]?.trim().split('\n') ?? [];
      expect(numbered.length, file).toBe(sources);
    }
  });

  it('lists all Markdown for language models, in each language', () => {
    for (const language of index.languages) {
      const [list, all] = [text(`${language}/llms.txt`), text(`${language}/llms-full.txt`)];
      const linked = [...list.matchAll(/\]\(<([^>]+\.md)>\)/g)].map((m) => fileOf(m[1] ?? ''));
      expect(linked.toSorted()).toEqual(files.filter((f) => f.startsWith(`${language}/`) && f.endsWith('.md')).toSorted());
      expect(all.match(/^## .*$/gm)?.length).toBe(linked.length);
      expect(all.match(/^# .*$/gm)).toHaveLength(1);
      expect(text('llms.txt')).toContain(`/${language}/llms.txt>`);
      expect(text('llms.txt')).toContain(`/${language}/llms-full.txt>`);
    }
  });
});

/** Letters and digits alone: how a text is set does not count, nor do the numbers of its notes. */
function words(value: string): string {
  return value
    .replace(/\[\d+\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
