/** `npm run compass`: what it says of a project, and of answers that it cannot use. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../scripts/answers/answers.ts';
import { projectRoot } from '../../src/config/environment.ts';
import plans from '../fixtures/plans.json' with { type: 'json' };
import { compass } from '../lib/published-compass.ts';

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

  // a process a project is slow, and the engine gives all of them in `tests/content`
  it.each(plans.slice(0, 2))('gives $id its bricks by level, and its plan', ({ answers, mandatory }) => {
    const report = JSON.parse(compassOf(['--json'], answers).stdout);
    expect(report.mandatory.toSorted()).toEqual(Object.keys(mandatory).toSorted());
    const owed = report.plan.filter((row: { level: string }) => row.level === 'mandatory');
    expect(owed.map((row: { brick: string }) => row.brick).toSorted()).toEqual(Object.keys(mandatory).toSorted());
    expect(report.plan.find((row: { brick: string }) => row.brick === 'rgpd-sante')).toMatchObject({
      lane: 'data',
      level: 'mandatory',
      for: 'you',
      since: '2018-05-25',
      sureness: 'sure',
      basis: expect.arrayContaining([expect.stringContaining('2016/679')]),
    });
  });

  it('tells the plan, its reasons and what was assumed, in both languages', () => {
    const answers = { audience: 'patient', product: ['app'], data: 'unknown', hosting: 'self' };
    const french = compassOf(['--lang', 'fr'], answers).stdout;
    expect(french).toContain('Avant la première donnée réelle (1)');
    expect(french).toContain('Nous supposons des données nées du soin');
    expect(french).toMatch(/\[rgpd-sante\]\n {2}Obligatoire · établi · pour vous · en vigueur depuis\u00A0: 25 mai 2018/);
    const english = compassOf(['--lang', 'en'], answers).stdout;
    expect(english).toMatch(/To watch \(\d+\)/);
    expect(english).toMatch(/\[hds\]\n.*\n {2}– .*\n {4}R04 · to check · Public Health Code/);
    expect(english).toContain('Rests on an assumed answer: Data.');
  });

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

  it('tells what it wants, plainly', () => {
    expect(() => readAnswers(undefined, compass)).toThrow('Say: npm run -s compass -- --answers FILE.json');
    const { status, stderr } = compassOf([], { product: ['nothing'] });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\S*answers\.json: "product" has no answer "nothing" — .*\n$/);
  });
});
