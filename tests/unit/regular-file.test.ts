/** Only real files of the folder are read: not by the check, not to quote a line, not to guess a language. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendFolder } from '../../scripts/authoring/fix/folder.ts';
import { readLive } from '../../src/reader/live-content.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { formatIssues, issuesAsJson } from '../../src/reader/report.ts';
import { withContent } from '../lib/content-folder.ts';

const SECRET = 'root:x:0:0:a secret line';
const options = { today: '2025-06-30' };

/** A folder of content with a secret beside it. */
function report(prepare: (folder: string, secret: string) => void) {
  return withContent({}, (folder) => {
    const secret = `${folder}-secret`;
    writeFileSync(secret, `${SECRET}\n`);
    try {
      prepare(folder, secret);
      const { issues } = readContent(folder, options);
      expect(readLive(folder, options).issues).toEqual(issues);
      mendFolder(folder);
      const told = { locale: 'en', folder: 'content', root: folder };
      return { text: formatIssues(issues, told) + issuesAsJson(issues, told), rules: issues.map((i) => `${i.file} ${i.rule}`) };
    } finally {
      rmSync(secret, { recursive: true, force: true });
    }
  });
}

/** Puts something in the place of a file. */
const instead = (folder: string, file: string, make: (place: string) => void) => {
  const place = path.join(folder, file);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(path.dirname(place), { recursive: true });
  make(place);
};

const FILES = [
  'site.yml',
  'house.yml',
  'ledger.json',
  'logo.svg',
  'theme.css',
  'icons/zz.svg',
  'sheets/fr/zz.mdx',
  'pages/fr/zz.mdx',
  'glossary.yml',
];

describe('[R58] what is no real file', () => {
  it.each(FILES)('a link to a secret in the place of %s is refused once, and nothing of it is told', (file) => {
    const { text, rules } = report((folder, secret) => instead(folder, file, (place) => symlinkSync(secret, place)));
    expect(text).not.toContain('a secret line');
    expect(rules.filter((rule) => rule.startsWith(file))).toEqual([`${file} file-link`]);
  });

  it.each(FILES)('a link to a device without end in the place of %s does not hold anybody up', (file) => {
    const { rules } = report((folder) => instead(folder, file, (place) => symlinkSync('/dev/zero', place)));
    expect(rules).toContain(`${file} file-link`);
  });

  it.each(['site.yml', 'sheets/fr/zz.mdx', 'icons/zz.svg'])('a pipe in the place of %s does not hold anybody up', (file) => {
    const { rules } = report((folder) => instead(folder, file, (place) => execFileSync('mkfifo', [place])));
    expect(rules.filter((rule) => rule.startsWith(file))).toHaveLength(1);
  });

  it('a linked folder is not entered', () => {
    const { text, rules } = report((folder, secret) => {
      rmSync(secret);
      mkdirSync(secret);
      writeFileSync(path.join(secret, 'beta.mdx'), `${SECRET}\n`);
      renameSync(path.join(folder, 'sheets/en'), path.join(folder, '..', `${path.basename(folder)}-en`));
      rmSync(path.join(folder, '..', `${path.basename(folder)}-en`), { recursive: true });
      symlinkSync(secret, path.join(folder, 'sheets/en'));
    });
    expect(text).not.toContain('a secret line');
    expect(rules).toContain('sheets/en file-link');
  });

  it('a folder in the place of a file is told as such', () => {
    const { rules } = report((folder) => instead(folder, 'site.yml', (place) => mkdirSync(place)));
    expect(rules.filter((rule) => rule.startsWith('site.yml'))).toHaveLength(1);
  });
});

it('[R8] a drawing that is no drawing but a book is refused by its size', () => {
  const path2 = `<path d="${'M4 4h16 '.repeat(5_000)}"/>`;
  const { rules } = report((folder) =>
    writeFileSync(
      path.join(folder, 'icons/zz.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${path2}</svg>`,
    ),
  );
  expect(rules).toEqual(['icons/zz.svg file-too-large']);
});
