/** A house in a repository of its own, with dates that its last commit does not know yet: it builds, and says no false word. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiChanges, ApiSheet } from '../../src/schema/api.ts';
import { addDays } from '../../src/schema/date.ts';
import { SECURITY_CONTACT_DAYS } from '../../src/config/limits.ts';
import { baseFiles, document, sheetFacts, writeFiles } from '../lib/content-folder.ts';
import { commitAll } from '../lib/git.ts';
import { noteChanges } from '../lib/note-changes.ts';
import { runBuild } from '../lib/run-build.ts';
import { CHANGED, firstState, OPENED, secondState } from '../lib/two-states.ts';

const work = path.resolve(import.meta.dirname, '../../.cache/test/later-dates');
const content = path.join(work, 'repository/content');
/** What nobody has committed yet was written a season later. */
const LATER = addDays(CHANGED, 91);

const build = (name: string, env: Record<string, string> = {}) => {
  const { status, said } = runBuild({
    CONTENT_DIR: content,
    OUT_DIR: path.join(work, name),
    SHARE_IMAGES: 'off',
    POSTERS: 'off',
    ...env,
  });
  if (status !== 0) throw new Error(said);
  return said;
};
const file = (name: string, of: string) => readFileSync(path.join(work, name, of), 'utf8');
const json = <T>(name: string, of: string) => JSON.parse(file(name, `api/v1/${of}`)) as T;
const page = (of: string) => parseHTML(file('uncommitted', `${of}/index.html`)).document;
const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  writeFiles(content, { ...baseFiles(), ...firstState });
  noteChanges(content, OPENED);
  commitAll(path.dirname(content), CHANGED);
  const [source] = sheetFacts('Gamma').sources as object[];
  const reported = { ...source, date: LATER };
  const done = { id: 'moved', date: LATER, what: 'La salle déménage.', audiences: ['residents'], source: 'town', state: 'done' };
  writeFiles(content, {
    ...secondState,
    'sheets/fr/gamma.mdx': document(sheetFacts('Gamma', { reviewed: LATER, milestones: [done], sources: [reported] })),
  });
  noteChanges(content, LATER);
  build('uncommitted');
});

describe('pages speak for the day of the last commit of the folder where the content lies', () => {
  it('and so do the files for programs', () => {
    expect(json<ApiSheet>('uncommitted', 'sheets/en/gamma.json')).toMatchObject({ date: CHANGED, reviewed: LATER });
    expect(file('uncommitted', 'en/calendar.ics')).toContain(`DTSTAMP:${CHANGED.replaceAll('-', '')}T`);
    expect(file('uncommitted', '.well-known/security.txt')).toContain(`Expires: ${addDays(CHANGED, SECURITY_CONTACT_DAYS)}T`);
  });

  it('and tell what came later as it is: new, reviewed, done', () => {
    const sheet = page('en/sheets/gamma');
    expect(textOf(sheet.querySelector('.freshness'))).toBe('New sheet since 29 September 2025');
    expect(textOf(sheet.querySelector('.facts'))).toContain('Reviewed on 29 September 2025');
    expect(textOf(sheet.querySelector('[aria-labelledby="milestones"] li'))).toContain('29 September 2025');
    expect(textOf(sheet.querySelector('[aria-labelledby="milestones"] small'))).toContain('done');
    const calendar = page('en/calendar');
    expect(textOf(calendar.querySelector('[aria-labelledby="settled"]'))).toContain('La salle déménage.');
    expect(calendar.querySelector('#unconfirmed')).toBe(null);
    const [day] = page('en/news').querySelectorAll('[aria-labelledby="latest"] .day time');
    expect(day?.getAttribute('datetime')).toBe(LATER);
    const { marks } = json<ApiChanges>('uncommitted', 'changes.json');
    expect(Object.values(marks).map(({ kind, date }) => [kind, date])).toEqual([
      ['changed', LATER],
      ['changed', LATER],
      ['new', LATER],
    ]);
    const rows = [...page('en/status').querySelectorAll('tr[data-item]')];
    expect(rows.map((row) => row.getAttribute('data-review'))).toEqual(['fresh', 'fresh', 'fresh']);
  });
});

it('what no translation says yet stands in the words of the source, with their language', () => {
  for (const of of ['en/sheets/gamma', 'en/calendar']) {
    const words = [...page(of).querySelectorAll('p[lang=fr]')];
    expect(words.map(textOf), of).toEqual(['La salle déménage.']);
  }
});

describe('where git refuses to look, because the folder is another user’s', () => {
  it('pages speak for the day of the clock, and the build says so once', () => {
    const began = new Date().toISOString();
    const said = build('refused', { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    const { date } = json<ApiSheet>('refused', 'sheets/en/gamma.json');
    expect([began, new Date().toISOString()].map((moment) => moment.slice(0, 'YYYY-MM-DD'.length))).toContain(date);
    expect(said.match(/safe\.directory/g)).toHaveLength(1);
    expect(said).toContain(`so the pages speak for ${date}`);
  });

  it('and nothing is said where the day was given', () => {
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', SOURCE_DATE_EPOCH: String(Date.parse(LATER) / 1000) };
    expect(build('given', env)).not.toContain('safe.directory');
    expect(json<ApiSheet>('given', 'sheets/en/gamma.json').date).toBe(LATER);
  });
});
