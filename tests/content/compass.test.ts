/** The compass that we publish: plans that a second reader wrote from the dossiers, and answers that go without saying. */
import { describe, expect, it } from 'vitest';
import { type Answers, UNKNOWN } from '../../src/model/compass.ts';
import { example } from '../../src/schema/compass.ts';
import plans from '../fixtures/plans.json' with { type: 'json' };
import { compass, levelsOf, plan, run } from '../lib/published-compass.ts';

interface Expected {
  id: string;
  title: string;
  answers: Answers;
  mandatory: Readonly<Record<string, { lane: string; for: string; sure: boolean }>>;
  recommended: Readonly<Record<string, object>>;
  never: readonly string[];
  absent: readonly string[];
}

/** Written from the sources before the rules, by somebody who had not seen these; ten of the thirty were set aside. */
const EXPECTED = plans as unknown as readonly Expected[];

describe.each(EXPECTED)('$id, $title', ({ answers, mandatory, recommended, never, absent }) => {
  const rows = plan(answers);
  const ids = (isIn: (row: (typeof rows)[number]) => boolean) => rows.filter(isIn).map(({ brick }) => brick);

  it('owes these bricks, and no other', () => {
    expect(ids((row) => row.level === 'mandatory').toSorted()).toEqual(Object.keys(mandatory).toSorted());
  });

  it('owes each at its step, by who bears it, and what is established is said to be so', () => {
    const found = new Map(rows.map((row) => [row.brick, row]));
    for (const [brick, { lane, for: bearer, sure }] of Object.entries(mandatory)) {
      const row = found.get(brick);
      // what the reader held for unsure may have been established by a text since
      const isKept = !sure || row?.sure === true;
      expect({ brick, lane: row?.lane, for: row?.bearer, isKept }).toEqual({ brick, lane, for: bearer, isKept: true });
    }
  });

  it('is told what a good adviser would tell, and spared the rest', () => {
    const told = ids((row) => row.level !== 'know');
    expect(Object.keys(recommended).filter((brick) => !told.includes(brick))).toEqual([]);
    expect(never.filter((brick) => told.includes(brick))).toEqual([]);
    expect(absent.filter((brick) => rows.some((row) => row.brick === brick))).toEqual([]);
  });
});

describe('the examples', () => {
  it.each(compass.examples)('$id finds something to do', (one) => {
    expect(plan(example.parse(one).answers).filter((row) => row.level === 'mandatory').length).toBeGreaterThan(0);
  });
});

describe('someone who does not know', () => {
  const levels = (answers: Answers) => levelsOf(run(answers));

  it('is taken to handle care data, at a provider', () => {
    const answers = { audience: ['pro'], data: [UNKNOWN], hosting: [UNKNOWN] };
    expect(levels(answers)).toEqual(levels({ ...answers, data: ['care'], hosting: ['third'] }));
    expect(run(answers).assumptions).toEqual([
      { question: 'data', index: 0 },
      { question: 'hosting', index: 0 },
    ]);
    expect(run(answers).findings.find((f) => f.brick === 'hds')?.rules).toEqual([{ id: 'R02', supposed: ['data', 'hosting'] }]);
  });

  it('is taken for professionals on the web when professionals use the product, else for anyone', () => {
    expect(run({ audience: ['pro'], data: ['care'], auth: [UNKNOWN] }).assumptions).toEqual([{ question: 'auth', index: 0 }]);
    expect(levels({ audience: ['pro'], data: ['care'], auth: [UNKNOWN] })).not.toHaveProperty('franceconnect');
    expect(run({ audience: ['patient'], data: ['care'], auth: [UNKNOWN] }).assumptions).toEqual([{ question: 'auth', index: 1 }]);
    expect(levels({ audience: ['patient'], data: ['care'], auth: [UNKNOWN] })).toHaveProperty('franceconnect', 'recommended');
  });

  it('loses no rule to a question without assumption', () => {
    expect(levels({ audience: ['pro'], data: ['care'], identity: [UNKNOWN] })).toHaveProperty('ins', 'mandatory');
    expect(levels({ audience: ['pro'], data: ['care'] })).not.toHaveProperty('ins');
  });
});

describe('answers that go without saying', () => {
  it('of skipped questions do not count', () => {
    const { answers, skipped } = run({ audience: ['none'], data: ['none'], hosting: ['local'], identity: ['by-pro'] });
    expect(answers).toEqual({ audience: ['none'], data: ['none'] });
    expect(skipped).toEqual(['hosting', 'identity']);
  });

  it('of the wrong number or from nowhere are mended', () => {
    const raw = { data: ['none', 'care', 'x', UNKNOWN], hosting: ['local', 'third'], y: ['z'], market: [UNKNOWN] };
    expect(run(raw).answers).toEqual({ data: ['care'], hosting: ['third'], market: [UNKNOWN] });
  });
});

describe('the rules as published', () => {
  it('cite only what is listed, and list only what they cite', () => {
    const cited = new Set(compass.rules.flatMap((r) => [...r.sources, ...r.bases, ...(r.caveat ? [r.caveat] : [])]));
    const listed = [...compass.sources, ...compass.bases, ...compass.caveats].map((entry) => entry.id);
    expect(listed.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('give a mandatory brick a legal text, a programme or a procedure', () => {
    const bare = compass.rules.filter((r) => r.level === 'mandatory' && r.bases.length === 0 && !r.when.goal);
    expect(bare.map((r) => r.id)).toEqual([]);
  });

  it('say where each brick that is to be acted on has its place in a plan', () => {
    const placed = new Set(Object.values(compass.lanes).flat());
    const lost = compass.rules.filter((r) => r.level !== 'know' && !r.lane && !placed.has(r.brick)).map((r) => r.brick);
    expect(lost).toEqual([]);
  });
});
