/** The dialog: by keyboard, by ear, without a script, and for nothing until someone wants it. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { MAX_LAUNCHER_BYTES, MAX_SEARCH_BYTES } from '../budgets.ts';
import { axeViolations } from '../lib/axe.ts';
import { launch } from './launch.ts';
import { type Visit, visitIn } from './visit.ts';

let browser: Browser;
let server: RunningServer;
let visit: Visit;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
  visit = visitIn(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openAndType(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(typed, { delay: 20 });
  // answers of a half-typed word are replaced by those of the whole: the count names what they answer once all are there
  await page.getByRole('dialog').getByRole('status').filter({ hasText: typed }).waitFor({ state: 'attached' });
}

describe('the dialog', () => {
  it('opens by Ctrl K and by the button, closes by Esc and by its cross, and gives the focus back', async () => {
    await visit('fr/fiches/dmp/', {}, async (page) => {
      const button = page.getByRole('button', { name: 'Rechercher' });
      expect(await button.getAttribute('aria-haspopup')).toBe('dialog');
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Rechercher' });
      await dialog.waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
      expect(await button.evaluate((b) => b === document.activeElement)).toBe(true);
      await page.locator('a[href="#main"]').focus();
      await page.keyboard.press('Control+k');
      await dialog.waitFor();
      await page.getByRole('button', { name: 'Fermer la recherche' }).click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    });
  });

  it('is a combobox: roles, names, arrows, and Enter on an answer', async () => {
    await visit('fr/', {}, async (page) => {
      await openAndType(page, 'identité nationale');
      const field = page.getByRole('combobox', { name: 'Nom, sigle ou mot' });
      const list = page.getByRole('listbox', { name: 'Réponses' });
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
      const options = await list.getByRole('option').all();
      expect(options.length).toBeGreaterThanOrEqual(3);
      const active = () => field.getAttribute('aria-activedescendant');
      expect(await active()).toBeNull();
      await page.keyboard.press('ArrowDown');
      expect(await active()).toBe(await options[0]?.getAttribute('id'));
      expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
      await page.keyboard.press('ArrowUp');
      expect(await active()).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await active()).toBe(await options.at(-1)?.getAttribute('id'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await options[0]?.innerText()).toContain('Identité nationale de santé (INS)');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/fiches/ins/');
    });
  });

  it('sends to the full page by Enter in the field', async () => {
    await visit('en/', {}, async (page) => {
      await openAndType(page, 'health card');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/search/?q=health+card');
      await page.locator('[data-rows] li').first().waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('health card');
    });
  });

  it('says the count once, when it has settled', async () => {
    await visit('fr/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      const status = page.getByRole('dialog').getByRole('status');
      await status.waitFor({ state: 'attached' });
      await status.evaluate((region) => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await page.keyboard.type('messagerie', { delay: 60 });
      await page.waitForTimeout(1_500);
      const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^\d+ réponses pour «\u202Fmessagerie\u202F»$/);
    });
  });

  it.each(['light', 'dark'] as const)('is in order for axe, full and empty, in the %s', async (colorScheme) => {
    for (const width of [360, 1280]) {
      await visit('fr/', { bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, async (page) => {
        await openAndType(page, 'identité');
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole('combobox').fill('xyzzyqwv');
        await page.getByRole('dialog').getByRole('heading', { name: 'Parcourir la maison' }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
      });
    }
  });

  it('calls an option by its title, kind and status, and no more', async () => {
    await visit('fr/', {}, async (page) => {
      await openAndType(page, 'dmp');
      const name = 'Dossier médical partagé (DMP) Opérationnel Service';
      const first = page.getByRole('option').first();
      expect(await page.getByRole('option', { name, exact: true }).getAttribute('id')).toBe(await first.getAttribute('id'));
    });
  });

  it('begins with questions, and with what was opened from it, on this device, until cleared', async () => {
    await visit('fr/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('heading', { name: 'Questions fréquentes' }).waitFor();
      expect(await dialog.getByRole('heading', { name: 'Ouvert récemment' }).isVisible()).toBe(false);
      await dialog.getByRole('link', { name: /dispositif médical/ }).click();
      await page.getByRole('option').first().waitFor();
      expect(await page.getByRole('combobox').inputValue()).toContain('dispositif médical');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/fiches/**');
      await page.keyboard.press('Control+k');
      await dialog.getByRole('heading', { name: 'Ouvert récemment' }).waitFor();
      await dialog.getByRole('button', { name: 'Effacer' }).click();
      expect(await dialog.getByRole('heading', { name: 'Ouvert récemment' }).isVisible()).toBe(false);
      expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('search-opened')))).toEqual([]);
    });
  });

  it('labels a name from another language, in that language', async () => {
    await visit('fr/', {}, async (page) => {
      await openAndType(page, 'shared medical record');
      const option = page.getByRole('option').first();
      expect(await option.innerText()).toMatch(
        /Dossier médical partagé[\s\S]*Nom dans une autre langue\u00A0: Shared medical record/,
      );
      expect(await option.locator('[lang="en"]').innerText()).toBe('Shared medical record');
    });
  });
});

/** As sent; of a worker's program the browser does not tell. */
async function weigh(request: Request): Promise<number> {
  const { responseBodySize } = await request.sizes();
  if (responseBodySize > 0) return responseBodySize;
  const answer = await fetch(request.url(), { headers: { 'Accept-Encoding': 'gzip' } });
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
}

describe('what it costs', () => {
  it('a page brings nothing of the search but the script that waits', async () => {
    await visit('fr/fiches/dmp/', {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const scripts = await page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap((r) => {
          const { name, encodedBodySize } = r as PerformanceResourceTiming;
          return /\.(?:css|woff2|svg)$/.test(name) ? [] : [{ name, encodedBodySize }];
        }),
      );
      expect(scripts.filter((s) => !/\/_assets\/SearchLauncher/.test(s.name))).toEqual([]);
      expect(scripts.reduce((sum, s) => sum + s.encodedBodySize, 0)).toBeLessThanOrEqual(MAX_LAUNCHER_BYTES);
    });
  });

  it.each(['DMP', 'carnet de santé', 'hébergement des données'])(
    'the first answers to %s weigh no more than promised',
    async (typed) => {
      await visit('fr/', {}, async (page) => {
        await page.waitForLoadState('networkidle');
        let bytes = 0;
        page.on('requestfinished', (request) => void weigh(request).then((weight) => (bytes += weight)));
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill(typed);
        await page.getByRole('option').first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(300);
        expect(bytes).toBeGreaterThan(10_000);
        expect(bytes).toBeLessThanOrEqual(MAX_SEARCH_BYTES);
      });
    },
  );
});

describe('without JavaScript', () => {
  it('[R45] the button leads to the index of every name, and a name to its sheet', async () => {
    await visit('fr/', { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Rechercher' }).click();
      await page.waitForURL(/\/fr\/index-a-z\/\?$/);
      await page.getByRole('link', { name: 'ADELI', exact: true }).first().click();
      await page.waitForURL('**/fr/glossaire/#term-adeli');
      await page.getByRole('link', { name: 'Répertoire partagé des professionnels (RPPS+)' }).first().click();
      await page.waitForURL('**/fr/fiches/rpps-plus/');
      expect(await page.locator('h1').innerText()).toContain('Répertoire partagé des professionnels');
    });
  });

  it('the search page says where to look, and its form leads there', async () => {
    await visit('en/search/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('noscript').innerText()).toContain('Without JavaScript, the A–Z index');
      expect(await page.locator('[data-facets]').isVisible()).toBe(false);
      await page.getByRole('searchbox').fill('dmp');
      await page.getByRole('searchbox').press('Enter');
      await page.waitForURL('**/en/a-z/?q=dmp');
    });
  });

  it('an acronym of the glossary is explained beside the text', async () => {
    await visit('fr/fiches/dmp/', { javaScriptEnabled: false }, async (page) => {
      const term = page.locator('.term button').first();
      const note = page.locator(`#${await term.getAttribute('popovertarget')}`);
      expect(await note.isVisible()).toBe(false);
      await term.focus();
      await page.keyboard.press('Enter');
      expect(await note.isVisible()).toBe(true);
      expect(await note.getByRole('link').getAttribute('href')).toMatch(/^\/fr\/glossaire\/#term-/);
      await page.keyboard.press('Escape');
      expect(await note.isVisible()).toBe(false);
    });
  });
});
