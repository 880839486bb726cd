/** The catalogue of a small content folder, without Astro. */
import { buildCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import { marksOn } from '../../src/model/marks.ts';
import type { Content } from '../../src/model/content.ts';
import { recordSheets, type RecordOptions } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { type CountedFile, countWords } from '../../src/model/quality.ts';
import { readContent } from '../../src/reader/read-content.ts';
import type { Ledger } from '../../src/schema/ledger.ts';
import type { SourceSheet, TranslatedSheet } from '../../src/schema/sheet.ts';
import { type Files, withContent } from './content-folder.ts';

/** @throws when the content has errors */
export function contentOf(changes: Files, today: string): Content {
  const { content, issues } = withContent(changes, (folder) => readContent(folder, { today }));
  const errors = issues.filter((i) => i.severity === 'error');
  if (!content || errors.length > 0) throw new Error(`The content has errors: ${JSON.stringify(errors)}`);
  return content;
}

/** What the loader hands to pages; words are counted of the plain text, which the tests give. */
export function filesOf({ sources, translations }: Content, text = 'one two three') {
  const file = <T extends Content['sources'][number] | Content['translations'][number]>(f: T) => ({
    ...f,
    ...f.body,
    words: countWords(text),
  });
  return {
    sources: sources.map(file) as CountedFile<SourceSheet>[],
    translations: translations.map(file) as CountedFile<TranslatedSheet>[],
  };
}

/** @param marked the day whose marks the bricks carry */
export function catalogueOf(content: Content, marked?: string): Catalogue {
  const { site, house, icons, branding, ledger, pages, events } = content;
  return buildCatalogue({
    ...filesOf(content),
    site: site.data,
    house: house.data,
    icons,
    branding,
    events: events?.data,
    pages: pages.map((page) => ({ ...page, headings: page.body.headings, cites: page.body.cites, leadsTo: [] })),
    paths: createPaths('/', 'https://town.example', site.data.locales),
    statements: { accessibility: undefined, ecoDesign: undefined },
    marks: marked === undefined ? new Map() : marksOn(ledger.data, marked),
  });
}

/** The content with its ledger brought up to date, as `npm run ledger` does. */
export function recorded(content: Content, before: Ledger, options: RecordOptions) {
  const known = { ...content, ledger: { ...content.ledger, data: before } };
  return recordSheets(known, createPaths('/', '', content.site.data.locales), options);
}
