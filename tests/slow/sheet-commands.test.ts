/** The commands of authors, as they are run: what they write, and what the next command then says. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { judgedDay } from '../../src/config/today.ts';
import { compassText, smallCompass } from '../lib/compass-file.ts';
import { baseFiles, settings, writeFiles } from '../lib/content-folder.ts';

let folder: string;
const file = (name: string) => path.join(folder, name);
const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, '--lang', 'en', ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'commands-'));
  writeFiles(folder, {
    ...baseFiles(),
    'compass.yml': compassText(smallCompass('alpha', 'beta')),
    'glossary.yml': 'terms: []\n',
  });
  // looked at today, so that no review is overdue
  for (const name of Object.keys(baseFiles()).filter((n) => n.endsWith('.mdx')))
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replaceAll('2025-01-31', judgedDay()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sheet:rename', () => {
  beforeEach(() => {
    run('translation-accept', '--all');
    run('ledger');
    // on the day it comes, a sheet is new and nothing else
    writeFileSync(
      file('ledger.json'),
      readFileSync(file('ledger.json'), 'utf8').replaceAll(/(?<="since": )"[^"]+"/g, '"2025-01-31"'),
    );
  });
  const expectQuiet = () => {
    expect(run('check')).toMatchObject({ status: 0, said: expect.stringContaining('Content is in order') as string });
    expect(run('ledger').said).toBe('Nothing new to record.\n');
    expect(run('translation-status').said).toContain('2 of 2 translations are current.');
  };

  it('is no news, makes no translation late, and tells only the files that it changed', () => {
    const { said } = run('sheet-rename', 'beta', 'delta');
    expect(said.match(/[\w/-]+\.\w+$/gm)?.toSorted()).toEqual([
      'compass.yml',
      'house.yml',
      'ledger.json',
      'sheets/en/alpha.mdx',
      'sheets/en/beta.mdx',
      'sheets/en/delta.mdx',
      'sheets/fr/alpha.mdx',
      'sheets/fr/beta.mdx',
      'sheets/fr/delta.mdx',
    ]);
    expectQuiet();
  });

  it('leaves unsaid what was not said before', () => {
    const alpha = file('sheets/fr/alpha.mdx');
    writeFileSync(alpha, readFileSync(alpha, 'utf8').replace('See [beta]', 'Do see [beta]'));
    run('sheet-rename', 'beta', 'delta');
    expect(run('translation-status').said).toMatch(/alpha +outdated +first\n/);
    expect(run('ledger').said).toBe('Changed: alpha.\n');
  });

  it('finishes what was begun by hand', () => {
    renameSync(file('sheets/fr/beta.mdx'), file('sheets/fr/delta.mdx'));
    expect(run('check').said).toContain('npm run sheet:rename -- beta delta');
    expect(run('sheet-rename', 'beta', 'delta')).toMatchObject({ status: 0 });
    expectQuiet();
  });

  it('writes nothing where an error would be left', () => {
    const alpha = readFileSync(file('sheets/fr/alpha.mdx'), 'utf8').replace('target: beta', 'target: "beta"');
    writeFileSync(file('sheets/fr/alpha.mdx'), alpha);
    const { status, said } = run('sheet-rename', 'beta', 'delta');
    expect(status).toBe(1);
    expect(said).toContain('nothing was written');
    expect(readFileSync(file('sheets/fr/alpha.mdx'), 'utf8')).toBe(alpha);
    expect(run('check')).toMatchObject({ status: 0 });
  });
});

describe('sheet:new', () => {
  const answers = ['--id', 'gamma', '--title', 'Gamma', '--title-en', 'Gamma', '--room', 'hall', '--kind', 'service'];

  it('takes no status that nobody said', () => {
    const { status, said } = run('sheet-new', ...answers);
    expect(status).toBe(1);
    expect(said).toContain('--status is missing');
  });

  it('writes the parts of the settings, and names the compass, whatever is wrong with another sheet', () => {
    const parts = [{ fr: 'En bref', en: 'In short' }];
    writeFileSync(file('site.yml'), stringify({ ...settings(), parts }));
    writeFileSync(file('sheets/fr/alpha.mdx'), 'broken\n');
    const { status, said } = run('sheet-new', ...answers, '--status', 'planned');
    expect(status).toBe(0);
    expect(said).toContain('In compass.yml, a rule must lead to the brick');
    expect(readFileSync(file('sheets/fr/gamma.mdx'), 'utf8')).toMatch(/\n---\n\n## En bref\n$/);
    expect(readFileSync(file('sheets/en/gamma.mdx'), 'utf8')).toMatch(/\n---\n\n## In short\n$/);
  });
});

describe('check --fix', () => {
  it('does not say that nothing is to be mended where something is', () => {
    expect(run('check', '--fix').said).toContain('Nothing to mend.');
    writeFileSync(file('sheets/fr/alpha.mdx'), 'broken\n');
    const { said } = run('check', '--fix');
    expect(said).toContain('Nothing mended: what follows needs a person.');
    expect(said).not.toContain('Nothing to mend.');
  });
});
