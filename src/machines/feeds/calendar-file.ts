/** The dates that are known to the day, as a calendar takes them. A month or a year is no day: those stay on the page. */
import { translator } from '../../i18n/translate.ts';
import { type CalendarEntry, calendarEntries, entriesOf, isExactDay } from '../../model/calendar.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { fullName, type Sheet } from '../../model/sheet.ts';
import type { CalendarEvent, CalendarFile } from './ical.ts';

/** How sure a date is, in the words of the format; one that moved or was dropped leaves calendars. */
const EVENT_STATES = {
  announced: 'TENTATIVE',
  done: 'CONFIRMED',
  'legal-date-passed': 'CONFIRMED',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
} as const;

/** @param today `YYYY-MM-DD`: the day on which the file was made, as the format wants */
export function calendarFile(catalogue: Catalogue, locale: string, today: string): CalendarFile {
  const { t } = translator(locale, catalogue.ownWords);
  return fileOf(catalogue, locale, t('calendar.title'), calendarEntries(catalogue, locale), today);
}

/** The dates of one sheet, under the marks that they have in the file of all; undefined where no day is known, as the format wants one. */
export function sheetCalendarFile(catalogue: Catalogue, sheet: Sheet, today: string): CalendarFile | undefined {
  return hasDays(sheet) ? fileOf(catalogue, sheet.locale, fullName(sheet), entriesOf(sheet), today) : undefined;
}

/** Whether a sheet has dates for a calendar. */
export const hasDays = (sheet: Sheet): boolean => sheet.milestones.some(isExactDay);

function fileOf(
  catalogue: Catalogue,
  locale: string,
  title: string,
  entries: readonly CalendarEntry[],
  today: string,
): CalendarFile {
  const { site } = catalogue;
  const exact = entries.filter((entry) => isExactDay(entry.milestone));
  const name = site.name[locale] ?? '';
  return {
    name: `${title} – ${name}`,
    product: `-//${site.publisher}//${name}//${locale.toUpperCase()}`,
    today,
    events: exact.map((entry) => eventOf(entry, catalogue, locale)),
  };
}

/** The same for ever. @param key of the entry @param url address of the site */
export function eventUid(key: string, locale: string, url: string): string {
  return `${key.replace('/', '.')}.${locale}@${new URL(url).hostname}`;
}

function eventOf(
  { key, bricks, milestone, source }: CalendarEntry,
  { site, paths, ownWords }: Catalogue,
  locale: string,
): CalendarEvent {
  const { t } = translator(locale, ownWords);
  const parts = [
    milestone.what,
    t(`milestone.${milestone.state}`),
    milestone.audiences.map((a) => a.label).join(', '),
    ...(source ? [t('news.source', { title: source.title, publisher: source.publisher })] : []),
  ];
  return {
    uid: eventUid(key, locale, site.url),
    day: milestone.date,
    summary: `${bricks.map((brick) => brick.acronym ?? brick.title).join(', ')} – ${milestone.what}`,
    ...(milestone.lang === locale ? {} : { language: milestone.lang }),
    description: [...bricks.map(fullName), ...parts].join('\n'),
    url:
      bricks.length > 1
        ? paths.absolute(paths.section(locale, 'calendar'))
        : `${paths.absolute(bricks[0]?.href ?? '')}#milestones`,
    state: EVENT_STATES[milestone.state],
    categories: bricks.map((brick) => brick.id),
  };
}
