/** The catalogue of a content folder that was just read, for those who do not go through Astro. */
import { buildCatalogue, type Catalogue } from '../model/catalogue.ts';
import type { Content, ContentFile } from '../model/content.ts';
import type { Paths } from '../model/paths.ts';
import type { SheetFile } from '../model/sheet.ts';
import { typesetGlossary, typesetHouse, typesetPage, typesetSite, typesetSource, typesetTranslation } from './typeset.ts';

export function catalogueOf(content: Content, paths: Paths): Catalogue {
  const { site, house, glossary, icons, sources, translations, pages } = content;
  const file = <T>({ id, locale, file, body }: ContentFile<T>, data: T): SheetFile<T> => ({
    id,
    locale,
    file,
    data,
    headings: body.headings,
  });
  return buildCatalogue({
    site: typesetSite(site.data),
    house: typesetHouse(house.data),
    glossary: glossary ? typesetGlossary(glossary.data) : { terms: [] },
    icons,
    sources: sources.map((s) => file(s, typesetSource(s.data, s.locale))),
    translations: translations.map((t) => file(t, typesetTranslation(t.data, t.locale))),
    pages: pages.map(({ id, locale, file, data }) => ({ id, locale, file, data: typesetPage(data, locale) })),
    paths,
  });
}
