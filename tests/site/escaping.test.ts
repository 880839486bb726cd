/** A title that is markup in every format we write is words in all of them. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { baseFiles, document, sheetFacts, writeFiles } from '../lib/content-folder.ts';
import { runBuild } from '../lib/run-build.ts';
import { parseXml } from '../lib/xml.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/escaping');
const out = path.join(work, 'dist');
const TITLE = '</script><img src=x onerror=a()>]]>&amp;"\'{x}';
const SUMMARY = `${TITLE} is a service of the town, with every sign that starts something.`;
const sheetFile = 'fr/fiches/beta/index.html';
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  const content = path.join(work, 'content');
  const facts = sheetFacts(TITLE, { summary: SUMMARY, aliases: [`${TITLE} too`] });
  writeFiles(content, { ...baseFiles(), 'sheets/fr/beta.mdx': document(facts) });
  const { status, said } = runBuild({ CONTENT_DIR: content, OUT_DIR: out });
  if (status !== 0) throw new Error(said);
});

describe('text from facts', () => {
  it('[R32] makes no element and no handler on any page', () => {
    const pages = listFiles(out).filter((f) => f.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const file of pages) {
      const { document: page } = parseHTML(read(file));
      expect(page.querySelectorAll('img[src="x"], [onerror]').length, file).toBe(0);
    }
  });

  it('[R32] stands whole in title, description, tags for sharing and structured data', () => {
    const { document: page } = parseHTML(read(sheetFile));
    expect(page.querySelector('h1')?.textContent).toContain('<img src=x onerror=a()>');
    expect(page.querySelector('title')?.textContent).toContain('</script>');
    for (const tag of ['meta[name="description"]', 'meta[property="og:description"]'])
      expect(page.querySelector(tag)?.getAttribute('content'), tag).toContain('</script><img src=x onerror=a()>');
    const data = [...page.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent);
    expect(data.length).toBeGreaterThan(0);
    for (const text of data) expect(text).not.toMatch(/<[/!a-z]/i);
    expect(JSON.stringify(data.map((text) => JSON.parse(text) as unknown))).toContain('</script><img src=x');
  });

  it('[R32] is kept exact in the JSON API, and well formed in XML', () => {
    const sheet = JSON.parse(read('api/v1/sheets/fr/beta.json')) as { title: string };
    expect(sheet.title).toBe(TITLE);
    const xml = listFiles(out).filter((f) => /\.(?:xml|svg)$/.test(f));
    expect(xml.length).toBeGreaterThan(3);
    for (const file of xml) {
      expect(() => parseXml(read(file)), file).not.toThrow();
      expect(read(file), file).not.toContain('<img');
    }
  });
});
