/** The changes of a language as feed readers take them: one entry a change, with an id that never moves. */
import { FEED_ENTRIES } from '../../config/limits.ts';
import { type Translator, translator } from '../../i18n/translate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Change, changesOf, firstIdOf, newsIn } from '../../model/changes.ts';
import { openingDay } from '../../model/marks.ts';
import { dayAnchor } from '../../model/paths.ts';
import { fullName, type Sheet } from '../../model/sheet.ts';
import type { Ledger } from '../../schema/ledger.ts';

export interface FeedEntry {
  id: string;
  title: string;
  /** Plain text. */
  text: string;
  /** Full address. */
  url: string;
  /** `YYYY-MM-DD`: the day on which the site took note. */
  date: string;
}

export interface Feed {
  id: string;
  title: string;
  description: string;
  author: string;
  language: string;
  /** Full address of the page that shows the same. */
  home: string;
  /** Day of the newest entry: the feed only changes with them. */
  updated: string;
  entries: readonly FeedEntry[];
}

/** The feed of a language. Ids name the address in `site.yml`, wherever the site is built for. */
export function feedOf(catalogue: Catalogue, locale: string, ledger: Ledger): Feed {
  const { paths, site } = catalogue;
  const words = translator(locale, catalogue.ownWords);
  const { t } = words;
  const changes = newsIn(catalogue, locale, ledger).slice(0, FEED_ENTRIES);
  const authority = authorityOf(site.url, locale, ledger);
  const page = paths.section(locale, 'news');
  return {
    id: `${authority}/news`,
    title: `${t('news.title')} – ${site.name[locale] ?? ''}`,
    description: t('news.lead'),
    author: site.publisher,
    language: locale,
    home: paths.absolute(page),
    updated: changes[0]?.date ?? NO_DAY,
    entries: changes.map((change) => ({
      id: `${authority}/${change.key}`,
      title: titleOf(change, words),
      text: textOf(change, words),
      url: paths.absolute(change.brick?.href ?? `${page}#${dayAnchor(change.date)}`),
      date: change.date,
    })),
  };
}

/** The feed of one sheet, for those who follow a single brick: its entries have the ids that they have in the site's. */
export function feedOfSheet(catalogue: Catalogue, sheet: Sheet, ledger: Ledger): Feed {
  const { paths, site } = catalogue;
  const words = translator(sheet.locale, catalogue.ownWords);
  const authority = authorityOf(site.url, sheet.locale, ledger);
  return {
    id: `${authority}/sheet/${firstIdOf(sheet.id, ledger)}`,
    title: `${fullName(sheet)} – ${site.name[sheet.locale] ?? ''}`,
    description: sheet.summary,
    author: site.publisher,
    language: sheet.locale,
    home: paths.absolute(sheet.href),
    updated: sheet.dates.modified,
    entries: changesOf(sheet, ledger)
      .slice(0, FEED_ENTRIES)
      .map((change) => ({
        id: `${authority}/${change.key}`,
        title: titleOf(change, words),
        text: textOf(change, words),
        url: paths.absolute(sheet.href),
        date: change.date,
      })),
  };
}

function authorityOf(url: string, locale: string, ledger: Ledger): string {
  const year = (openingDay(ledger) ?? '').slice(0, 'YYYY'.length) || NO_YEAR;
  return `tag:${new URL(url).hostname},${year}:${locale}`;
}

/** For a site whose ledger is empty: an Atom feed must have a date, and an id a year. */
const NO_DAY = '1970-01-01';
const NO_YEAR = '1970';

function titleOf({ kind, brick, together, step, count }: Change, { t }: Translator): string {
  if (together.length > 0) return t('news.together', { count });
  if (!brick) return t('news.opening', { count });
  const name = fullName(brick);
  if (step) return t('news.status.entry', { name, from: t(`status.${step.from}`), to: t(`status.${step.to}`) });
  return t(`news.${kind as 'new' | 'text' | 'review'}.entry`, { name });
}

function textOf(change: Change, words: Translator): string {
  const { t, date } = words;
  const { kind, brick, together, step, reviewed } = change;
  if (together.length > 0) return `${together.map(fullName).join(', ')}.`;
  if (!brick) return t('news.opening.text');
  const what = changedParts(change, words);
  return [
    ...(kind === 'new' ? [brick.summary] : []),
    ...(step?.date === undefined ? [] : [`${date(step.date, step.approximate)}.`]),
    ...(step?.source ? [`${t('news.source', { title: step.source.title, publisher: step.source.publisher })}.`] : []),
    ...(what.length > 0 ? [t('news.what', { list: what.join(', ') })] : []),
    ...(reviewed === undefined ? [] : [t('news.reviewed', { date: date(reviewed) })]),
  ].join(' ');
}

/** What changed in a sheet, in words: its facts, then the headings of its text. */
function changedParts({ facts, wording, sections }: Change, { t }: Translator): string[] {
  return [
    ...facts.map((field) => t(`changed.${field}`)),
    ...(wording ? [t('news.what.words')] : []),
    ...sections.map((s) => s.text),
  ];
}
