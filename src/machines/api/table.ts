/** `sheets.csv`: a row a sheet and language, for spreadsheets. */
import { csvText } from '../csv.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type ApiSource, sheetFile, sourceSheets } from './source.ts';

/** What separates several values of one cell. */
const LIST_SEPARATOR = ' | ';

/** The columns in their order. They are only ever added, at the end. */
const COLUMNS: readonly (readonly [name: string, cell: (sheet: Sheet, source: ApiSource) => string | number])[] = [
  ['id', (s) => s.id],
  ['language', (s) => s.locale],
  ['title', (s) => s.title],
  ['acronym', (s) => s.acronym ?? ''],
  ['summary', (s) => s.summary],
  ['kind', (s) => s.kind],
  ['status', (s) => s.status],
  ['status_date', (s) => s.statusDate.date],
  ['floor', (s) => s.floor.label],
  ['room', (s) => s.room.label],
  ['audiences', (s) => labels(s.audiences)],
  ['operators', (s) => labels(s.operators)],
  ['relations', (s) => s.relations.map((r) => `${r.type} ${r.brick.id}`).join(LIST_SEPARATOR)],
  ['aliases', (s) => s.aliases.join(LIST_SEPARATOR)],
  ['sources', (s) => s.sources.length],
  ['official_sources', (s) => s.sources.filter((source) => source.official).length],
  ['published', (s) => s.dates.published ?? ''],
  ['reviewed', (s) => s.reviewed],
  ['modified', (s) => s.dates.modified],
  ['fallback', (s) => String(s.isFallback)],
  ['page', (s, { catalogue: { paths } }) => paths.absolute(s.href)],
  ['json', (s, { catalogue: { paths } }) => paths.absolute(paths.api(sheetFile(s.locale, s.id)))],
  ['date', (_, { today }) => today],
  ['licence', (_, { catalogue: { site } }) => site.licence.id],
  ['source', (_, { catalogue: { site } }) => site.publisher],
  ['obligation', (s) => s.obligation?.level ?? ''],
  ['duties', (s) => s.duties.length],
];

/** The whole table; its first row names the columns. */
export function sheetsCsv(source: ApiSource): string {
  const { locales, sheet } = source.catalogue;
  const versions = sourceSheets(source).flatMap(({ id }) => locales.flatMap((locale) => sheet(locale, id) ?? []));
  const rows = versions.map((version) => COLUMNS.map(([, cell]) => cell(version, source)));
  return csvText([COLUMNS.map(([name]) => name), ...rows]);
}

function labels(items: readonly { label: string }[]): string {
  return items.map((item) => item.label).join(LIST_SEPARATOR);
}
