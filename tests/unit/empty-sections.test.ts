/** A section with nothing in it has no page: not in the list of pages, so neither in the site, its sitemap nor any link. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';
import { apiGlossary } from '../../src/machines/api/collections.ts';
import { sitePages } from '../../src/model/pages.ts';
import { createPaths } from '../../src/model/paths.ts';
import { referenceLinks, sectionLinks } from '../../src/model/site-map.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, sheetFacts, withContent } from '../lib/content-folder.ts';

const today = '2026-11-29';
const both = (text: string) => ({ fr: text, en: text });
const glossary = (terms: readonly object[]) => stringify({ terms, everyday: ['SMS'] });
const milestone = {
  id: 'opening',
  date: '2026-12',
  what: 'The office opens its doors.',
  audiences: ['residents'],
  source: 'town',
};

function madeOf(changes: Files) {
  const { content } = withContent(changes, (folder) => readContent(folder, { today }));
  if (!content) throw new Error('The content is broken.');
  return catalogueOf(content, createPaths('/', 'https://town.example', content.site.data.locales));
}
const sectionsIn = (changes: Files) => {
  const catalogue = madeOf(changes);
  const sections = ['compass', 'duties', 'glossary', 'calendar'] as const;
  const paths = new Set(sitePages(catalogue).map(({ path }) => path));
  return sections.filter((section) => paths.has(catalogue.paths.section('en', section)));
};

describe('the pages of a site', () => {
  it('leave out the compass, the glossary and the calendar that have nothing in them', () => {
    expect(sectionsIn({})).toEqual([]);
    expect(sectionsIn({ 'glossary.yml': glossary([]) })).toEqual([]);
  });

  it('have them with one term, one date', () => {
    const term = { id: 'abc', term: both('ABC'), definition: both('Three letters.') };
    const dated = document(sheetFacts('Beta', { milestones: [{ ...milestone, state: 'announced' }] }));
    expect(sectionsIn({ 'glossary.yml': glossary([term]), 'sheets/fr/beta.mdx': dated })).toEqual(['glossary', 'calendar']);
  });

  it('are all that navigation and the content API lead to', () => {
    const catalogue = madeOf({});
    const known = new Set(sitePages(catalogue).map(({ path }) => path));
    const words = translator('en', catalogue.ownWords);
    const links = [...sectionLinks(catalogue, words), ...referenceLinks(catalogue, words)].map(({ href }) => href);
    expect(links.filter((href) => !known.has(href))).toEqual([]);
    const source = { catalogue, glossary: { terms: [] }, today } as unknown as Parameters<typeof apiGlossary>[0];
    expect(known).toContain(new URL(apiGlossary(source).source.url).pathname);
  });
});
