/** The catalogue without Astro, for what the commands make: the same words that the pages show. */
import { buildCatalogue, type Catalogue } from '../model/catalogue.ts';
import { type Content, type ContentFile, sourceLocale } from '../model/content.ts';
import type { Paths } from '../model/paths.ts';
import type { SheetFile } from '../model/sheet.ts';
import { typesetCompass } from './typeset-compass.ts';
import {
  typesetGlossary,
  typesetHouse,
  typesetPage,
  typesetSite,
  typesetSource,
  typesetStatements,
  typesetTranslation,
} from './typeset.ts';

/** Several ask for the catalogue of one content: it is made once. */
const known = new WeakMap<Content, { paths: Paths; catalogue: Catalogue }>();

/** The catalogue of checked content, in the typography of each language. */
export function catalogueOf(content: Content, paths: Paths): Catalogue {
  const before = known.get(content);
  if (before?.paths === paths) return before.catalogue;
  const catalogue = catalogueFrom(content, paths);
  known.set(content, { paths, catalogue });
  return catalogue;
}

function catalogueFrom(content: Content, paths: Paths): Catalogue {
  const { site, house, ledger, glossary, compass, icons, look, sources, translations, pages } = content;
  return buildCatalogue({
    site: typesetSite(site.data),
    house: typesetHouse(house.data),
    ledger: ledger.data,
    glossary: glossary ? typesetGlossary(glossary.data) : { terms: [] },
    compass: compass && typesetCompass(compass.data, sourceLocale(site.data)),
    icons,
    look,
    statements: typesetStatements(content),
    sources: sources.map((file) => sheetFile(file, typesetSource(file.data, file.locale))),
    translations: translations.map((file) => sheetFile(file, typesetTranslation(file.data, file.locale))),
    pages: pages.map(({ id, locale, file, data }) => ({ id, locale, file, data: typesetPage(data, locale) })),
    paths,
  });
}

function sheetFile<T>({ id, locale, file, body }: ContentFile<T>, data: T): SheetFile<T> {
  return { id, locale, file, data, headings: body.headings };
}
