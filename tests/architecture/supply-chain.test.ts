/** What we take from others: exact, whole, free to use. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([name]) => name !== '');

/** Licences that let anyone use, change and pass on the site. */
const FREE =
  /^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|PSF-2\.0|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|MIT-0|WTFPL)(?: (?:AND|OR) [\w.-]+)*\)?$/;

/** The MIT licence, word for word. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to
whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission
notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT
WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A
PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Some packages state their licence nowhere but in its own text: that must be all of it, below nothing but a title and who
 * holds the rights, with nothing after it.
 */
function licenceInWords(text: string): string {
  const [, terms = ''] = /^(?:(?:The )?MIT License(?: \(MIT\))?\s+)?(?:Copyright [^\n]+\n+)+(.*)$/s.exec(text) ?? [];
  return inOneLine(terms) === inOneLine(MIT) ? 'MIT' : 'none';
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe('a licence that stands in its text alone', () => {
  const whole = `MIT License\n\nCopyright (c) 2017 Somebody\n\n${MIT}\n`;

  it('is taken for what it is', () => {
    expect(licenceInWords(whole)).toBe('MIT');
    expect(licenceInWords(whole.replaceAll('. ', '.\n\n'))).toBe('MIT');
  });

  it.each([
    ['has more terms', `${whole}The Software shall be used for Good, not Evil.\n`],
    ['has a term less', whole.replace('sublicense, and/or sell', 'and/or sublicense')],
    ['has terms before it', whole.replace('Permission', 'For research alone. Permission')],
    ['names nobody', `MIT License\n\n${MIT}\n`],
    ['is a title', 'MIT License\n'],
    ['is not there', ''],
  ])('is none when it %s', (_what, text) => {
    expect(licenceInWords(text)).toBe('none');
  });
});

describe('dependencies', () => {
  it('[R51] are named by exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
      string,
      Record<string, string>
    >;
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('[R51] are locked with their hashes, and with no address', () => {
    expect(locked.filter(([, p]) => p.resolved !== undefined).map(([name]) => name)).toEqual([]);
    expect(locked.filter(([, p]) => !p.link && !p.integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
  });

  it('have a free licence', () => {
    const licenceOf = ([name, { license }]: [string, Locked]): string => {
      if (license) return license;
      const file = path.join(root, name, 'package.json');
      const { license: own, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
        license?: string;
        licenses?: { type: string }[];
      };
      return own ?? licenses?.[0]?.type ?? licenceInWords(textOf(path.join(root, name, 'LICENSE')));
    };
    // programs for other machines are not installed here; the lock file names the licence of nearly all of them
    const known = locked.filter(
      ([name, { license }]) => license !== undefined || existsSync(path.join(root, name, 'package.json')),
    );
    expect(known.length / locked.length).toBeGreaterThan(0.95);
    const others = known.map((p) => [p[0], licenceOf(p)]).filter(([, licence = '']) => !FREE.test(licence));
    expect(others).toEqual([]);
  });

  it('[R51] run no program when they are installed', () => {
    const settings = readFileSync(path.join(root, '.npmrc'), 'utf8').split('\n');
    expect(settings).toEqual(
      expect.arrayContaining(['ignore-scripts=true', 'save-exact=true', 'omit-lockfile-registry-resolved=true']),
    );
  });

  it('are renewed by proposals, after days in which others find what is wrong', () => {
    const { updates } = parse(readFileSync(path.join(root, '.github/dependabot.yml'), 'utf8')) as {
      updates: { 'package-ecosystem': string; schedule: { interval: string }; cooldown: { 'default-days': number } }[];
    };
    expect(updates.map((u) => u['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const update of updates) {
      expect(update.schedule.interval).toBe('weekly');
      expect(update.cooldown['default-days']).toBeGreaterThanOrEqual(7);
    }
  });
});
