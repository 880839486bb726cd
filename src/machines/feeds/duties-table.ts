/** Every duty as rows for a spreadsheet: the same facts as the page, plain. */
import { translator } from '../../i18n/translate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { dutyEntries } from '../../model/duties.ts';
import { fullName } from '../../model/sheet.ts';
import type { Cell } from '../csv.ts';

/** Name of the file, beside the page. */
export const DUTIES_TABLE = 'duties.csv';

/** A row of column names, then a row a duty, in the order of the page. @param today `YYYY-MM-DD` */
export function dutiesTable(catalogue: Catalogue, locale: string, today: string): Cell[][] {
  const { t } = translator(locale, catalogue.ownWords);
  const header = [
    'id',
    t('duties.brick'),
    'URL',
    t('duties.who'),
    t('duties.what'),
    t('duties.since'),
    t('duties.until'),
    t('duties.state'),
    t('duties.article'),
    t('duties.basis'),
    `${t('duties.basis')} (URL)`,
    t('duties.penalty'),
    `${t('duties.penalty')} (URL)`,
    t('duties.sureness'),
  ];
  const rows = dutyEntries(catalogue, locale, today).map(({ key, brick, duty, state }): Cell[] => {
    const { who, what, since = '', until = '', approximate, basis, penalty, sureness } = duty;
    return [
      key,
      fullName(brick),
      catalogue.paths.absolute(brick.href),
      who.map((audience) => audience.label).join(', '),
      what.words,
      approximate ? `~${since}` : since,
      until,
      t(`duty.${state}`),
      basis.article ?? '',
      basis.source.title,
      basis.source.url,
      penalty?.words ?? '',
      penalty?.source.url ?? '',
      t(`sureness.${sureness}`),
    ];
  });
  return [header, ...rows];
}
