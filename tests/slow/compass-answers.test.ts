/** The compass that we publish, given answers nobody thought of. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/browser/compass-plan.ts';
import { type Answers, evaluate, LANES, type Outcome, UNKNOWN } from '../../src/model/compass.ts';
import { compass, logic, run, sheets } from '../lib/published-compass.ts';

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

/** Who is outside the perimeter of health may have nothing to find. */
const isOutside = (answers: Answers) =>
  Object.entries(compass.perimeter).some(([question, ids]) => answers[question]?.some((id) => ids.includes(id)));

const ruleById = new Map(logic.rules.map((rule) => [rule.id, rule]));
const requires = new Map(logic.bricks.map((brick) => [brick.id, brick.requires]));

/** What no answers may lead to; undefined when all is well. */
function faultOf(outcome: Outcome): string | undefined {
  const { findings, missed } = outcome;
  const bricks = [...findings, ...missed].map((f) => f.brick);
  if (findings.length === 0 && !isOutside(outcome.answers)) return 'nothing found';
  if (bricks.length !== logic.bricks.length || new Set(bricks).size !== bricks.length) return 'a brick is lost or twice there';
  if (findings.some((f) => f.rules.length === 0)) return 'a brick without a reason';
  if (findings.some((f) => f.rules.some(({ id }) => ruleById.get(id)?.brick !== f.brick))) return 'a brick by a rule of another';
  if (missed.some((m) => m.rules.some((r) => r.unmet.length === 0))) return 'a brick left out although a rule applies';
  return faultOfPlan(outcome);
}

/** A plan has every finding once, nothing before what it requires, and what is established above what is to be checked. */
function faultOfPlan({ findings }: Outcome): string | undefined {
  const rows = planOf(logic, findings);
  if (rows.length !== findings.length) return 'a row is lost or twice there';
  const laneOf = new Map(rows.map(({ brick, lane }) => [brick, LANES.indexOf(lane)]));
  for (const [brick, lane] of laneOf)
    if (requires.get(brick)?.some((needed) => (laneOf.get(needed) ?? lane) > lane)) return `${brick} before what it requires`;
  const isMixed = rows.some((row, i) => row.sure && rows[i - 1]?.lane === row.lane && rows[i - 1]?.sure === false);
  return isMixed ? 'what is to be checked above what is established' : undefined;
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
    const reached = new Set(logic.rules.map((r) => r.brick));
    expect([...sheets].filter((id) => !reached.has(id) && !(id in compass.out))).toEqual([]);
  });

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
      const still = new Set(after.findings.map((f) => f.brick));
      expect(before.findings.filter((f) => !still.has(f.brick))).toEqual([]);
    }
  });

  it('one more answer never loses an established duty without saying which answer took it away', () => {
    const random = dice(11);
    const several = logic.questions.filter((q) => q.multiple);
    const faults: string[] = [];
    for (let i = 0; i < 20_000; i++) {
      const before = run(anyone(random));
      const question = several[Math.floor(random() * several.length)];
      const given = before.answers[question?.id ?? ''] ?? [];
      const isAlone = given.includes(UNKNOWN) || question?.answers.some((a) => a.alone && given.includes(a.id));
      const more = question?.answers.find((a) => !a.alone && !given.includes(a.id));
      if (!question || !more || given.length === 0 || isAlone) continue;
      const after = run({ ...before.answers, [question.id]: [...given, more.id] });
      const still = new Set(after.findings.map((f) => f.brick));
      for (const { brick, level, sure } of planOf(logic, before.findings)) {
        if (level !== 'mandatory' || !sure || still.has(brick)) continue;
        const told = after.missed.find((m) => m.brick === brick)?.rules.flatMap((r) => r.unmet) ?? [];
        if (!told.some((u) => u.part === 'unless' && u.question === question.id))
          faults.push(`${brick}: ${JSON.stringify(before.answers)} + ${more.id}`);
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('without health data nothing is found that needs it', () => {
    const random = dice(13);
    const beyond = new Set(compass.rules.filter((r) => r.beyond).map((r) => r.brick));
    for (let i = 0; i < 5_000; i++)
      for (const data of compass.perimeter.data ?? []) {
        const found = run({ ...anyone(random), data: [data] }).findings.map((f) => f.brick);
        expect(found.filter((brick) => !beyond.has(brick))).toEqual([]);
      }
  });
});
