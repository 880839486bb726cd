/** What a reader finds who wants the house on a wall. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { POSTER_FILES } from '../../src/model/posters.ts';
import { MAX_POSTER_BYTES } from '../budgets.ts';
import { ELSEWHERE } from '../lib/build-sites.ts';

const sites = inject('sites');

describe.each([
  { name: 'the real site', folder: sites.real, base: '/' },
  { name: 'under a sub-path', folder: sites.elsewhere, base: ELSEWHERE.base },
  { name: 'another field, three languages', folder: sites.town, base: '/' },
])('$name', ({ folder, base }) => {
  const made = listFiles(folder).filter((file) => file.startsWith('posters/'));
  const homes = listFiles(folder).filter((file) => /^[^/]+\/index\.html$/.test(file));

  it('offers every poster on the home page of its language, folded', () => {
    const offered = homes.flatMap((file) => {
      const { document } = parseHTML(readFileSync(path.join(folder, file), 'utf8'));
      const links = [...document.querySelectorAll('details.posters:not([open]) a')].map((a) => a.getAttribute('href') ?? '');
      const [locale = ''] = file.split('/');
      expect(links.length, file).toBe(POSTER_FILES.length);
      expect(
        links.every((href) => href.startsWith(`${base}posters/${locale}/`)),
        file,
      ).toBe(true);
      return links.map((href) => href.slice(base.length));
    });
    expect(offered.toSorted()).toEqual(made);
  });

  it('has files that are what they say, and light enough to fetch', () => {
    for (const file of made) {
      const bytes = readFileSync(path.join(folder, file));
      expect(bytes.length, file).toBeLessThan(MAX_POSTER_BYTES);
      expect(bytes.subarray(0, 5).toString(), file).toBe(file.endsWith('.pdf') ? '%PDF-' : '<svg ');
    }
  });
});
