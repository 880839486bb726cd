/** Lists that narrow or compare the house: no group is empty, every count is said. */
import { describe, expect, it } from 'vitest';
import EditionChanges from '../../src/components/news/EditionChanges.astro';
import Facets from '../../src/components/search/Facets.astro';
import { facetGroups } from '../../src/components/search/facets.ts';
import { statusesSince } from '../../src/model/changes.ts';
import { allOf, attributes, rendered, textOf } from './render.ts';
import { catalogue, english, sheet } from './town.ts';

describe('what a search can be narrowed by', () => {
  const { t } = english;
  const facets = () =>
    rendered(Facets, { groups: facetGroups(catalogue.house('en'), catalogue.sheets('en'), new Map([['duty', 2]]), t), t });

  it('stands in groups that say their name', async () => {
    const groups = allOf(await facets(), 'fieldset');
    expect(groups.map((group) => textOf(group.querySelector('legend')))).toEqual([
      'Kind of answer',
      'Kind of brick',
      'Progress',
      'Audience',
      'Floor',
    ]);
    expect(groups.filter((group) => group.querySelector('label') === null)).toEqual([]);
  });

  it('is a choice with its words and its count, of which scripts know the whole', async () => {
    const choices = allOf(await facets(), 'label');
    expect(choices.map(textOf)).toEqual([
      'Duties 2',
      'Service 2',
      'Operational 1',
      'Being rolled out 1',
      'Residents en 2',
      'Middle en 2',
    ]);
    expect(choices.map((choice) => attributes(choice.querySelector('input'), 'type', 'name', 'value', 'data-total'))).toEqual([
      ['checkbox', 'type', 'duty', '2'],
      ['checkbox', 'kind', 'service', '2'],
      ['checkbox', 'status', 'operational', '1'],
      ['checkbox', 'status', 'deploying', '1'],
      ['checkbox', 'audience', 'residents', '2'],
      ['checkbox', 'room', 'hall', '2'],
    ]);
  });

  it('has a sign that is decoration, for kinds and statuses', async () => {
    const signs = allOf(await facets(), 'label > [aria-hidden=true]');
    expect(signs.map((sign) => sign.parentElement?.querySelector('input')?.getAttribute('name'))).toEqual([
      'kind',
      'status',
      'status',
    ]);
  });
});

describe('what changed since an older drawing', () => {
  const edition = catalogue.past('en')[0];
  const changes = (over = {}, statuses = edition ? statusesSince(catalogue, 'en', edition) : []) =>
    rendered(EditionChanges, {
      edition: { ...edition, ...over },
      now: 2,
      statuses,
      href: '/en/house/first/',
      translator: english,
    });

  it('is named by the drawing, and leads to it', async () => {
    const section = await changes();
    expect(textOf(section.querySelector(`#${section.getAttribute('aria-labelledby')}`))).toBe('Since “First plan en”');
    expect(section.querySelector('p a')?.getAttribute('href')).toBe('/en/house/first/');
  });

  it('lists what came and what moved, from where to where', async () => {
    const section = await changes();
    expect(allOf(section, 'h3').map(textOf)).toEqual(['1 brick added', '1 brick in another room', '1 status that differs']);
    expect(allOf(section, 'li').map(textOf)).toEqual(['Bêta (BT)', 'Alpha in English Cellar en → hall en']);
    expect(allOf(section, 'li a').map((a) => a.getAttribute('href'))).toEqual(['/en/sheets/beta/', '/en/sheets/alpha/']);
  });

  it('lists what is gone', async () => {
    const section = await changes({ added: [], moved: [], gone: [sheet('en', 'alpha'), sheet('en', 'beta')] }, []);
    expect(allOf(section, 'h3').map(textOf)).toEqual(['2 bricks no longer shown']);
    expect(allOf(section, 'li a > span').map((name) => name.getAttribute('lang') ?? undefined)).toEqual([undefined, 'fr']);
  });

  it('compares statuses in a table whose rows and columns have names', async () => {
    const table = (await changes()).querySelector('table');
    expect(allOf(table, 'th').map((th) => [th.getAttribute('scope'), textOf(th)])).toEqual([
      ['col', 'Brick'],
      ['col', 'Then'],
      ['col', 'Today'],
      ['row', 'Alpha in English'],
    ]);
    expect(allOf(table, 'td').map((td) => [td.getAttribute('data-label'), textOf(td)])).toEqual([
      ['Then', 'Operational'],
      ['Today', 'Being rolled out'],
    ]);
    expect(table?.querySelector('th a')?.getAttribute('href')).toBe('/en/sheets/alpha/#history');
  });

  it('says that a drawing showed no status, without a sign', async () => {
    const section = await changes({}, [{ brick: sheet('en', 'alpha'), before: 'not-shown' }]);
    const then = section.querySelector('td');
    expect([textOf(then), allOf(then, 'svg')]).toEqual(['No status shown', []]);
  });

  it('has neither an empty list nor an empty table where nothing changed', async () => {
    const section = await changes({ added: [], gone: [], moved: [] }, []);
    expect(allOf(section, 'h3, ul, table')).toEqual([]);
  });
});
