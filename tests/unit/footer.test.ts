/** The foot of every page: four titled columns, every page of a language in one of them. */
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';
import { footerColumns } from '../../src/model/footer.ts';
import { sitePages } from '../../src/model/pages.ts';
import { createPaths } from '../../src/model/paths.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';

const TODAY = '2026-11-29';
const { content } = readContent('content', { today: TODAY });
if (!content) throw new Error('The content is broken.');
const catalogue = catalogueOf(content, createPaths('/', 'https://town.example', content.site.data.locales));

describe.each(catalogue.locales)('the foot of a page in %s', (locale) => {
  const columns = footerColumns(catalogue, translator(locale, catalogue.ownWords), TODAY);
  const links = columns.flatMap((column) => column.links.map(({ href }) => href));

  it('has four columns with their titles', () => {
    expect(columns.map(({ id }) => id)).toEqual(['house', 'understand', 'follow', 'site']);
    expect(columns.filter(({ title }) => title === '')).toEqual([]);
  });

  it('leads to every page that is neither a sheet nor a copy, each once', () => {
    const pages = sitePages(catalogue)
      .filter(({ kind, path }) => ['home', 'section', 'edition', 'page'].includes(kind) && path.startsWith(`/${locale}/`))
      .map(({ path }) => path);
    const within = links.filter((href) => href.endsWith('/') && href.startsWith('/'));
    expect(within.toSorted()).toEqual(pages.toSorted());
    expect(new Set(links).size).toBe(links.length);
  });
});

describe('an editorial page', () => {
  it('names the sheets that its text leads to, each once, and its parts', () => {
    const page = catalogue.pages('en').find(({ id }) => id === 'who-does-what');
    const ids = page?.bricks.map(({ id }) => id) ?? [];
    expect(ids).toContain('mssante');
    expect(new Set(ids).size).toBe(ids.length);
    expect(page?.headings.map(({ text }) => text)).toContain('Who decides');
  });
});
