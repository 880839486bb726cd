/** What our sheets bind to: stated on every one, in both languages, with sources; and no researcher speaks in a text. */
import { describe, expect, it } from 'vitest';
import { contentDir } from '../../src/config/environment.ts';
import { judgedDay } from '../../src/config/today.ts';
import { type CalendarEntry, calendarEntries } from '../../src/model/calendar.ts';
import { createPaths } from '../../src/model/paths.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { readContent } from '../../src/reader/read-content.ts';

const { content, documents, issues } = readContent(contentDir, { today: judgedDay() });
if (!content) throw new Error('The content cannot be read.');
const { sources, site } = content;
const catalogue = catalogueOf(content, createPaths('/', site.data.url, site.data.locales));
const locales = site.data.locales.map(({ id }) => id);
const idsOf = (wanted: (sheet: (typeof sources)[number]) => boolean) => sources.filter(wanted).map(({ id }) => id);

describe('every sheet', () => {
  it('says whether it binds, and whom', () => {
    expect(idsOf(({ data }) => data.obligation === undefined)).toEqual([]);
    expect(idsOf(({ data }) => data.obligation?.level !== 'none' && data.obligation?.who.length === 0)).toEqual([]);
  });

  it('that binds states a duty', () => {
    expect(
      idsOf(({ data }) => ['mandatory', 'conditional'].includes(data.obligation?.level ?? '') && data.duties.length === 0),
    ).toEqual([]);
  });

  it('gives lead time, cost, desk, test environment and first step, or the day of the search', () => {
    expect(idsOf(({ data }) => data.practical === undefined)).toEqual([]);
  });

  it('says it in every language', () => {
    const late = issues.filter(({ rule }) => rule === 'words-missing' || rule === 'words-unused');
    expect(late.map(({ file, subject, found }) => `${file} ${subject} ${found}`)).toEqual([]);
    for (const locale of locales)
      expect(
        catalogue
          .sheets(locale)
          .filter((s) => s.obligation?.lang !== locale)
          .map(({ id }) => id),
      ).toEqual([]);
  });
});

/** A researcher who tells of a search; what was not found is a fact of the sheet. */
const RESEARCHER =
  /\b(?:nous n[’']?(?:avons|en avons)|n[’']avons[- ]nous|nous avons (?:lu|trouvé|cherché)|we (?:found no|have not|did not|could not|have read))/i;

it('no text of a sheet tells of the search for it', () => {
  const told = [...documents].filter(([file, { text }]) => file.startsWith('sheets/') && RESEARCHER.test(text));
  expect(told.map(([file, { text }]) => `${file}: ${RESEARCHER.exec(text)?.[0]}`)).toEqual([]);
});

it('a date that bricks share is told once in the calendar', () => {
  const shared = new Set(content.events?.data.events.map(({ id }) => id));
  expect(shared.size).toBeGreaterThan(5);
  for (const locale of locales) {
    const keys = calendarEntries(catalogue, locale).map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
    const entries = calendarEntries(catalogue, locale).filter(({ key }) => shared.has(key));
    expect(entries.some(({ bricks }) => bricks.length > 3)).toBe(true);
    // the same day in nearly the same words would be the same event told twice
    const told = calendarEntries(catalogue, locale);
    const twins = told.flatMap((one, i) =>
      told.slice(i + 1).filter((other) => other.milestone.date === one.milestone.date && likeness(one, other) > TWINS),
    );
    expect(twins.map(({ key }) => key)).toEqual([]);
  }
});

/** Above it, two sentences of one day were the same event whenever we looked; below, they never were. */
const TWINS = 0.4;

/** How many of their words two entries share. */
function likeness(...both: readonly [CalendarEntry, CalendarEntry]): number {
  const [a, b] = both.map(({ milestone }) => new Set(milestone.what.toLowerCase().match(/[\p{L}\d-]{4,}/gu)));
  return a && b ? a.intersection(b).size / a.union(b).size : 0;
}
