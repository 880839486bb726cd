/** An author's own date is never in the future, and what commands note carries the day on which they ran. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/schema/date.ts';
import { baseFiles, document, type Files, sheetFacts, writeFiles } from '../lib/content-folder.ts';
import { commitAll } from '../lib/git.ts';
import { firstState, secondState } from '../lib/two-states.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'days-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const LONG_AGO = '2025-02-01';
const clockDay = () => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
const epochOf = (day: string) => String(Date.parse(day) / 1000);

/** A house in a repository of its own, whose last commit is of `day`. */
function houseOf(day: string, more: Files = {}): string {
  const repository = mkdtempSync(path.join(work, 'house-'));
  writeFiles(path.join(repository, 'content'), { ...baseFiles(), ...more });
  commitAll(repository, day);
  return path.join(repository, 'content');
}

const reviewedOn = (day: string): Files => ({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { reviewed: day })) });

function run(script: string, args: readonly string[], content: string, env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, '--lang', 'en', ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, SOURCE_DATE_EPOCH: '', ...env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return `${status}\n${stdout}${stderr}`;
}

describe('[R64] a review of the day on which it is written', () => {
  it.each([
    ['[R19] in a house that was last committed long ago', {}],
    ['in a build that speaks for an earlier day', { SOURCE_DATE_EPOCH: epochOf(LONG_AGO) }],
  ])('is in order %s', (_where, env) => {
    const content = houseOf(LONG_AGO);
    writeFiles(content, reviewedOn(clockDay()));
    expect(run('check', [], content, env)).not.toContain('not in the future');
  });

  it('is in order where the clock is behind the last commit, as is one of the day that a build speaks for', () => {
    const ahead = addDays(clockDay(), 9);
    expect(run('check', [], houseOf(ahead, reviewedOn(ahead)))).not.toContain('not in the future');
    const content = houseOf(LONG_AGO, reviewedOn(ahead));
    expect(run('check', [], content, { SOURCE_DATE_EPOCH: epochOf(ahead) })).not.toContain('not in the future');
    expect(run('check', [], content)).toContain('not in the future');
  });
});

it('the ledger says what it noted, and a second run notes nothing', () => {
  const content = houseOf(LONG_AGO, firstState);
  const ledger = () => readFileSync(path.join(content, 'ledger.json'), 'utf8');
  run('ledger', [], content);
  writeFiles(content, secondState);
  // noted in the past, or the changes would be part of the day on which the sheets came
  writeFiles(content, { 'ledger.json': ledger().replaceAll(/"since": "[^"]+"/g, `"since": "${LONG_AGO}"`) });
  expect(run('ledger', [], content)).toBe('0\nNew: gamma.\nChanged: alpha, beta.\n');
  const noted = ledger();
  expect(run('ledger', [], content)).toBe('0\nNothing new to record.\n');
  expect(ledger()).toBe(noted);
});

describe('[R64] what a command notes carries the day on which it ran, whatever day pages speak for', () => {
  it('the ledger, a new name, a retirement', () => {
    const content = houseOf(LONG_AGO);
    const env = { SOURCE_DATE_EPOCH: epochOf(LONG_AGO) };
    const began = clockDay();
    const said = [
      run('ledger', [], content, env),
      run('sheet-rename', ['beta', 'gamma'], content, env),
      run('sheet-retire', ['alpha', '--source', 'town'], content, env),
    ];
    expect(said.map((told) => told.slice(0, 1))).toEqual(['0', '0', '0']);
    const read = (file: string) => readFileSync(path.join(content, file), 'utf8');
    const { sheets } = JSON.parse(read('ledger.json')) as {
      sheets: Record<string, { since: string; former?: { until: string }[] }>;
    };
    const [, retiredOn] = /- date: "?([\d-]+)"?\n\s+status: retired/.exec(read('sheets/fr/alpha.mdx')) ?? [];
    const noted = [sheets.alpha?.since, sheets.gamma?.former?.[0]?.until, retiredOn];
    // a run may begin on one day and end on the next
    for (const day of noted) expect([began, clockDay()]).toContain(day);
  });
});
