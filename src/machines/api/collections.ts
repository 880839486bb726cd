/** The files that speak of all sheets at once. */
import type { ApiGlossary, ApiHouse, ApiIndex } from '../../schema/api.ts';
import { datesOf } from './sheet.ts';
import { type ApiSource, envelope, sheetFile } from './source.ts';

/** @param files name → path below the API's folder, of the other files */
export function apiIndex(source: ApiSource, files: Readonly<Record<string, string>>): ApiIndex {
  const { paths, locales, sheet, sheets } = source.catalogue;
  const address = (path: string) => paths.absolute(path);
  return {
    ...envelope(source, { file: 'index.json', schema: 'index', page: paths.sheets(locales[0] ?? '') }),
    languages: [...locales],
    files: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, address(paths.api(file))])),
    sheets: sheets(locales[0] ?? '').map((own) => ({
      id: own.id,
      kind: own.kind,
      status: own.status,
      obligation: own.obligation?.level ?? null,
      ...datesOf(own),
      in: Object.fromEntries(
        locales.flatMap((locale) => {
          const version = sheet(locale, own.id);
          if (!version) return [];
          const { title, acronym = null, summary, isFallback: fallback, href } = version;
          const json = address(paths.api(sheetFile(locale, own.id)));
          const markdown = address(paths.markdown(href));
          return [[locale, { title, acronym, summary, fallback, page: address(href), json, markdown }]];
        }),
      ),
    })),
  };
}

export function apiHouse(source: ApiSource): ApiHouse {
  const { house, catalogue } = source;
  const { current, editions, pillars, audiences, organisations } = house;
  return {
    ...envelope(source, { file: 'house.json', schema: 'house', page: catalogue.paths.home(catalogue.locales[0] ?? '') }),
    current,
    editions: editions.map(({ id, date, approximate = false, label, source: publishedAt = null, names, floors }) => ({
      id,
      date,
      approximate,
      label,
      publishedAt,
      names,
      floors: floors.map((floor) => ({
        id: floor.id,
        part: floor.part,
        label: floor.label,
        rooms: floor.rooms.map((room) => ({
          id: room.id,
          label: room.label,
          material: room.material ?? null,
          sheets: room.bricks,
        })),
      })),
    })),
    pillars: pillars.map(({ id, label, text }) => ({ id, label, text })),
    audiences,
    organisations: Object.fromEntries(
      Object.entries(organisations).map(([id, { name, short = null, url }]) => [id, { name, short, url }]),
    ),
  };
}

export function apiGlossary(source: ApiSource): ApiGlossary {
  const { glossary, catalogue } = source;
  const [locale = ''] = catalogue.locales;
  const page = glossary.terms.length > 0 ? catalogue.paths.section(locale, 'glossary') : catalogue.paths.home(locale);
  return {
    ...envelope(source, { file: 'glossary.json', schema: 'glossary', page }),
    terms: glossary.terms.map(({ id, term, expansion = null, definition, sheets }) => ({
      id,
      term,
      expansion,
      definition,
      sheets,
    })),
  };
}
