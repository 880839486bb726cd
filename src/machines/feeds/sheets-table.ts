/** The state of every sheet as rows for a spreadsheet: the same facts as the page, plain. */
import { translator } from '../../i18n/translate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { type SheetState, SHEET_PARTS } from '../../model/quality.ts';
import { fullName } from '../../model/sheet.ts';
import type { Cell } from '../csv.ts';

/** A row of column names, then a row a sheet, in the order of the house. */
export function sheetsTable(catalogue: Catalogue, locale: string, states: ReadonlyMap<string, SheetState>): Cell[][] {
  const { t } = translator(locale, catalogue.ownWords);
  const others = catalogue.locales.slice(1);
  const header = [
    'id',
    t('quality.sheet'),
    'URL',
    t('quality.status'),
    t('quality.seen'),
    t('quality.reviewed'),
    t('quality.overdue'),
    t('quality.official'),
    t('quality.other'),
    t('quality.oldest'),
    ...others.map((l) => `${t('quality.translation')} ${l.toUpperCase()}`),
    ...catalogue.locales.map((l) => `${t('quality.words')} ${l.toUpperCase()}`),
    t('quality.links'),
    `${t('quality.complete')} / ${SHEET_PARTS.length}`,
    t('quality.lacking'),
    t('quality.newest'),
    t('quality.unknowns'),
    t('quality.unknowns.overdue'),
  ];
  const rows = catalogue.sheets(locale).flatMap((sheet): Cell[][] => {
    const state = states.get(sheet.id);
    if (!state) return [];
    const { date, approximate } = sheet.statusDate;
    return [
      [
        sheet.id,
        fullName(sheet),
        catalogue.paths.absolute(sheet.href),
        t(`status.${sheet.status}`),
        approximate ? `~${date}` : date,
        state.reviewed,
        state.overdue ? 1 : 0,
        state.sources.official,
        state.sources.other,
        state.sources.oldest ?? '',
        ...others.map((l) => t(`quality.translation.${state.translations[l] ?? 'missing'}`)),
        ...catalogue.locales.map((l) => state.words[l] ?? ''),
        state.linksOut,
        state.has.length,
        state.lacks.map((part) => t(`quality.part.${part}`)).join(', '),
        state.sources.newest ?? '',
        state.unknowns.open,
        state.unknowns.overdue,
      ],
    ];
  });
  return [header, ...rows];
}
