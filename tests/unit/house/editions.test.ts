/** The house over time: what an older edition showed, and what has changed since. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { statusThen } from '../../../src/model/editions.ts';
import { createPaths } from '../../../src/model/paths.ts';
import { catalogueOf } from '../../../src/reader/catalogue-of.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { baseFiles, document, type Files, houseOf, sheetFacts, withContent } from '../../lib/content-folder.ts';

const words = (text: string) => ({ fr: `${text} fr`, en: `${text} en` });
const room = (id: string, bricks: string[]) => ({ id, label: words(id), bricks });

/** Today: alpha and beta in the hall; in 2021 alpha stood in the cellar, under another name. */
function house(names: Record<string, unknown> = { alpha: words('Alef') }): string {
  const today = houseOf(['alpha', 'beta']) as { editions: object[] };
  const before = {
    id: 'first',
    date: '2021',
    approximate: true,
    label: words('First'),
    names,
    floors: [{ id: 'base', part: 'foundation', label: words('Base'), rooms: [room('cellar', ['alpha'])] }],
  };
  return stringify({ ...today, editions: [...today.editions, before] });
}

function read(changes: Files) {
  return withContent(changes, (folder) => readContent(folder, { today: '2025-06-30' }));
}

function catalogue(changes: Files) {
  const { content, issues } = read(changes);
  expect(issues).toEqual([]);
  if (!content) throw new Error('No content.');
  return catalogueOf(content, createPaths('/', '', content.site.data.locales));
}

describe('an older edition', () => {
  const { past, sheet } = catalogue({
    'house.yml': house(),
    'sheets/fr/alpha.mdx': document(
      sheetFacts('Alpha', {
        history: [
          { date: '2021', approximate: true, status: 'not-shown', source: 'town' },
          { date: '2024', status: 'operational', source: 'town' },
        ],
      }),
      '\n## First\n\nSome text.\n',
    ),
    'sheets/en/alpha.mdx': document({ title: 'Alpha in English', summary: `${'x'.repeat(50)}.` }),
  });

  it('shows names and statuses of its time', () => {
    const [edition] = past('en');
    expect(edition).toMatchObject({ id: 'first', date: '2021', approximate: true, count: 1 });
    expect(edition?.floors[0]?.rooms[0]?.bricks).toMatchObject([{ id: 'alpha', title: 'Alef en', status: 'not-shown' }]);
  });

  it('tells what moved, what was renamed and what is new', () => {
    const [edition] = past('fr');
    expect(edition?.moved).toMatchObject([{ brick: { id: 'alpha' }, from: 'cellar fr', to: 'hall fr' }]);
    expect(edition?.renamed).toMatchObject([{ brick: { id: 'alpha', title: 'Alpha' }, was: 'Alef fr' }]);
    expect(edition?.added.map((b) => b.id)).toEqual(['beta']);
    expect(edition?.gone).toEqual([]);
  });

  it('makes the others new, with its year', () => {
    expect([sheet('fr', 'alpha')?.newSince, sheet('fr', 'beta')?.newSince]).toEqual([undefined, '2021']);
  });
});

describe('without an older edition', () => {
  it('nothing is new', () => {
    expect(catalogue(baseFiles()).sheet('fr', 'beta')?.newSince).toBeUndefined();
  });
});

describe('names of an older edition', () => {
  it('are those of bricks that exist, in every language', () => {
    const { issues } = read({ 'house.yml': house({ alhpa: { fr: 'Alef' } }) });
    expect(issues.map((i) => `${i.rule} ${i.found}`).toSorted()).toEqual(['label-missing en', 'reference-unknown alhpa']);
  });
});

describe('the status of a time', () => {
  const history = [
    { date: '2021', approximate: true, status: 'not-shown', source: 'a' },
    { date: '2022-03-01', approximate: false, status: 'deploying', source: 'b' },
  ] as const;
  it.each([
    ['2020', 'not-shown'],
    ['2021', 'not-shown'],
    ['2022', 'deploying'],
    ['2022-02', 'not-shown'],
    ['2026', 'deploying'],
  ])('%s is %s', (date, status) => expect(statusThen(history, date)).toBe(status));
});
