/** The compass that we publish: the projects it was made for, every rule by itself, and answers that go without saying. */
import { describe, expect, it } from 'vitest';
import { type Answers, targetOf, UNKNOWN } from '../../src/model/compass.ts';
import { example } from '../../src/schema/compass.ts';
import cases from '../fixtures/compass-cases.json' with { type: 'json' };
import { compass, levelsOf, mapped, run, sheets } from '../lib/published-compass.ts';

describe('the projects of the rule base', () => {
  it.each(cases.personas)('$id finds its bricks at their levels, and no other', ({ answers, expected }) => {
    expect(levelsOf(run(answers))).toEqual(mapped(expected as unknown as Record<string, string>));
  });

  it('are the examples that we offer', () => {
    expect(compass.examples.map((e) => example.parse(e).answers)).toEqual(cases.personas.map((p) => p.answers));
  });

  it.each(cases.oneRule)('$rule by itself leads to $brick', ({ rule, answers, brick, level }) => {
    const found = run(answers).findings.find((f) => f.target === targetOf(compass, brick, sheets));
    expect(found?.level).toBe(level);
    expect(found?.rules.map((r) => r.id)).toContain(rule);
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
    expect(run(answers).findings.find((f) => f.target === 'hds')?.rules).toEqual([
      { id: 'R02', level: 'mandatory', supposed: ['data', 'hosting'] },
    ]);
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
  it('are the 103 of the rule base, under their numbers', () => {
    expect(compass.rules).toHaveLength(103);
  });

  it('cite only what is listed, and list only what they cite', () => {
    const cited = new Set(compass.rules.flatMap((r) => [...r.sources, ...r.bases, ...(r.caveat ? [r.caveat] : [])]));
    const listed = [...compass.sources, ...compass.bases, ...compass.caveats].map((entry) => entry.id);
    expect(listed.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('give a mandatory brick a legal text, a programme or a procedure', () => {
    const bare = compass.rules.filter((r) => r.level === 'mandatory' && r.bases.length === 0 && !r.when.goal);
    expect(bare.map((r) => r.id)).toEqual([]);
  });
});
