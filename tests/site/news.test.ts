/** Two states of one content, built: the pages, feeds and marks of those who come back, on the day and a season later. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { MARK_DAYS } from '../../src/config/limits.ts';
import type { ApiChanges } from '../../src/schema/api.ts';
import { addDays } from '../../src/schema/date.ts';
import { ELSEWHERE } from '../lib/build-sites.ts';
import { baseFiles, writeFiles } from '../lib/content-folder.ts';
import { ATOM_SHAPE, JSON_FEED_SHAPE } from '../lib/feed-shapes.ts';
import { noteChanges } from '../lib/note-changes.ts';
import { runBuild } from '../lib/run-build.ts';
import { parseXml } from '../lib/xml.ts';
import { CHANGED, firstState, OPENED, secondState } from '../lib/two-states.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = path.join(root, '.cache/test/news');
const content = path.join(work, 'content');
const AFTER_MARKS = addDays(CHANGED, MARK_DAYS + 1);
/** A year after the review of beta, in June. */
const NEXT_SUMMER = '2026-06-16';

const on = (today: string) => ({ CONTENT_DIR: content, SOURCE_DATE_EPOCH: String(Date.parse(today) / 1000) });

const built = (name: string) => path.join(work, name);
const build = (name: string, today: string) => {
  const { status, said: told } = runBuild({ ...on(today), OUT_DIR: built(name), SHARE_IMAGES: 'off', POSTERS: 'off' });
  if (status !== 0) throw new Error(told);
};
const file = (name: string, of: string) => readFileSync(path.join(built(name), of), 'utf8');
const page = (name: string, of: string) => parseHTML(file(name, `${of}/index.html`)).document;
const texts = (found: Iterable<{ textContent: string | null }>) =>
  [...found].map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim());
const sheet = (name: string, id: string) => page(name, `en/sheets/${id}`);

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  writeFiles(content, { ...baseFiles(), ...firstState });
  noteChanges(content, OPENED);
  writeFiles(content, secondState);
  noteChanges(content, CHANGED);
  build('today', CHANGED);
});

describe('on the day of the change', () => {
  it('the page tells exactly this, by day', () => {
    const news = page('today', 'en/news');
    const days = [...news.querySelectorAll('[aria-labelledby="latest"] .day')];
    expect(
      days.map((day) => [day.querySelector('time')?.getAttribute('datetime'), texts(day.querySelectorAll('.change'))]),
    ).toEqual([
      [
        CHANGED,
        [
          'New brick Gamma in English Gamma is a public service of the town, told in English.',
          'Change of status Alpha in English from Under construction to Operational June 2025 · Decision of the council (Town council) What changed: sources',
          'Sheet updated Beta in English What changed: First Sheet reviewed on 15 June 2025.',
        ],
      ],
      [OPENED, ['The site opened with 2 sheets What was there on that day is not shown as new. Changes are added from then on.']],
    ]);
    expect(texts(news.querySelectorAll('[aria-labelledby="steps"] .when'))).toEqual(['June 2025']);
  });

  it('sheets carry their mark, with a day that leads to the list', () => {
    const marks = ['alpha', 'beta', 'gamma'].map((id) => sheet('today', id).querySelector('.freshness'));
    expect(texts(marks.flatMap((m) => m ?? []))).toEqual([
      'Sheet changed since 30 June 2025',
      'Sheet changed since 30 June 2025',
      'New sheet since 30 June 2025',
    ]);
    expect(marks[0]?.getAttribute('href')).toBe(`/en/news/#day-${CHANGED}`);
    expect(page('today', 'en/news').querySelector(`#day-${CHANGED}`)).not.toBe(null);
  });

  it('bricks of the house and programs are told the same', () => {
    const house = page('today', 'en');
    expect(texts(house.querySelectorAll('a.brick .tag'))).toEqual(['Sheet changed', 'Sheet changed', 'New sheet']);
    expect(house.querySelectorAll('[data-entry] .freshness').length).toBe(3);
    const { marks, changes } = JSON.parse(file('today', 'api/v1/changes.json')) as ApiChanges;
    expect(Object.values(marks).map(({ kind }) => kind)).toEqual(['changed', 'changed', 'new']);
    expect(changes.map(({ kind }) => kind)).toEqual(['new', 'status', 'text', 'opening']);
  });
});

describe('a house without glossary, compass and dates', () => {
  const links = () => [...page('today', 'en').querySelectorAll('.site-footer a')].map((a) => a.getAttribute('href'));

  it('names none of them', () => {
    expect(links()).toContain('/en/news/');
    for (const section of ['glossary', 'calendar', 'compass']) expect(links()).not.toContain(`/en/${section}/`);
    expect(page('today', 'en').querySelector('.door')).toBe(null);
  });

  it('has no page of any, and no address of one in its sitemap', () => {
    for (const section of ['glossary', 'calendar', 'compass']) {
      expect(() => page('today', `en/${section}`)).toThrow('ENOENT');
      expect(file('today', 'sitemap-0.xml')).not.toContain(`/en/${section}/`);
    }
  });

  it('has a compass for programs that is empty', () => {
    const { updated, questions, rules } = JSON.parse(file('today', 'api/v1/compass.json'));
    expect([updated, questions, rules]).toEqual([null, [], []]);
  });
});

describe('later', () => {
  it('marks are gone, the feed is the same to the byte, and reviews become overdue', () => {
    build('later', AFTER_MARKS);
    expect(page('later', 'en').querySelectorAll('a.brick .tag').length).toBe(0);
    expect(['alpha', 'beta', 'gamma'].map((id) => sheet('later', id).querySelector('.freshness'))).toEqual([null, null, null]);
    for (const feed of ['fr/feed.xml', 'fr/feed.json', 'en/feed.xml', 'en/feed.json'])
      expect(file('later', feed), feed).toBe(file('today', feed));
    const overdue = (name: string) =>
      [...page(name, 'en/status').querySelectorAll('tr[data-item]')].map((row) => row.getAttribute('data-review'));
    expect(overdue('later')).toEqual(['fresh', 'fresh', 'fresh']);
    build('summer', NEXT_SUMMER);
    expect(overdue('summer')).toEqual(['overdue', 'overdue', 'fresh']);
  });
});

describe.each([
  ['the real site', inject('sites').real, 'https://la-maison.example/'],
  ['the site elsewhere', inject('sites').elsewhere, `${ELSEWHERE.origin}${ELSEWHERE.base}`],
])('the files of %s', (_, folder, origin) => {
  const read = (of: string) => readFileSync(path.join(folder, of), 'utf8');
  const ajv = new Ajv({ allErrors: true });

  it.each(['fr', 'en'])('keep their formats in %s', (locale) => {
    const xml = read(`${locale}/feed.xml`);
    const { feed } = parseXml<{ feed: { id: string; entry: { id: string }[]; link: Record<string, string>[] } }>(xml);
    ajv.validate(ATOM_SHAPE, feed);
    expect(ajv.errors).toBe(null);
    expect(feed.link.find((l) => l['@rel'] === 'self')?.['@href']).toBe(`${origin}${locale}/feed.xml`);
    // wherever the site is built for, an entry is the same entry
    expect(feed.id).toBe(`tag:la-maison.example,2026:${locale}/news`);
    ajv.validate(JSON_FEED_SHAPE, JSON.parse(read(`${locale}/feed.json`)));
    expect(ajv.errors).toBe(null);

    const calendar = new ICAL.Component(ICAL.parse(read(`${locale}/calendar.ics`)));
    const events = calendar.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c));
    expect(events.length).toBeGreaterThan(50);
    expect(new Set(events.map((e) => e.uid)).size).toBe(events.length);
    expect(events.every((e) => e.startDate.isDate && e.startDate.compare(e.endDate) < 0)).toBe(true);
  });

  it('are named in the head of every page, in its language', () => {
    for (const of of ['fr/index.html', 'en/sheets/dmp/index.html', 'en/about/index.html', 'fr/nouveautes/index.html']) {
      const { document } = parseHTML(read(of));
      const types = ['application/atom+xml', 'application/feed+json'];
      const hrefs = types.map((type) => document.querySelector(`link[rel="alternate"][type="${type}"]`)?.getAttribute('href'));
      const base = new URL(origin).pathname;
      expect(hrefs, of).toEqual([`${base}${of.slice(0, 2)}/feed.xml`, `${base}${of.slice(0, 2)}/feed.json`]);
    }
  });
});
