/** What `house:new` writes is in order and of today. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { HOUSE_TEMPLATE, TEMPLATE_DAY, writeNewHouse } from '../../scripts/authoring/new-house.ts';
import { withSetting } from '../../scripts/command/with-setting.ts';
import { ignoreLines } from '../../src/config/passed-over.ts';
import { listFiles } from '../../src/build/files.ts';
import { commandWords } from '../../src/i18n/commands/index.ts';
import { translationStates } from '../../src/model/translation.ts';
import { readContent } from '../../src/reader/read-content.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'new-house-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const LATER = '2027-06-30';
const folder = path.join(work, 'deep/house');
const files = writeNewHouse(folder, LATER, commandWords('en'));
const { content, issues } = readContent(folder, { today: LATER });

describe('the command that shows it', () => {
  it('is what one types in a shell, or in PowerShell', () => {
    expect(withSetting('CONTENT_DIR', '../a', 'npm start', 'linux')).toBe('CONTENT_DIR=../a npm start');
    expect(withSetting('CONTENT_DIR', '..\\a', 'npm start', 'win32')).toBe('$env:CONTENT_DIR = "..\\a"; npm start');
  });
});

describe('a new house', () => {
  it('is the template, whole, without a fault or a warning', () => {
    expect(files).toEqual(['.gitignore', ...listFiles(HOUSE_TEMPLATE)]);
    expect(listFiles(folder)).toEqual(files);
    expect(issues).toEqual([]);
  });

  it('has three floors, eight bricks, two languages, and every translation is current', () => {
    expect(content?.house.data.editions[0]?.floors).toHaveLength(3);
    expect(content?.sources).toHaveLength(8);
    expect(content?.site.data.locales.map((l) => l.id)).toEqual(['fr', 'en']);
    expect([content?.compass, content?.glossary, content?.theme].every(Boolean)).toBe(true);
    const states = content ? translationStates(content) : [];
    expect(states).toHaveLength(8);
    expect(states.filter((s) => s.state.state !== 'current')).toEqual([]);
  });

  it('was written today, and remembers its addresses', () => {
    for (const file of files) expect(readFileSync(path.join(folder, file), 'utf8'), file).not.toContain(TEMPLATE_DAY);
    expect(Object.values(content?.ledger.data.sheets ?? {}).map((s) => s.since)).toEqual(Array(8).fill(LATER));
  });

  it('names every file in its README', () => {
    const guide = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const top = readdirSync(folder).filter((f) => f !== 'README.md');
    expect(top.filter((name) => !guide.includes(name))).toEqual([]);
  });

  it('can be a repository of git', () => {
    expect(readFileSync(path.join(folder, '.gitignore'), 'utf8')).toContain(`\n${ignoreLines()}`);
  });

  it('rests on addresses that belong to nobody', () => {
    const strays = files
      .flatMap((file) =>
        [...readFileSync(path.join(folder, file), 'utf8').matchAll(/https:\/\/([^/\s"')]+)/g)].map((m) => m[1] ?? ''),
      )
      .filter((host) => !/(?:^|\.)example(?:\.org)?$/.test(host) && !['creativecommons.org', 'opensource.org'].includes(host));
    expect(strays).toEqual([]);
  });
});
