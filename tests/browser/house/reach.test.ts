/** Who uses keys, touch, a small screen, forced colours or paper loses nothing. */
import { describe, expect, inject, it } from 'vitest';
import { axeViolations } from '../../lib/axe.ts';
import { DESKTOP, PHONE, visitor } from '../visit.ts';

const { visit, url } = visitor(() => inject('sites').real);

/** CSS pixels of a target for fingers. */
const TARGET = 44;

describe('arrow keys', () => {
  it.each([
    ['fr', DESKTOP],
    ['en', PHONE],
  ] as const)('reach every brick (%s)', async (locale, options) => {
    await visit(`${locale}/`, options, async (page) => {
      const all = await page.locator('a.brick').evaluateAll((bricks) => bricks.map((b) => b.id));
      const reached = await page.evaluate((start) => {
        const found = new Set([start]);
        for (const id of found) {
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
            // the door has no id, and takes part
            const from = document.getElementById(id) ?? document.querySelector<HTMLElement>('.door');
            from?.focus();
            from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            found.add(document.activeElement?.id ?? '');
          }
        }
        return [...found];
      }, all[0] ?? '');
      expect(all.filter((id) => !reached.includes(id))).toEqual([]);
      await page.keyboard.press('Home');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(all[0]);
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(all.at(-1));
    });
  });

  it('a link leads past the house, and single letters do nothing', async () => {
    await visit('fr/', DESKTOP, async (page) => {
      await page.locator('#house').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#after-house');
      const before = await page.content();
      await page.keyboard.press('/');
      await page.keyboard.press('k');
      expect(await page.content()).toBe(before);
    });
  });
});

describe('fingers', () => {
  it('find targets of 44 px in the house, its filters, its card and its views', async () => {
    for (const path of ['fr/', 'fr/?brick=pgssi-s', 'fr/?view=list', 'fr/?view=table&audience=patients']) {
      await visit(path, PHONE, async (page) => {
        await page.locator('[data-unfold]').click();
        const small = await page
          .locator('house-explorer :is(a, button, label, summary, input:not(.visually-hidden))')
          .evaluateAll(
            (all, target) =>
              all
                .filter((e) => e.checkVisibility() && !e.closest('p.edition, p.latest'))
                .map((e) => [e, e.getBoundingClientRect()] as const)
                .filter(([, r]) => r.width > 1 && (r.height < target - 0.5 || r.width < 24))
                .map(([e, r]) => `${e.outerHTML.slice(0, 80)} ${Math.round(r.width)}×${Math.round(r.height)}`),
            TARGET,
          );
        expect(small, path).toEqual([]);
      });
    }
  });
});

describe('axe finds nothing', () => {
  const STATES = [
    '',
    '?brick=dmp',
    '?kind=service&status=deploying',
    '?view=list',
    '?view=table&sort=name',
    '?mandatory=ins&know=hds',
  ];
  it.each([
    ['fr', DESKTOP, 'light'],
    ['en', PHONE, 'dark'],
  ] as const)('%s', async (locale, options, colorScheme) => {
    for (const state of STATES) {
      await visit(`${locale}/${state}`, { ...options, colorScheme, bypassCSP: true }, async (page) => {
        expect(await axeViolations(page), state).toEqual([]);
      });
    }
  });

  it.each(['fr/maison/gnius/', 'en/house/gnius/', 'fr/embed/house/'])('%s', async (path) => {
    await visit(path, { ...DESKTOP, bypassCSP: true }, async (page) => expect(await axeViolations(page)).toEqual([]));
  });
});

describe('nothing scrolls sideways', () => {
  it.each(['fr/', 'fr/?brick=pgssi-s', 'en/?view=list', 'fr/?view=table', 'fr/maison/gnius/', 'en/embed/house/'])(
    'on /%s, from 320 to 1920 px',
    async (path) => {
      await visit(path, DESKTOP, async (page) => {
        for (const width of [320, 360, 768, 1024, 1440, 1920]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(over, `${width} px`).toBe(0);
        }
      });
    },
  );
});

describe('text spacing', () => {
  it('of WCAG 1.4.12 cuts no label', async () => {
    await visit('fr/', { ...PHONE, bypassCSP: true }, async (page) => {
      await page.addStyleTag({
        content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
      });
      const cut = await page.locator('a.brick').evaluateAll((all) => {
        const outside = (a: Element) => {
          const [r, s] = [a.getBoundingClientRect(), a.querySelector('.label > span')!.getBoundingClientRect()];
          return s.left < r.left || s.right > r.right || s.top < r.top || s.bottom > r.bottom;
        };
        return all.filter(outside).map((a) => a.id);
      });
      expect(cut).toEqual([]);
    });
  });
});

describe('on paper', () => {
  it.each(['fr/', 'en/?view=table&kind=service'])(
    '/%s is one landscape page with every brick whole and its key',
    async (path) => {
      await visit(path, DESKTOP, async (page) => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
        const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
        expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
        // A4 landscape without its margins, in CSS pixels
        await page.setViewportSize({ width: 1062, height: 733 });
        await page.emulateMedia({ media: 'print' });
        const { cut, numbers, keys } = await page.evaluate(() => {
          const sheet = document.querySelector('.scene')!.getBoundingClientRect();
          const inside = (e: Element) => {
            const r = e.getBoundingClientRect();
            return r.width > 0 && r.left >= sheet.left - 1 && r.right <= sheet.right + 1 && r.bottom <= sheet.bottom + 1;
          };
          const bricks = [...document.querySelectorAll<HTMLElement>('a.brick')];
          const entries = [...document.querySelectorAll<HTMLElement>('.list [data-entry]:not([hidden])')];
          return {
            cut: [...bricks, ...entries].filter((e) => !inside(e)).map((e) => e.dataset.number),
            numbers: bricks
              .filter((b) => !b.inert)
              .map((b) => `${b.dataset.number} ${b.dataset.brick}`)
              .toSorted(),
            keys: entries.map((e) => `${e.dataset.number} ${e.dataset.entry}`).toSorted(),
          };
        });
        expect(cut).toEqual([]);
        expect(numbers).toEqual(keys);
      });
    },
  );
});

describe('the house on other sites', () => {
  it('may be framed, alone, without scripts, and its links open in the whole window', async () => {
    await visit('fr/embed/house/', DESKTOP, async (page) => {
      const response = await page.goto(`${url()}fr/embed/house/`);
      expect(response?.headers()['content-security-policy']).toContain('frame-ancestors *');
      expect(await page.locator('script[src], #sections, footer').count()).toBe(0);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      const inFrame = page.locator('a:not([target=_top])');
      expect(await inFrame.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(['#after-house']);
      const house = await page.goto(`${url()}fr/`);
      expect(house?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    });
  });

  it('is a drawing of its own: well formed, titled, with a link and a status in words for every brick', async () => {
    await visit('fr/embed/house/house.svg', DESKTOP, async (page) => {
      const { root, links, title } = await page.evaluate(() => ({
        root: document.documentElement.tagName,
        title: document.querySelector('title')?.textContent,
        links: [...document.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.querySelector('title')?.textContent]),
      }));
      expect([root, title]).toEqual(['svg', 'La Maison du numérique en santé']);
      expect(links).toContainEqual([
        'https://la-maison.example/fr/fiches/dmp/',
        'Dossier médical partagé (DMP), Opérationnel, Service, Obligatoire',
      ]);
      expect(links.length).toBeGreaterThanOrEqual(23);
    });
  });
});
