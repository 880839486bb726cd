/** The catalogue of checked content, in the typography of each language. */
import { buildCatalogue, type Catalogue, type CatalogueInput, type PageFile } from '../model/catalogue.ts';
import { marksOn, tellingMarks } from '../model/marks.ts';
import { type Body, type Content, type ContentFile, sourceLocale } from '../model/content.ts';
import { parseWrittenLink } from '../model/links.ts';
import type { Paths } from '../model/paths.ts';
import type { SheetFile } from '../model/sheet.ts';
import type { EditorialPage } from '../schema/page.ts';
import { typesetCompass } from './typeset-compass.ts';
import {
  typesetEvents,
  typesetGlossary,
  typesetHouse,
  typesetPage,
  typesetSite,
  typesetSource,
  typesetStatements,
  typesetSynonyms,
  typesetTranslation,
} from './typeset.ts';
import { writingOf } from '../i18n/languages.ts';

/** All that a catalogue is built from but the addresses. */
export type TypesetContent = Required<Omit<CatalogueInput, 'paths' | 'marks' | 'today'>>;

/** @param today whose marks the bricks carry, and whether their states are old, `YYYY-MM-DD`; none without */
export function catalogueOf(content: Content, paths: Paths, today?: string): Catalogue {
  return catalogueFrom(typesetContent(content), paths, today);
}

export function catalogueFrom(typeset: TypesetContent, paths: Paths, today?: string): Catalogue {
  return buildCatalogue({
    ...typeset,
    paths,
    ...(today === undefined
      ? {}
      : { marks: tellingMarks(marksOn(typeset.ledger, today), Object.keys(typeset.ledger.sheets).length), today }),
  });
}

/** Gives every word that is shown the typography of its language. */
export function typesetContent(content: Content): TypesetContent {
  const { site, house, ledger, glossary, compass, events, synonyms, icons, branding, ownWords, sources, translations, pages } =
    content;
  return {
    site: typesetSite(site.data),
    house: typesetHouse(house.data),
    ledger: ledger.data,
    glossary: glossary ? typesetGlossary(glossary.data) : { terms: [] },
    compass: compass && typesetCompass(compass.data, sourceLocale(site.data)),
    events: events && typesetEvents(events.data),
    synonyms: synonyms && typesetSynonyms(synonyms.data),
    icons,
    branding,
    ownWords,
    statements: typesetStatements(content),
    sources: sources.map((file) => sheetFile(file, typesetSource(file.data, file.locale))),
    translations: translations.map((file) => sheetFile(file, typesetTranslation(file.data, file.locale))),
    pages: pages.map(pageFile),
  };
}

function pageFile({ id, locale, file, data, body }: ContentFile<EditorialPage>): PageFile {
  const { typeset } = writingOf(locale);
  const headings = body.headings.map((h) => ({ ...h, text: typeset(h.text) }));
  return { id, locale, file, data: typesetPage(data, locale), headings, cites: body.cites, leadsTo: sheetsNamedIn(file, body) };
}

/** Ids of the sheets that a text leads to, each once. */
function sheetsNamedIn(file: string, { links }: Pick<Body, 'links'>): string[] {
  const ids = links.flatMap(({ href }) => {
    const link = parseWrittenLink(file, href);
    return link.kind === 'internal' ? (/^sheets\/[^/]+\/([^/]+)\.mdx$/.exec(link.file)?.[1] ?? []) : [];
  });
  return [...new Set(ids)];
}

function sheetFile<T>({ id, locale, file, body }: ContentFile<T>, data: T): SheetFile<T> {
  const { typeset } = writingOf(locale);
  const headings = body.headings.map((h) => ({ ...h, text: typeset(h.text) }));
  return { id, locale, file, data, headings, cites: body.cites };
}
