/** The compass that we publish: the projects it was made for, every rule by itself, and answers nobody thought of. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentDir, projectRoot } from '../../src/config/environment.ts';
import { readAnswers } from '../../scripts/answers/answers.ts';
import { today } from '../../src/config/today.ts';
import { type Answers, evaluate, type Level, LEVELS, logicOf, type Outcome, targetOf, UNKNOWN } from '../../src/model/compass.ts';
import { bricksOf, currentEdition } from '../../src/model/house.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { example } from '../../src/schema/compass.ts';
import cases from '../fixtures/compass-cases.json' with { type: 'json' };

const { content } = readContent(contentDir, { today: today() });
if (!content?.compass) throw new Error('The compass cannot be read.');
const compass = content.compass.data;
const sheets = new Set(bricksOf(currentEdition(content.house.data)));
const logic = logicOf(compass, sheets);
const run = (answers: Record<string, readonly string[] | undefined>) => evaluate(logic, answers as Answers);

const levelsOf = ({ findings }: Outcome) => Object.fromEntries(findings.map((f) => [f.target, f.level]));

/** Levels of the rule base's bricks, as levels of what they lead to: the strongest wins. */
function mapped(expected: Record<string, string>): Record<string, string> {
  const targets: Record<string, string> = {};
  for (const level of LEVELS.toReversed())
    for (const [brick, l] of Object.entries(expected)) if (l === level) targets[targetOf(compass, brick, sheets)] = level;
  return targets;
}

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

/** Numbers that look random and are the same on every machine (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An answer to every question, as a person could give it. */
function anyone(random: () => number, fixed: Answers = {}): Answers {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  return Object.fromEntries(
    logic.questions.map(({ id, multiple, answers }) => {
      if (fixed[id]) return [id, fixed[id]];
      const first = pick([...answers.map((a) => a.id), UNKNOWN]);
      const isLoner = first === UNKNOWN || answers.find((a) => a.id === first)?.alone;
      if (!multiple || isLoner) return [id, [first]];
      return [id, [first, ...answers.filter((a) => !a.alone && a.id !== first && random() < 0.25).map((a) => a.id)]];
    }),
  );
}

/** What no answers may lead to; undefined when all is well. */
function faultOf(outcome: Outcome): string | undefined {
  const { findings, missed } = outcome;
  const targets = [...findings, ...missed].map((f) => f.target);
  if (findings.length === 0) return 'nothing found';
  if (targets.length !== logic.targets.length || new Set(targets).size !== targets.length)
    return 'a brick is lost or twice there';
  if (findings.some((f) => f.rules.length === 0)) return 'a brick without a reason';
  if (missed.some((m) => m.rules.some((r) => r.unmet.length === 0))) return 'a brick left out although a rule applies';
  return undefined;
}

describe('whatever is answered', () => {
  const SAMPLE = 100_000;

  it(`${SAMPLE} projects at random all find bricks, without contradiction, and between them give every reason`, () => {
    const random = dice(20261122);
    const given = new Set<string>();
    const faults: string[] = [];
    for (let i = 0; i < SAMPLE; i++) {
      const answers = anyone(random);
      const outcome = run(answers);
      const fault = faultOf(outcome);
      if (fault !== undefined) faults.push(`${fault}: ${JSON.stringify(answers)}`);
      for (const { rules } of outcome.findings) for (const { id } of rules) given.add(id);
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(logic.rules.filter((r) => !given.has(r.id))).toEqual([]);
    const reached = new Set(logic.rules.map((r) => r.target));
    expect([...sheets].filter((id) => !reached.has(id) && !(id in compass.out))).toEqual([]);
  }, 60_000);

  it('every two answers meet in a project that finds bricks', () => {
    const random = dice(7);
    const ids = (q: (typeof logic.questions)[number]) => [...q.answers.map((a) => a.id), UNKNOWN];
    const faults: string[] = [];
    for (const [i, a] of logic.questions.entries())
      for (const b of logic.questions.slice(i + 1))
        for (const x of ids(a))
          for (const y of ids(b)) {
            const answers = anyone(random, { [a.id]: [x], [b.id]: [y] });
            const fault = faultOf(run(answers));
            if (fault !== undefined) faults.push(`${fault}: ${JSON.stringify(answers)}`);
          }
    expect(faults).toEqual([]);
  });

  it('one more mandatory reason never takes a brick away', () => {
    const random = dice(3);
    for (let i = 0; i < 2_000; i++) {
      const before = run(anyone(random));
      const rule = logic.rules[Math.floor(random() * logic.rules.length)];
      const after = evaluate(
        { ...logic, rules: [...logic.rules, { ...rule, id: 'R999', level: 'mandatory' } as never] },
        before.answers,
      );
      const still = new Set(after.findings.map((f) => f.target));
      expect(before.findings.filter((f) => !still.has(f.target))).toEqual([]);
    }
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

/** A busy machine takes its time to start a process. */
const PROCESS_TIMEOUT = 30_000;

describe('the command', () => {
  const withAnswers = <T>(text: string, use: (file: string) => T): T => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'compass-'));
    try {
      writeFileSync(path.join(folder, 'answers.json'), text);
      return use(path.join(folder, 'answers.json'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const compassOf = (args: readonly string[], answers: unknown) =>
    withAnswers(JSON.stringify(answers), (file) =>
      spawnSync(process.execPath, ['scripts/compass.ts', '--answers', path.basename(file), ...args], {
        cwd: projectRoot,
        env: { ...process.env, INIT_CWD: path.dirname(file) },
        encoding: 'utf8',
      }),
    );

  // a process a project is slow, and the engine gave all of them above
  it.each(cases.personas.slice(0, 2))(
    'gives $id its bricks by level',
    ({ answers, expected }) => {
      const { stdout } = compassOf(['--json'], answers);
      const { mandatory, recommended, toKnow } = JSON.parse(stdout);
      const levels = mapped(expected as unknown as Record<string, string>);
      const at = (level: Level) =>
        Object.keys(levels)
          .filter((id) => levels[id] === level)
          .toSorted();
      expect([mandatory, recommended, toKnow].map((ids: string[]) => ids.toSorted())).toEqual(LEVELS.map(at));
    },
    PROCESS_TIMEOUT,
  );

  it(
    'tells the three groups, their reasons and what was assumed, in both languages',
    () => {
      const answers = { audience: 'patient', product: ['app'], data: 'unknown', hosting: 'self' };
      const french = compassOf(['--lang', 'fr'], answers).stdout;
      expect(french).toContain('Obligatoires (1)');
      expect(french).toContain('Nous supposons des données nées du soin');
      expect(french).toMatch(/\[pgssi-s\]\n {2}– RGPD\u00A0: /);
      const english = compassOf(['--lang', 'en'], answers).stdout;
      expect(english).toContain('Good to know (3)');
      expect(english).toMatch(/\[hds\]\n.*\n {4}R04 · to check · Public Health Code/);
      expect(english).toContain('Rests on an assumed answer: Data.');
    },
    PROCESS_TIMEOUT,
  );

  it.each([
    ['a question that does not exist', { audiences: ['pro'] }, 'there is no question "audiences" — did you mean "audience"?'],
    ['an answer that does not exist', { product: ['lpss'] }, '"product" has no answer "lpss" — did you mean "lps"?'],
    ['two answers to a question of one', { hosting: ['self', 'third'] }, '"hosting" takes one answer.'],
    ['a list', ['pro'], 'must hold answers by question'],
    ['no JSON', '{', 'answers.json is no JSON'],
  ])('refuses %s', (_name, answers, told) => {
    const text = typeof answers === 'string' ? answers : JSON.stringify(answers);
    expect(() => withAnswers(text, (file) => readAnswers(file, compass))).toThrow(told);
  });

  it(
    'tells what it wants, plainly',
    () => {
      expect(() => readAnswers(undefined, compass)).toThrow('Say: npm run -s compass -- --answers FILE.json');
      const { status, stderr } = compassOf([], { product: ['nothing'] });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^\S*answers\.json: "product" has no answer "nothing" — .*\n$/);
    },
    PROCESS_TIMEOUT,
  );
});
