/** Every page of the real site stays within its budget. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { MAX_FONT_BYTES, MAX_REQUESTS, PAGE_BUDGETS } from '../budgets.ts';
import { weigh } from '../lib/weigh.ts';

const folder = inject('sites').real;
const files = listFiles(folder);
const pages = files.filter((f) => f.endsWith('.html'));
const read = (file: string) => readFileSync(path.join(folder, file));
const kindOf = (page: string) => PAGE_BUDGETS.find((budget) => budget.pages.test(page))?.kind;

/** Compression takes seconds for all; the pages with the most text are the heaviest compressed, or near it. */
const WEIGHED = 10;
const heaviest = (of: string[]): string[] => of.toSorted((a, b) => read(b).length - read(a).length).slice(0, WEIGHED);

/** Data that scripts of the page read. */
function rulesIn(page: string): number {
  const [, rules = ''] = /<script type="application\/json" data-compass>(.*?)<\/script>/s.exec(read(page).toString()) ?? [];
  return rules === '' ? 0 : brotliCompressSync(rules).length;
}

describe.each(PAGE_BUDGETS)('a page of the kind $kind', ({ kind, total, script }) => {
  const own = pages.filter((page) => kindOf(page) === kind);

  it('stays within its budget', () => {
    expect(own.length).toBeGreaterThanOrEqual(2);
    for (const page of heaviest(own)) {
      const { html, css, js } = weigh(folder, page);
      expect(html + css + js, page).toBeLessThanOrEqual(total);
      expect(js + rulesIn(page), `scripts of ${page}`).toBeLessThanOrEqual(script);
    }
  });
});

describe('a first visit', () => {
  it('to a sheet takes few requests, and has nothing of the house', () => {
    for (const page of pages.filter((f) => /^(?:fr\/fiches|en\/sheets)\/[^/]+\/index\.html$/.test(f))) {
      const preloads =
        read(page)
          .toString()
          .match(/rel="preload"/g) ?? [];
      expect(weigh(folder, page).requests + preloads.length, page).toBeLessThanOrEqual(MAX_REQUESTS);
      expect(read(page).toString(), page).not.toMatch(/_assets\/[^"]*(?:house|Explorer)[^"]*\.(?:css|js)/);
    }
  });

  it('brings the scripts of the house and of the compass only there', () => {
    const script = (page: string) => weigh(folder, page).js;
    expect(script('fr/index.html')).toBeGreaterThan(script('fr/fiches/dmp/index.html'));
    expect(rulesIn('fr/boussole/index.html')).toBeGreaterThan(0);
  });

  it('brings two typefaces', () => {
    const fonts = files.filter((f) => f.endsWith('.woff2'));
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, f) => sum + read(f).length, 0)).toBeLessThanOrEqual(MAX_FONT_BYTES);
  });
});
