/** Every requirement has a test that bears its number: one whose last test goes is missed here. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserRequirements } from '../requirements/browser.ts';
import { buildRequirements } from '../requirements/build.ts';
import { contentRequirements } from '../requirements/content.ts';
import { factsRequirements } from '../requirements/facts.ts';
import { nobodyBlockedRequirements } from '../requirements/nobody-blocked.ts';
import { processRequirements } from '../requirements/process.ts';
import { waysInRequirements } from '../requirements/ways-in.ts';

const tests = path.resolve(import.meta.dirname, '..');
const all = [
  ...contentRequirements,
  ...factsRequirements,
  ...buildRequirements,
  ...browserRequirements,
  ...processRequirements,
  ...waysInRequirements,
  ...nobodyBlockedRequirements,
];
const numbers = all.map((r) => r.number);
const COUNT = 71;

/** Numbers that stand at the beginning of a title, outside comments. */
function numbersIn(program: string): number[] {
  const code = program.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const marks = [...code.matchAll(/(?<=['"`])(?:\[R\d+\])+(?= \S)/g)].map(([mark]) => mark);
  return marks.flatMap((mark) => [...mark.matchAll(/\d+/g)].map(Number));
}

/** Tests, and the tables that give some of them their titles. */
const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const named = new Set(files.flatMap((file) => numbersIn(readFileSync(path.join(tests, file), 'utf8'))));

describe('the requirements', () => {
  it('are all there, in order', () => {
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, i) => i + 1));
  });

  it('each have a test that bears their number', () => {
    expect(all.filter((r) => !named.has(r.number)).map((r) => `[R${r.number}] ${r.says}`)).toEqual([]);
  });

  it('are all that tests name', () => {
    expect([...named].filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it('are named by titles, not by comments or texts that speak of them', () => {
    // joined, so that these examples name nothing themselves
    const title = ["it('", "[R7][R08] refuses pictures', () => {})"].join('');
    expect(numbersIn(title)).toEqual([7, 8]);
    expect(numbersIn(`// ${title}`)).toEqual([]);
    expect(numbersIn(title.replace('[R7]', 'see [R7]'))).toEqual([]);
    expect(numbersIn(title.replace(' refuses pictures', ''))).toEqual([]);
  });
});
