/** Houses of other sizes still look like a house. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../lib/content-folder.ts';
import { generatedHouse } from '../../lib/generated-house.ts';
import { runBuild } from '../../lib/run-build.ts';
import { visitor } from '../visit.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe.each([12, 60])('a house of %d bricks', (count) => {
  const out = path.join(root, `.cache/test/house-${count}`);
  const content = path.join(root, `.cache/test/house-${count}-content`);

  beforeAll(() => {
    writeFiles(content, generatedHouse(count));
    const { status, said } = runBuild({ CONTENT_DIR: content, OUT_DIR: out });
    if (status !== 0) throw new Error(said);
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
