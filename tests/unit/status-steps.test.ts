/** How statuses moved on, by the dated histories and by earlier drawings of the house. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { statusesSince, statusSteps } from '../../src/model/changes.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, type Files, houseOf, sheetFacts } from '../lib/content-folder.ts';
import { CHANGED, secondState } from '../lib/two-states.ts';

describe('the steps of the histories', () => {
  const stepsOf = (history: { date: string; status: string; approximate?: boolean }[]) => {
    const facts = { history: history.map((h) => ({ ...h, source: 'town' })), status: history.at(-1)?.status };
    const files: Files = { 'sheets/fr/beta.mdx': document(sheetFacts('Beta', facts)) };
    return statusSteps(catalogueOf(contentOf(files, CHANGED)), 'fr').map(({ from, to, date, approximate }) => [
      from,
      to,
      date,
      approximate,
    ]);
  };

  it('are changes of status only, each at its precision, newest first', () => {
    expect(
      stepsOf([
        { date: '2021', approximate: true, status: 'planned' },
        { date: '2022', approximate: true, status: 'construction' },
        { date: '2023-05', status: 'construction' },
        { date: '2024-01-02', status: 'operational' },
        { date: '2025', status: 'operational' },
      ]),
    ).toEqual([
      ['construction', 'operational', '2024-01-02', false],
      ['planned', 'construction', '2022', true],
    ]);
  });

  it('do not begin where nobody knows what was before', () => {
    expect(
      stepsOf([
        { date: '2021', status: 'not-shown' },
        { date: '2024', status: 'operational' },
      ]),
    ).toEqual([]);
  });
});

describe('an earlier drawing of the house', () => {
  it('is compared with the statuses of today', () => {
    const house = houseOf(['alpha', 'beta', 'gamma']) as { editions: { id: string; date: string; floors: unknown }[] };
    const older = { ...house.editions[0], id: 'older', date: '2021', approximate: true };
    const files = {
      ...secondState,
      'house.yml': stringify({ ...house, editions: [...house.editions, older] }, { aliasDuplicateObjects: false }),
    };
    const drawn = catalogueOf(contentOf(files, CHANGED));
    const [edition] = drawn.past('en');
    expect(edition && statusesSince(drawn, 'en', edition).map(({ brick, before }) => [brick.id, before, brick.status])).toEqual([
      ['alpha', 'construction', 'operational'],
    ]);
  });
});
