/** Houses of other sizes still look like a house, and none weighs more than a visit may. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { writeFiles } from '../../lib/content-folder.ts';
import { generatedHouse } from '../../lib/generated-house.ts';
import { visitor } from '../visit.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe.each([12, 35, 60])('a house of %d bricks', (count) => {
  const out = path.join(root, `.cache/test/house-${count}`);
  const content = path.join(root, `.cache/test/house-${count}-content`);

  beforeAll(() => {
    writeFiles(content, generatedHouse(count));
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  });
  const { visit } = visitor(() => out);

  it.each([320, 768, 1100, 1440])('at %d px has all bricks, none over another, a roof above walls above earth', async (width) => {
    await visit('fr/', { viewport: { width, height: 900 } }, async (page) => {
      const found = await page.evaluate(() => {
        const rect = (e: Element) => e.getBoundingClientRect();
        const within = (a: DOMRect, b: DOMRect) =>
          a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
        const bricks = [...document.querySelectorAll('a.brick'), ...document.querySelectorAll('.door')];
        const over: string[] = [];
        for (const [i, a] of bricks.entries()) {
          for (const b of bricks.slice(i + 1)) {
            const [r, s] = [rect(a), rect(b)];
            if (r.left < s.right && s.left < r.right && r.top < s.bottom && s.top < r.bottom) over.push(`${a.id} ${b.id}`);
          }
        }
        const words = [...document.querySelectorAll('a.brick :is(.label > span, .status)')];
        const cut = words.filter((w) => !within(rect(w), rect(w.closest('a')!))).map((w) => w.textContent?.trim());
        const bottom = (s: string) => Math.max(...[...document.querySelectorAll(s)].map((e) => rect(e).bottom));
        const top = (s: string) => Math.min(...[...document.querySelectorAll(s)].map((e) => rect(e).top));
        return {
          count: document.querySelectorAll('a.brick').length,
          over,
          cut,
          order: bottom('.house .roof') <= top('.storey') + 1 && bottom('.storey') <= top('.foundation') + 1,
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(found).toEqual({ count, over: [], cut: [], order: true, sideways: 0 });
    });
  });
});

describe('a first visit', () => {
  /** Bytes of a page with its styles and scripts, as sent. */
  const HOUSE_BYTES = 45_000;
  const SCRIPT_BYTES = 12_000;
  const SHEET_BYTES = 25_000;
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    const known = sizes.get(file) ?? brotliCompressSync(readFileSync(path.join(inject('sites').real, file))).length;
    sizes.set(file, known);
    return known;
  };
  const weigh = (page: string) => {
    const folder = inject('sites').real;
    const html = readFileSync(path.join(folder, page, 'index.html'));

    const assets = [...new Set(html.toString().match(/_assets\/[^"]+\.(?:css|js)/g))];
    const scripts = assets.filter((a) => a.endsWith('.js'));
    const imported = scripts.flatMap((s) =>
      (readFileSync(path.join(folder, s), 'utf8').match(/[\w.-]+\.js(?=["'])/g) ?? []).map((f) => `_assets/${f}`),
    );
    return {
      html: brotliCompressSync(html).length,
      css: assets.filter((a) => a.endsWith('.css')).reduce((sum, a) => sum + size(a), 0),
      js: [...new Set([...scripts, ...imported])].reduce((sum, a) => sum + size(a), 0),
    };
  };

  it('of the house stays within its budget', () => {
    for (const page of ['fr', 'en']) {
      const { html, css, js } = weigh(page);
      expect(js).toBeGreaterThan(0);
      expect(js).toBeLessThanOrEqual(SCRIPT_BYTES);
      expect(html + css + js).toBeLessThanOrEqual(HOUSE_BYTES);
    }
  });

  it('of a sheet carries nothing of the house', () => {
    const sheets = readdirSync(path.join(inject('sites').real, 'fr/fiches'), { withFileTypes: true }).filter((e) =>
      e.isDirectory(),
    );
    expect(sheets.length).toBeGreaterThanOrEqual(23);
    for (const { name } of sheets) {
      const html = readFileSync(path.join(inject('sites').real, 'fr/fiches', name, 'index.html'), 'utf8');
      expect(html).not.toContain('Explorer');
      const { html: own, css } = weigh(`fr/fiches/${name}`);
      expect(own + css, name).toBeLessThanOrEqual(SHEET_BYTES);
    }
  });
});
