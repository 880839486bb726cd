/** What stands for a brick wherever one is shown: its sign, its status, its block of the drawing. */
import { describe, expect, it } from 'vitest';
import ObligationMark from '../../src/components/brick/ObligationMark.astro';
import StatusBadge from '../../src/components/brick/StatusBadge.astro';
import StatusMark from '../../src/components/brick/StatusMark.astro';
import BrickLink from '../../src/components/house/BrickLink.astro';
import { OBLIGATION_LEVELS, STATUSES } from '../../src/schema/vocabulary.ts';
import { allOf, rendered, textOf } from './render.ts';
import { english, french, sheet } from './town.ts';

describe('the sign of a status', () => {
  it('has a shape of its own, so that colour is never alone', async () => {
    const shapes = await Promise.all(STATUSES.map(async (status) => (await rendered(StatusMark, { status })).innerHTML.trim()));
    expect(shapes).not.toContain('');
    expect(new Set(shapes).size).toBe(STATUSES.length);
  });

  it('is decoration: not read aloud, not reached by keyboard', async () => {
    const mark = await rendered(StatusMark, { status: 'planned' });
    expect(mark.getAttribute('aria-hidden')).toBe('true');
  });
});

it('a badge says the status in words, beside its sign', async () => {
  const badge = await rendered(StatusBadge, { status: 'retired', label: 'Abandonnée' });
  expect(textOf(badge)).toBe('Abandonnée');
  expect(badge.querySelector('svg')?.classList.contains('retired')).toBe(true);
});

it('an obligation is said in words, with a sign for each level', async () => {
  const marks = await Promise.all(
    OBLIGATION_LEVELS.map((level) => rendered(ObligationMark, { level, label: `Label: ${level}` })),
  );
  expect(marks.map(textOf)).toEqual(OBLIGATION_LEVELS.map((level) => `Label: ${level}`));
  expect(new Set(marks.map((mark) => mark.className)).size).toBe(OBLIGATION_LEVELS.length);
});

describe('a block of the drawing', () => {
  const block = (brick: object, { t, locale } = english) =>
    rendered(BrickLink, { brick, icon: undefined, locale, t, form: 'stone' });
  const alpha = sheet('en', 'alpha');

  it('is a link whose name says title, status and kind, with an anchor of its own', async () => {
    const link = await block(alpha);
    expect([link.tagName, link.getAttribute('href'), link.id]).toEqual(['A', '/en/sheets/alpha/', 'brick-alpha']);
    expect(textOf(link)).toBe('Alpha in English, Being rolled out, Service');
  });

  it('shows the word of an exception, and only reads aloud what is the rule', async () => {
    const wordOf = async (status: string) => (await block({ ...alpha, status })).querySelector('.status > span');
    const [planned, operational] = [await wordOf('planned'), await wordOf('operational')];
    expect([textOf(planned), planned?.classList.contains('visually-hidden')]).toEqual(['Planned,', false]);
    expect([textOf(operational), operational?.classList.contains('visually-hidden')]).toEqual(['Operational,', true]);
  });

  it('says how far it binds, and since when nobody has confirmed its state', async () => {
    const old = await block({ ...alpha, status: 'operational', lastSeen: '2021', obligation: { level: 'mandatory' } });
    expect(textOf(old)).toBe('Alpha in English, Operational, seen in 2021, Mandatory, Service');
    expect([old.classList.contains('is-old'), old.querySelector('.mark')?.classList.contains('hollow')]).toEqual([true, true]);
    expect(allOf(await block(alpha), '.seen, .hollow')).toEqual([]);
  });

  it('breaks long words for the eye alone', async () => {
    const link = await block({ ...alpha, title: 'Internationalisation' });
    const [read, seen] = allOf(link, '.label > span > span');
    expect([textOf(read ?? null), read?.classList.contains('visually-hidden')]).toEqual(['Internationalisation,', true]);
    expect([seen?.textContent?.includes('\u00AD'), seen?.getAttribute('aria-hidden')]).toEqual([true, 'true']);
  });

  it('has no sign where a source shows no status', async () => {
    const link = await block({ ...alpha, status: 'not-shown' });
    expect(allOf(link, 'svg')).toEqual([]);
    expect(textOf(link)).toContain('No status shown');
  });

  it('marks the language of a name that is not translated', async () => {
    const langOf = async (brick: object) =>
      (await block(brick)).querySelector('.label > span')?.getAttribute('lang') ?? undefined;
    expect([await langOf(sheet('en', 'beta')), await langOf(alpha)]).toEqual(['fr', undefined]);
  });

  it('says since which drawing it is new, and what changed of its sheet of late', async () => {
    const beta = sheet('en', 'beta');
    expect(textOf(await block(beta))).toContain('Service, new since 2022');
    const mark = { kind: 'changed', date: '2025-06-01', href: '/en/news/' };
    expect(allOf(await block({ ...beta, mark }), '.tag, .new-mark').map(textOf)).toEqual(['', 'Sheet changed']);
  });

  it('of a room is a link to its bricks, and says how many they are', async () => {
    const plate = await block({ id: 'hall', label: 'La salle', count: 12, href: '/fr/etages/hall/' }, french);
    expect([plate.getAttribute('href'), plate.id]).toEqual(['/fr/etages/hall/', 'room-hall']);
    expect(textOf(plate)).toBe('La salle, 12 briques');
  });
});
