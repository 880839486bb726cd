/** Dates to plan with: in order, what is past told apart, and a file that calendars read. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/machines/feeds/calendar-file.ts';
import { ical } from '../../src/machines/feeds/ical.ts';
import { type CalendarDate, calendarView } from '../../src/model/calendar.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { stringify } from 'yaml';
import { document, sheetFacts } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const milestone = (id: string, date: string, state: string, more: object = {}) => ({
  id,
  date,
  what: `What happens for ${id}; a comma, and an é.`,
  audiences: ['residents'],
  source: 'town',
  state,
  ...more,
});
const milestones = [
  milestone('founded', '2024', 'legal-date-passed'),
  milestone('forgotten', '2025-05', 'announced'),
  milestone('dropped', '2025-06-01', 'cancelled'),
  milestone('this-year', '2025', 'announced'),
  milestone('this-month', '2025-06', 'announced'),
  milestone('autumn', '2025-09-15', 'announced'),
  milestone('guess', '2025-10-01', 'announced', { approximate: true }),
  milestone('end', '2025-12-31', 'announced'),
].toSorted((a, b) => (a.date < b.date ? -1 : 1));
const other = [milestone('autumn', '2025-09-15', 'announced')];
const catalogue = catalogueOf(
  contentOf(
    {
      'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { milestones })),
      'sheets/en/alpha.mdx': document({
        title: 'Alpha in English',
        summary: 'Alpha is a public service of the town, told in English.',
        milestones: Object.fromEntries(milestones.map(({ id }) => [id, `In English, what happens for ${id}.`])),
      }),
      'sheets/fr/beta.mdx': document(sheetFacts('Beta', { milestones: other })),
      'sheets/en/beta.mdx': null,
    },
    TODAY,
  ),
);
const keys = (dates: readonly CalendarDate[]) => dates.map((d) => [d.date, ...d.entries.map((e) => e.key)]);

describe('the calendar', () => {
  const view = calendarView(catalogue, 'en', TODAY);

  it('puts what comes in order, a year only after its days, and gathers what falls on one day', () => {
    expect(view.coming.map(({ year, quarter, dates }) => [year, quarter, keys(dates)])).toEqual([
      ['2025', 2, [['2025-06', 'alpha/this-month']]],
      ['2025', 3, [['2025-09-15', 'alpha/autumn', 'beta/autumn']]],
      [
        '2025',
        4,
        [
          ['2025-10-01', 'alpha/guess'],
          ['2025-12-31', 'alpha/end'],
        ],
      ],
      ['2025', undefined, [['2025', 'alpha/this-year']]],
    ]);
  });

  it('tells apart the dates that went by and that nobody confirmed', () => {
    expect(keys(view.unconfirmed)).toEqual([['2025-05', 'alpha/forgotten']]);
    const later = calendarView(catalogue, 'en', '2026-01-01');
    expect(later.coming).toEqual([]);
    expect(later.unconfirmed.flatMap((d) => d.entries)).toHaveLength(7);
  });

  it('keeps what is settled, latest first', () => {
    expect(view.settled.map(({ year, dates }) => [year, keys(dates)])).toEqual([
      ['2025', [['2025-06-01', 'alpha/dropped']]],
      ['2024', [['2024', 'alpha/founded']]],
    ]);
  });

  it('says what a reader can choose by', () => {
    expect(view.audiences).toEqual([{ id: 'residents', label: 'Residents en' }]);
    expect(view.bricks.map((b) => b.title)).toEqual(['Alpha in English', 'Beta']);
  });
});

describe('the calendar file', () => {
  const text = ical(calendarFile(catalogue, 'en', TODAY));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component, { strictExceptions: true }));

  it('is what the format wants: line ends, short lines, a version and a maker', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//The town//Town house en//EN');
  });

  it('holds only what is known to the day, as whole days', () => {
    expect(events.map((e) => [e.uid, e.startDate.toString(), e.endDate.toString(), e.startDate.isDate])).toEqual([
      ['alpha.dropped.en@town.example', '2025-06-01', '2025-06-02', true],
      ['alpha.autumn.en@town.example', '2025-09-15', '2025-09-16', true],
      ['beta.autumn.en@town.example', '2025-09-15', '2025-09-16', true],
      ['alpha.end.en@town.example', '2025-12-31', '2026-01-01', true],
    ]);
    expect(events.map((e) => e.component.getFirstPropertyValue('status'))).toEqual([
      'CANCELLED',
      'TENTATIVE',
      'TENTATIVE',
      'TENTATIVE',
    ]);
  });

  it('gives the words back as they were, signs of the format included', () => {
    expect(events[2]?.summary).toBe('Beta – What happens for autumn; a comma, and an é.');
    expect(events[1]?.description.split('\n')).toEqual([
      'Alpha in English',
      'In English, what happens for autumn.',
      'announced',
      'Residents en',
      'Source: The town (Town)',
    ]);
    expect(events[1]?.component.getFirstPropertyValue('url')).toBe('https://town.example/en/sheets/alpha/#milestones');
  });

  it('never has the same event twice', () => expect(new Set(events.map((e) => e.uid)).size).toBe(events.length));
});

describe('a date that bricks share', () => {
  const [source] = sheetFacts('Alpha').sources as object[];
  const shared = {
    id: 'act',
    date: '2025-11-01',
    what: { fr: 'La loi s’applique.', en: 'The act applies.' },
    audiences: ['residents'],
    state: 'announced',
    source,
  };
  const sheet = (title: string) => document(sheetFacts(title, { events: ['act'], milestones: other }));
  const together = catalogueOf(
    contentOf(
      {
        'events.yml': stringify({ events: [shared] }),
        'sheets/fr/alpha.mdx': sheet('Alpha'),
        'sheets/fr/beta.mdx': sheet('Beta'),
      },
      TODAY,
    ),
  );

  it('is told once, with all of them, in the words of the language', () => {
    const dates = calendarView(together, 'en', TODAY).coming.flatMap((year) => year.dates);
    expect(keys(dates)).toEqual([
      ['2025-09-15', 'alpha/autumn', 'beta/autumn'],
      ['2025-11-01', 'act'],
    ]);
    expect(dates[1]?.entries[0]).toMatchObject({
      bricks: [{ id: 'alpha' }, { id: 'beta' }],
      milestone: { what: 'The act applies.', lang: 'en' },
      source: { id: 'town' },
    });
  });

  it('is one event of a calendar file, and stands on each sheet in the order of its dates', () => {
    const file = new ICAL.Component(ICAL.parse(ical(calendarFile(together, 'fr', TODAY))));
    const all = file.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('uid')));
    expect(all.filter((uid) => uid.startsWith('act.'))).toEqual(['act.fr@town.example']);
    for (const id of ['alpha', 'beta'])
      expect(together.sheet('fr', id)?.milestones.map((m) => m.event?.id ?? m.id)).toEqual(['autumn', 'act']);
  });
});
