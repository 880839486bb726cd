/** What a disk refuses to read is told as such, by file: it is neither missing nor a fault of the program. */
import { describe, expect, it, vi } from 'vitest';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readLive } from '../../src/reader/live-content.ts';
import { readPublic } from '../../src/reader/read-public.ts';
import { withContent } from '../lib/content-folder.ts';

/** The administrator of a machine may read everything: what is closed to others is closed here by the end of its path. */
const disk = vi.hoisted(() => ({ closed: '', code: 'EACCES' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const guarded = <A extends unknown[], R>(read: (...given: A) => R) =>
    function guard(...given: A): R {
      if (disk.closed !== '' && String(given[0]).endsWith(disk.closed))
        throw Object.assign(new Error(disk.code), { code: disk.code, syscall: 'open' });
      return read(...given);
    };
  return { ...fs, openSync: guarded(fs.openSync), readdirSync: guarded(fs.readdirSync as (folder: string) => string[]) };
});

function issuesWith(closed: string, code = 'EACCES') {
  return withContent({ 'public/mine/x.txt': 'x' }, (folder) => {
    try {
      Object.assign(disk, { closed, code });
      const own = readPublic(`${folder}/public`, folder).issues;
      const live = readLive(folder, { today: '2025-06-30', allowMassRemoval: true }).issues;
      const { issues } = readContent(folder, { today: '2025-06-30', allowMassRemoval: true });
      expect(live).toEqual(issues);
      return [...issues.filter(({ file }) => file !== 'public'), ...own];
    } finally {
      disk.closed = '';
    }
  });
}

describe('[R69] what this user may not read', () => {
  it.each(['sheets/en/beta.mdx', 'house.yml', 'sheets/en', 'icons', 'public/mine'])('is told by its name: %s', (file) => {
    const [issue, ...others] = issuesWith(file).filter(({ rule }) => rule === 'file-unreadable');
    expect(issue).toMatchObject({ file, line: 1, found: file });
    expect(others).toEqual([]);
    const told = (locale: string) => issue && issueMessage(issue, wordingFor(locale));
    expect(told('en')).toBe(`"${file}" is there, but cannot be read — this user may not: give it the right to read`);
    expect(told('fr')).toContain('existe, mais ne peut pas être lu — cet utilisateur n’y est pas autorisé');
  });

  it('is not called missing', () => expect(issuesWith('site.yml').map(({ rule }) => rule)).not.toContain('file-missing'));
});

it('a disk that does not answer is told too, and a file that went meanwhile is missing', () => {
  expect(issuesWith('sheets/en/beta.mdx', 'EIO')).toMatchObject([{ rule: 'file-unreadable', expectation: 'disk-refuses' }]);
  expect(issuesWith('sheets/en/beta.mdx', 'ENOENT')).toMatchObject([{ rule: 'file-missing' }]);
});
