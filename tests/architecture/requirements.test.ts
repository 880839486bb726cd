/** Every requirement names tests that exist: a test that goes or gets another title is missed here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserRequirements } from '../requirements/browser.ts';
import { buildRequirements } from '../requirements/build.ts';
import { contentRequirements } from '../requirements/content.ts';
import { factsRequirements } from '../requirements/facts.ts';
import { processRequirements } from '../requirements/process.ts';

const tests = path.resolve(import.meta.dirname, '..');
const all = [...contentRequirements, ...factsRequirements, ...buildRequirements, ...browserRequirements, ...processRequirements];
const COUNT = 56;

/** Whether a text in quotes stands in a file, outside comments. */
function holds(file: string, title: string): boolean {
  const place = path.join(tests, file);
  if (!existsSync(place)) return false;
  const code = readFileSync(place, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return ["'", '"', '`'].some((quote) => code.includes(quote + title + quote));
}

describe('the requirements', () => {
  it('are all there, in order', () => {
    expect(all.map((r) => r.number)).toEqual(Array.from({ length: COUNT }, (_, i) => i + 1));
  });

  it('each name a test, which is there under this title', () => {
    expect(all.filter((r) => r.tests.length === 0)).toEqual([]);
    const missing = all.flatMap(({ number, tests: named }) =>
      named.filter(([file, title]) => !holds(file, title)).map(([file, title]) => `${number}: ${file} › ${title}`),
    );
    expect(missing).toEqual([]);
  });

  it('are missed when their test goes', () => {
    expect(holds('architecture/requirements.test.ts', 'are missed when their test goes')).toBe(true);
    expect(holds('architecture/requirements.test.ts', ['no test', 'bears this title'].join(' '))).toBe(false);
    expect(holds('nowhere.test.ts', 'are missed when their test goes')).toBe(false);
  });
});
