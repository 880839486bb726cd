/** The pass by hand answers every criterion of RGAA once, and counts its answers right. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const tests = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(tests, 'rgaa-checklist.md'), 'utf8');
/** Criteria of each theme of RGAA 4.1. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const RESULTS = ['met', 'not met', 'n/a', 'not tested'];
const rows = [...text.matchAll(/^\| (\d+\.\d+) +\| (.+?) +\| (.+?) +\| (.*?) *\|$/gm)].map(([, id, asks, result, seen]) => ({
  id,
  asks,
  result: result ?? '',
  seen: seen ?? '',
}));
const count = (result: string) => rows.filter((r) => r.result === result).length;

it('has each criterion once, in order, with a known result', () => {
  expect(rows.map((r) => r.id)).toEqual(THEMES.flatMap((size, i) => Array.from({ length: size }, (_, j) => `${i + 1}.${j + 1}`)));
  expect(rows.filter((r) => !RESULTS.includes(r.result))).toEqual([]);
  expect(rows.filter((r) => r.seen === '' && r.result !== 'not tested')).toEqual([]);
});

it('counts its results', () => {
  const [met, failed, absent, untested] = RESULTS.map(count);
  expect(text).toContain(`${met} met, ${failed} not met, ${absent} not applicable, ${untested} not tested.`);
});

it('names tests that exist', () => {
  const named = [...text.matchAll(/`((?:unit|browser|site)\/[\w/-]+)`/g)].map(([, file]) => file);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((file) => !existsSync(path.join(tests, `${file}.test.ts`)))).toEqual([]);
});

it('names in the published statement, in each language, what was not tested', () => {
  const statement = parse(readFileSync(path.join(tests, '../content/accessibility.yml'), 'utf8')) as {
    limits: { fr?: string; en?: string }[];
  };
  const untested = rows.filter((r) => r.result === 'not tested').map(({ id }) => id);
  const sentences = statement.limits.filter((words) =>
    untested.every((id) => Object.values(words).every((text) => text?.includes(id ?? '–'))),
  );
  expect(sentences.map((words) => Object.keys(words).toSorted())).toEqual([['en', 'fr']]);
});
