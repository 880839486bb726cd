/** The parts of a sheet: who the brick is, what it is tied to, its dates, and what all of it rests on. */
import { describe, expect, it } from 'vitest';
import Milestones from '../../src/components/sheet/Milestones.astro';
import Relations from '../../src/components/sheet/Relations.astro';
import SheetHeader from '../../src/components/sheet/SheetHeader.astro';
import SheetNotice from '../../src/components/sheet/SheetNotice.astro';
import Sources from '../../src/components/sheet/Sources.astro';
import { allOf, attributes, langOf, rendered, textOf } from './render.ts';
import { english, french, sheet, TODAY } from './town.ts';

const { t, date } = english;

describe('the header of a sheet', () => {
  const trail = [
    { label: 'House', href: '/en/' },
    { label: 'Hall', href: '/en/#room-hall' },
  ];
  const headerOf = (id: string, over = {}) =>
    rendered(SheetHeader, {
      sheet: { ...sheet('en', id), ...over },
      icon: undefined,
      reviewed: 'Reviewed on 31 January 2025',
      trail,
      t,
      date,
    });

  it('leads back to the house, and ends where the reader is', async () => {
    const nav = (await headerOf('alpha')).querySelector('nav');
    expect(nav?.getAttribute('aria-label')).toBe('Breadcrumb');
    expect(allOf(nav, 'a').map((a) => [textOf(a), a.getAttribute('href')])).toEqual(trail.map((step) => [step.label, step.href]));
    expect(allOf(nav, '[aria-current=page]').map(textOf)).toEqual(['Alpha in English']);
  });

  it('says name, kind, status with its date, and when it was reviewed', async () => {
    const header = await headerOf('alpha');
    expect(allOf(header, 'h1').map(textOf)).toEqual(['Alpha in English']);
    expect(textOf(header.querySelector('.kind'))).toBe('Service');
    expect(textOf(header.querySelector('.facts'))).toBe('Being rolled out as of May 2024 Reviewed on 31 January 2025');
    expect(allOf(header, '[lang]')).toEqual([]);
  });

  it('marks what is in another language: the name, the summary and the end of the trail', async () => {
    const header = await headerOf('beta');
    expect(allOf(header, '[lang=fr]').map(textOf)).toEqual(['BT', 'Bêta (BT)', sheet('fr', 'beta').summary]);
  });

  it('says what changed of late, with the place where it is told', async () => {
    const header = await headerOf('alpha', { mark: { kind: 'new', date: '2025-06-01', href: '/en/news/#d-2025-06-01' } });
    const badge = header.querySelector('.facts a');
    expect([textOf(badge), badge?.getAttribute('href')]).toEqual(['New sheet since 1 June 2025', '/en/news/#d-2025-06-01']);
  });
});

it('a notice is a note with the page to read instead, and its language', async () => {
  const notice = await rendered(SheetNotice, {
    text: 'Not translated yet.',
    href: '/fr/fiches/beta/',
    lang: 'fr',
    linkLabel: 'In French',
  });
  expect([notice.getAttribute('role'), textOf(notice)]).toEqual(['note', 'Not translated yet. In French']);
  expect(attributes(notice.querySelector('a'), 'href', 'hreflang')).toEqual(['/fr/fiches/beta/', 'fr']);
  const same = await rendered(SheetNotice, { text: 'Replaced.', href: '/en/sheets/alpha/', linkLabel: 'Alpha' });
  expect(attributes(same.querySelector('a'), 'href', 'hreflang')).toEqual(['/en/sheets/alpha/', undefined]);
});

describe('relations', () => {
  const of = (locale: string, id: string) => {
    const { relations } = sheet(locale, id);
    return rendered(Relations, { relations, locale, t: (locale === 'fr' ? french : english).t });
  };

  it('say type, name, reason and status, and lead to the sheet', async () => {
    const section = await of('en', 'alpha');
    expect(textOf(section.querySelector(`#${section.getAttribute('aria-labelledby')}`))).toBe('What it connects with');
    expect(allOf(section, 'li a').map((a) => [textOf(a), a.getAttribute('href')])).toEqual([
      ['Uses Bêta (BT) Alpha uses beta. Operational', '/en/sheets/beta/'],
    ]);
  });

  it('show the other side by its own word', async () => {
    const section = await of('fr', 'beta');
    expect(allOf(section, '.type').map(textOf)).toEqual([french.t('relation.used-by')]);
    expect(allOf(section, 'li a').map((a) => a.getAttribute('href'))).toEqual(['/fr/fiches/alpha/']);
  });

  it('mark the language of a name, and of a reason, where it is not the page’s', async () => {
    const section = await of('en', 'alpha');
    expect([langOf(section, 'strong > span'), langOf(section, '.reason')]).toEqual(['fr', undefined]);
    const tie = { ...sheet('en', 'alpha').relations[0], lang: 'fr', reason: 'Alpha s’en sert.' };
    const french = await rendered(Relations, { relations: [tie], icons: {}, locale: 'en', t });
    expect(langOf(french, '.reason')).toBe('fr');
  });
});

describe('milestones', () => {
  const list = async (translator = english, over = {}) => {
    const shown = { ...sheet(translator.locale, 'alpha'), ...over };
    return rendered(Milestones, { sheet: shown, today: TODAY, translator });
  };

  it('say when, what, in which state, for whom, and by which source', async () => {
    expect(allOf(await list(), 'li').map(textOf)).toEqual([
      'March 2025 The hall opens. date passed, not confirmed · Residents en · Source 1',
      'January 2026 The hall closes. announced · Residents en · Source 1',
    ]);
  });

  it('lead to the source that the sheet lists', async () => {
    const hrefs = allOf(await list(), 'a').map((a) => a.getAttribute('href'));
    const { sources } = sheet('en', 'alpha');
    const listed = allOf(await rendered(Sources, { sources, locale: 'en', t, date }), 'li').map((li) => `#${li.id}`);
    expect(new Set(hrefs)).toEqual(new Set(listed));
  });

  it('mark words that are not translated', async () => {
    const milestones = sheet('en', 'alpha').milestones.map((entry) => ({ ...entry, lang: 'fr' }));
    expect(allOf(await list(english, { milestones }), 'li p').map((p) => p.getAttribute('lang'))).toEqual(['fr', 'fr']);
    expect(allOf(await list(french), '[lang]')).toEqual([]);
  });
});

describe('sources', () => {
  const source = sheet('en', 'alpha').sources[0];
  const list = (over: object, { t, date, locale } = english) =>
    rendered(Sources, { sources: [{ ...source, ...over }], locale, t, date });

  it('say title, publisher, date, kind of source and the day it was read', async () => {
    expect(textOf((await list({})).querySelector('li'))).toBe('The town Town · 2021 · official source · read on 31 January 2025');
    const other = await list({ official: false, date: undefined });
    expect(textOf(other.querySelector('small'))).toBe('Town · other source · read on 31 January 2025');
  });

  it('are links elsewhere that tell their language where it is not the page’s', async () => {
    const link = (element: Element) => attributes(element.querySelector('a'), 'href', 'hreflang', 'lang', 'rel');
    expect(link(await list({}))).toEqual(['https://town.example/', 'fr', 'fr', 'noopener']);
    expect(link(await list({}, french))).toEqual(['https://town.example/', undefined, undefined, 'noopener']);
  });
});
