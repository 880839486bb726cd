/** The map of organisations: who runs what, who belongs to whom, and what an author is told who misnames one. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { lotsOf, placeOrganisations } from '../../src/model/organisations.ts';
import type { Brick } from '../../src/model/sheet.ts';
import { readContent } from '../../src/reader/read-content.ts';
import type { House } from '../../src/schema/house.ts';
import { type Files, houseOf, withContent } from '../lib/content-folder.ts';

const both = (text: string) => ({ fr: `${text} fr`, en: `${text} en` });
const url = 'https://town.example';
const house: Pick<House, 'organisations' | 'organisationGroups'> = {
  organisationGroups: [
    { id: 'empty', label: both('Empty') },
    { id: 'state', label: both('State'), material: 'marble' },
  ],
  organisations: {
    ministry: { name: both('Ministry'), url, group: 'state', role: both('decides') },
    bureau: { name: both('Bureau of sheets'), short: both('BoS'), url, partOf: 'ministry' },
    agency: { name: both('Agency'), url, under: 'bureau' },
    idle: { name: both('Idle'), url, group: 'empty' },
  },
};
const run = [
  { id: 'alpha', operators: ['agency'] },
  { id: 'beta', operators: ['agency', 'bureau'] },
  { id: 'gone', operators: ['agency'] },
];
const brick = (id: string) => (id === 'gone' ? undefined : ({ id, title: id } as Brick));
const groups = placeOrganisations(house, run, 'en', brick);

describe('the map of organisations', () => {
  it('draws the groups that run a sheet, and those of no group last', () => {
    expect(groups.map(({ label, material }) => [label, material])).toEqual([
      ['State en', 'marble'],
      [undefined, 'sandstone'],
    ]);
  });

  it('draws a department against its house, even where the house runs nothing itself', () => {
    const [ministry] = groups[0]?.organisations ?? [];
    expect(ministry).toMatchObject({ label: 'Ministry en', role: 'decides en', bricks: [] });
    expect(ministry?.departments).toMatchObject([{ label: 'BoS en', title: 'Bureau of sheets en' }]);
  });

  it('gives each organisation its sheets in reading order, and says which it shares', () => {
    const [agency] = groups[1]?.organisations ?? [];
    expect(agency?.bricks.map((one) => [one.brick.id, one.isShared])).toEqual([
      ['alpha', false],
      ['beta', true],
    ]);
    expect(agency?.under).toEqual({ id: 'bureau', label: 'BoS en' });
  });

  it('takes a lot for a house, more for many sheets, one for each department', () => {
    const bricks = (count: number) => Array.from({ length: count }, () => ({ brick: brick('alpha') as Brick, isShared: false }));
    expect([0, 9, 10, 27].map((count) => lotsOf({ bricks: bricks(count), departments: [] }))).toEqual([1, 1, 2, 3]);
    const [ministry] = groups[0]?.organisations ?? [];
    expect(ministry && lotsOf(ministry)).toBe(2);
  });
});

describe('an organisation in house.yml', () => {
  const reported = (organisation: object) => {
    const named = { name: both('The town'), url: `${url}/`, ...organisation };
    const files: Files = { 'house.yml': stringify({ ...houseOf(['alpha', 'beta']), organisations: { town: named } }) };
    const { issues } = withContent(files, (folder) => readContent(folder, { today: '2025-06-30' }));
    return issues.map(({ rule, subject, found }) => [rule, subject, found]);
  };

  it('may say nothing of a map', () => {
    expect(reported({})).toEqual([]);
  });

  it('is told when its group or another organisation is not there', () => {
    expect(reported({ group: 'state' })).toEqual([['reference-unknown', 'town › group', 'state']]);
    expect(reported({ under: 'nobody' })).toEqual([['reference-unknown', 'town › under', 'nobody']]);
  });

  it('is not part of itself', () => {
    expect(reported({ partOf: 'town' })).toEqual([['reference-unknown', 'town › partOf', 'town']]);
  });

  it('says its role in every language', () => {
    expect(reported({ role: { fr: 'Décide.' } }).length).toBe(1);
  });
});
