/** The files that speak of all sheets at once. */
import type { ApiGlossary, ApiHouse, ApiIndex } from '../../schema/api.ts';
import { csvText } from '../csv.ts';
import { datesOf } from './sheet.ts';
import { type ApiSource, envelope, sheetFile, sourceSheets } from './source.ts';

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
    editions: editions.map(({ id, date, approximate = false, label, source: publishedAt = null, floors }) => ({
      id,
      date,
      approximate,
      label,
      publishedAt,
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
  return {
    ...envelope(source, { file: 'glossary.json', schema: 'glossary', page: catalogue.paths.home(catalogue.locales[0] ?? '') }),
    terms: glossary.terms.map(({ id, term, expansion = null, definition, sheets }) => ({
      id,
      term,
      expansion,
      definition,
      sheets,
    })),
  };
}

/** What separates several values of one cell. */
const LIST_SEPARATOR = ' | ';

const COLUMNS = [
  ...['id', 'language', 'title', 'acronym', 'summary', 'kind', 'status', 'status_date', 'floor', 'room', 'audiences'],
  ...['operators', 'relations', 'aliases', 'sources', 'official_sources', 'published', 'reviewed', 'modified'],
  ...['fallback', 'page', 'json', 'date', 'licence', 'source'],
] as const;

/** `sheets.csv`: a row a sheet and language. Columns are only ever added, at the end. */
export function sheetsCsv(source: ApiSource): string {
  const { paths, locales, sheet, site } = source.catalogue;
  const rows = sourceSheets(source).flatMap(({ id }) =>
    locales.flatMap((locale) => {
      const s = sheet(locale, id);
      if (!s) return [];
      const labels = (items: readonly { label: string }[]) => items.map((i) => i.label).join(LIST_SEPARATOR);
      const { licence } = envelope(source, { file: 'sheets.csv', schema: 'index', page: s.href });
      const ties = s.relations.map((r) => `${r.type} ${r.brick.id}`).join(LIST_SEPARATOR);
      const { published, reviewed, modified } = datesOf(s);
      const json = paths.absolute(paths.api(sheetFile(locale, id)));
      return [
        [
          ...[id, locale, s.title, s.acronym ?? '', s.summary, s.kind, s.status, s.statusDate.date],
          ...[s.floor.label, s.room.label, labels(s.audiences), labels(s.operators), ties, s.aliases.join(LIST_SEPARATOR)],
          ...[s.sources.length, s.sources.filter((x) => x.official).length, published ?? '', reviewed, modified],
          ...[String(s.isFallback), paths.absolute(s.href), json, source.today, licence.id, site.publisher],
        ],
      ];
    }),
  );
  return csvText([COLUMNS, ...rows]);
}
