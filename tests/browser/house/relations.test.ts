/** Relations are the same in the data, in the card and in the drawing; their lines cross nothing one reads. */
import { describe, expect, inject, it } from 'vitest';
import { contentDir } from '../../../src/config/environment.ts';
import { relationSides, statedRelations } from '../../../src/model/relations.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { DESKTOP, PHONE, visitor } from '../visit.ts';

const { visit } = visitor(() => inject('sites').real);

const { content } = readContent(contentDir, { today: '2026-11-23' });
const ends = relationSides(statedRelations(content?.sources ?? []));
const stated = Object.fromEntries([...ends].map(([id, list]) => [id, list.map((end) => `${end.type} ${end.other}`).toSorted()]));

describe.each([
  ['fr', 'a wide screen', DESKTOP, true],
  // there is no room for lines between its bricks
  ['en', 'a phone', PHONE, false],
  ['fr', 'a tablet', { viewport: { width: 800, height: 1000 } }, true],
] as const)('in %s on %s', (locale, _, options, hasLines) => {
  it('every brick shows what the data says: in its card, by lines where there is room, by words and by lit bricks', async () => {
    await visit(`${locale}/`, options, async (page) => {
      const found = await page.evaluate(async () => {
        const tick = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const sorted = (all: Iterable<string>) => [...all].toSorted();
        const result: Record<string, { card: string[]; lines: string[]; words: string[]; lit: string[]; crossed: string[] }> = {};
        const bricks = [...document.querySelectorAll<HTMLElement>('a.brick')];
        const boxes = () =>
          [...document.querySelectorAll('a.brick .label, a.brick .tile, .house :is(h3, h4), .door')].map(
            (e) => [e, e.getBoundingClientRect()] as const,
          );
        for (const brick of bricks) {
          brick.click();
          await tick();
          const origin = document.querySelector('.house')!.getBoundingClientRect();
          const texts = boxes();
          const crossed = new Set<string>();
          const lines = [...document.querySelectorAll<SVGPathElement>('.wires .wire')];
          for (const line of lines) {
            const numbers = (line.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
            for (let i = 0; i + 3 < numbers.length; i += 2) {
              const [x1, y1, x2, y2] = [0, 1, 2, 3].map((k) => numbers[i + k]! + (k % 2 === 0 ? origin.left : origin.top));
              for (const [element, r] of texts) {
                const hits =
                  Math.max(x1!, x2!) > r.left &&
                  Math.min(x1!, x2!) < r.right &&
                  Math.max(y1!, y2!) > r.top &&
                  Math.min(y1!, y2!) < r.bottom;
                if (hits) crossed.add(`${line.dataset.to}: ${element.textContent?.trim().slice(0, 40)}`);
              }
            }
          }
          result[brick.dataset.brick ?? ''] = {
            card: sorted(
              [...document.querySelectorAll<HTMLElement>('.card [data-tie]')].map(
                (li) => `${li.dataset.tie} ${li.dataset.other}`,
              ),
            ),
            lines: sorted(lines.map((l) => `${l.dataset.type} ${l.dataset.to}`)),
            words: sorted([...document.querySelectorAll<HTMLElement>('.wires .word')].map((w) => w.dataset.to ?? '')),
            lit: sorted([...document.querySelectorAll<HTMLElement>('a.is-tied')].map((b) => b.dataset.brick ?? '')),
            crossed: [...crossed],
          };
        }
        return result;
      });
      expect(Object.keys(found).length).toBeGreaterThanOrEqual(23);
      for (const [id, shown] of Object.entries(found)) {
        const others = (stated[id] ?? []).map((s) => s.split(' ')[1]).toSorted();
        expect(shown, id).toEqual({
          card: stated[id] ?? [],
          lines: hasLines ? (stated[id] ?? []) : [],
          words: others,
          lit: others,
          crossed: [],
        });
      }
    });
  });
});

describe('a brick that is looked at', () => {
  it('shows its relations while it has focus, and not after', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      await page.locator('#brick-mssante').focus();
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.brick ?? '');
      expect(await page.locator('.wires .wire').count()).toBe(stated[id]?.length);
      await page.locator('h1').click();
      expect(await page.locator('.wires .wire').count()).toBe(0);
    });
  });

  it('shows them under a resting pointer', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      await page.locator('#brick-dmp').hover();
      await page.locator('.wires .wire').first().waitFor({ state: 'attached' });
      expect(await page.locator('.wires .wire').count()).toBe(stated.dmp?.length);
    });
  });
});
