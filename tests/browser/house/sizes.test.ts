/** Houses of other sizes still look like a house, and hang together. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/build/files.ts';
import { writeFiles } from '../../lib/content-folder.ts';
import { generatedHouse } from '../../lib/generated-house.ts';
import { runBuild } from '../../lib/run-build.ts';
import { visitor } from '../visit.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe.each([
  { count: 12, blocks: 12 },
  { count: 60, blocks: 60 },
  // drawn by rooms
  { count: 620, blocks: 7 },
])('a house of $count bricks', ({ count, blocks }) => {
  const out = path.join(root, `.cache/test/house-${count}`);
  const content = path.join(root, `.cache/test/house-${count}-content`);

  beforeAll(() => {
    writeFiles(content, generatedHouse(count));
    const { status, said } = runBuild({ CONTENT_DIR: content, OUT_DIR: out, SHARE_IMAGES: 'off', POSTERS: 'off' });
    if (status !== 0) throw new Error(said);
  });
  const { visit } = visitor(() => out);

  it.each([320, 768, 1100, 1440])(
    'at %d px has all bricks or rooms, none over another, a roof above walls above earth',
    async (width) => {
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
          const words = [...document.querySelectorAll('a.brick :is(.label > span, .status > *):not(.visually-hidden)')];
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
        expect(found).toEqual({ count: blocks, over: [], cut: [], order: true, sideways: 0 });
      });
    },
  );

  it('leads nowhere that is not there, and from everywhere to every page', () => {
    const html = new Map(
      listFiles(out)
        .filter((f) => f.endsWith('/index.html'))
        .map((f) => [`/${f.slice(0, -'index.html'.length)}`, readFileSync(path.join(out, f), 'utf8')]),
    );
    // one sheet stands for all
    const sheet = /^\/(?:fr\/fiches|en\/sheets)\/brick-(?!1\/)/;
    const links = [...html]
      .filter(([page]) => !sheet.test(page))
      .flatMap(([page, text]) =>
        [...text.matchAll(/<a\b[^>]* href="([^"]+)"/g)].map(([, href = '']) => ({ page, to: new URL(href, `http://a${page}`) })),
      )
      .filter(({ to }) => to.host === 'a' && to.pathname.endsWith('/'));
    const broken = links.filter(({ to }) => {
      const text = html.get(to.pathname);
      return to.pathname !== '/' && (text === undefined || (to.hash !== '' && !text.includes(`id="${to.hash.slice(1)}"`)));
    });
    expect(broken.map(({ page, to }) => `${page} → ${to.pathname}${to.hash}`)).toEqual([]);
    const reached = new Set(links.map(({ to }) => to.pathname));
    expect([...html.keys()].filter((page) => !reached.has(page))).toEqual([]);
  });
});
