/** The search page: its address, its facets, its rows; and what it says when something is wrong. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { axeViolations } from '../lib/axe.ts';
import { launch } from './launch.ts';
import { answered, answersOf } from './answers.ts';
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

const heading = (page: Page) => page.locator('#search-count');
const shownCount = async (page: Page) => Number(/\d+/.exec(await heading(page).innerText())?.[0]);
const facetCount = (page: Page, value: string) => page.locator(`label:has([value="${value}"]) [data-count]`).innerText();

describe('the address', () => {
  it('holds the query and the facets, and brings both back', async () => {
    await visit('fr/recherche/', {}, async (page) => {
      await page.getByRole('searchbox').fill('identité');
      await answered(page, 'identité');
      await page.locator('[name="kind"][value="service"]').check();
      await page.waitForURL('**/fr/recherche/?q=identit%C3%A9&kind=service');
      await page.getByRole('button', { name: 'Effacer les filtres' }).waitFor();
      const before = await answersOf(page);
      await page.reload();
      await answered(page, 'identité');
      expect(await page.locator('[name="kind"][value="service"]').isChecked()).toBe(true);
      expect(await answersOf(page)).toEqual(before);
      await page.goBack();
      await page.waitForURL('**/fr/recherche/?q=identit%C3%A9');
      expect(await page.locator('[name="kind"][value="service"]').isChecked()).toBe(false);
    });
  });

  it.each([
    '"><img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '%00%0d%0a%e2%80%ae',
    `${'é'.repeat(1_000)}`,
    '"quoted phrase"',
    '../../etc/passwd',
    '__proto__',
  ])('[R41] may hold anything: %s', async (hostile) => {
    const raw = hostile.startsWith('%') ? hostile : encodeURIComponent(hostile);
    const trouble: string[] = [];
    await visit('fr/', {}, async (page) => {
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => trouble.push(dialog.message())));
      page.on('pageerror', (error) => trouble.push(String(error)));
      page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()));
      await page.goto(`${server.url}fr/recherche/?q=${raw}&kind=${raw}&status=service&room=__proto__`);
      await page.waitForTimeout(800);
      expect(await page.locator('search-page img, search-page script, search-page [onerror]').count()).toBe(0);
      expect((await page.getByRole('searchbox').inputValue()).length).toBeLessThanOrEqual(120);
      expect(await page.locator('[data-facets] :checked').count()).toBe(0);
    });
    expect(trouble).toEqual([]);
  });
});

describe('facets', () => {
  it('count what each choice would give, and the choice gives it', async () => {
    await visit('fr/recherche/?q=santé', {}, async (page) => {
      await answered(page, 'santé');
      const all = await shownCount(page);
      const services = Number(await facetCount(page, 'service'));
      const platforms = Number(await facetCount(page, 'platform'));
      expect(services).toBeGreaterThan(0);
      expect(services).toBeLessThan(all);
      await page.locator('[name="kind"][value="service"]').check();
      await page.waitForFunction((n) => document.querySelector('#search-count')?.textContent?.startsWith(`${n} `), services);
      // a second choice of the same group adds to the first, so its count stays
      expect(Number(await facetCount(page, 'platform'))).toBe(platforms);
      await page.locator('[name="kind"][value="platform"]').check();
      await page.waitForFunction(
        (n) => document.querySelector('#search-count')?.textContent?.startsWith(`${n} `),
        services + platforms,
      );
      expect(Number(await facetCount(page, 'construction'))).toBeLessThanOrEqual(services + platforms);
    });
  });

  it('work without a query, in the order of the house, ten at a time, and the focus goes on', async () => {
    await visit('en/search/?status=operational', {}, async (page) => {
      await answered(page, '');
      const total = await shownCount(page);
      expect(total).toBe(Number(await facetCount(page, 'operational')));
      expect(await answersOf(page)).toHaveLength(10);
      await page.getByRole('button', { name: 'Show more results' }).click();
      await page.locator('[data-rows] li').nth(10).waitFor();
      const place = await page.evaluate(() =>
        [...document.querySelectorAll('[data-rows] a')].indexOf(document.activeElement as Element),
      );
      expect(place).toBe(10);
    });
  });
});

describe('rows', () => {
  it('show title, status, place and marks, lead to the right section, and name no sheet twice', async () => {
    await visit('fr/recherche/?q=proxy', {}, async (page) => {
      await answered(page, 'proxy');
      const row = page.locator('[data-rows] li').first();
      const href = (await row.locator('a').getAttribute('href')) ?? '';
      expect(await row.locator('mark').first().innerText()).toMatch(/proxy/i);
      expect(href).toMatch(/#[\w-]+$/);
      await row.locator('a').click();
      await page.waitForURL(`**${href}`);
      expect(await page.locator(`[id="${href.split('#')[1]}"]`).count()).toBe(1);
    });
    await visit('fr/recherche/?q=santé', {}, async (page) => {
      await answered(page, 'santé');
      const found = await answersOf(page);
      const sheets = found.filter((a) => a.includes('/fiches/'));
      expect(new Set(sheets).size).toBe(sheets.length);
      const words = await page.locator('[data-rows] li').first().innerText();
      expect(words).toMatch(/Opérationnel|En déploiement|En construction|Prévu|Retiré/);
    });
  });

  it('keep good typography', async () => {
    await visit('fr/recherche/?q=hebergement', {}, async (page) => {
      await answered(page, 'hebergement');
      const text = await page.locator('[data-rows]').innerText();
      expect(text).toMatch(/[ld]’\p{L}/u);
      expect(text).not.toMatch(/[\u2060\u2063\u2064\ue000-\ue0ff]|’ \p{Ll}/u);
    });
  });
});

describe('answers', () => {
  it('to an article of law stand at the place that cites it', async () => {
    await visit('fr/recherche/?q=L1111-8', {}, async (page) => {
      await answered(page, 'L1111-8');
      const row = page.locator('[data-rows] li').first();
      expect(await row.locator('a').getAttribute('href')).toMatch(/^\/fr\/fiches\/hds\/#/);
      expect(await row.innerText()).toMatch(/L\.\s1111-8(?![-\d])/);
    });
  });

  it('are of every kind, with the pages about the site last and behind their own facet', async () => {
    await visit('fr/recherche/?q=hébergement', {}, async (page) => {
      await answered(page, 'hébergement');
      const found = await answersOf(page);
      expect(found[0]).toBe('/fr/fiches/hds/');
      expect(found.filter((a) => /mentions-legales|donnees-personnelles|ecoconception/.test(a))).toEqual([]);
      await page.locator('[name="type"][value="site"]').check();
      await page.waitForURL('**type=site');
      await page.locator('[data-rows] a[href^="/fr/mentions-legales/"]').waitFor();
    });
    await visit('fr/recherche/?type=example', {}, async (page) => {
      await answered(page, '');
      expect((await answersOf(page))[0]).toMatch(/^\/fr\/boussole\/\?/);
    });
  });

  it('say which word they lack, as it was typed', async () => {
    await visit('fr/recherche/?q=hébergement+Pastèque', {}, async (page) => {
      await answered(page, 'hébergement Pastèque');
      expect(await page.locator('[data-rows] li').first().innerText()).toContain('Sans\u00A0: Pastèque');
      expect(await heading(page).innerText()).toContain('Rien ne contient tous ces mots');
    });
  });

  it.each(['👩‍⚕️', '[('])('to %s, which has no letters, claim nothing', async (typed) => {
    await visit(`fr/recherche/?q=${encodeURIComponent(typed)}`, {}, async (page) => {
      await answered(page, typed);
      expect(await answersOf(page)).toEqual([]);
      expect(await heading(page).innerText()).toBe('Tapez au moins une lettre ou un chiffre.');
    });
  });

  it('do not depend on what a translator writes over the page', async () => {
    await visit('fr/recherche/', {}, async (page) => {
      await page.evaluate(() => (document.documentElement.lang = 'de'));
      await page.getByRole('searchbox').fill('dmp');
      await answered(page, 'dmp');
      expect((await answersOf(page))[0]).toBe('/fr/fiches/dmp/');
    });
  });
});

describe('nothing found', () => {
  it('proposes near names, rooms to browse and a report', async () => {
    await visit('fr/recherche/?q=fransekonect', { bypassCSP: true }, async (page) => {
      await page.getByRole('heading', { name: 'Vouliez-vous dire' }).waitFor();
      expect(await page.getByRole('link', { name: 'FranceConnect', exact: true }).first().getAttribute('href')).toBe(
        '/fr/fiches/franceconnect/',
      );
      const report = await page.getByRole('link', { name: 'Signaler un mot qui manque' }).getAttribute('href');
      expect(new URL(report ?? '').searchParams.get('title')).toContain('fransekonect');
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('shows what another language knows of the words', async () => {
    await visit('fr/recherche/?q=whistleblowing+appointments', {}, async (page) => {
      await answered(page, 'whistleblowing appointments');
      await page.locator('[data-rows] li, [data-help="elsewhere"] li').first().waitFor();
      const hrefs = await page
        .locator('[data-rows] a, [data-help="elsewhere"] a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(hrefs.length).toBeGreaterThan(0);
    });
  });
});

describe('when something is wrong', () => {
  const OFFLINE = 'La recherche ne répond pas : la connexion est coupée';
  const GONE = 'La recherche ne répond pas : un de ses fichiers manque';

  it('[R44] with the index: a sentence and the A–Z page, and the next try works', async () => {
    await visit('fr/recherche/', {}, async (page) => {
      const refuse = (route: Route) => route.abort();
      await page.route('**/search-index/**', refuse);
      await page.getByRole('searchbox').fill('dmp');
      await page.getByText(OFFLINE).first().waitFor();
      expect(await page.locator('[data-failed] a').getAttribute('href')).toBe('/fr/index-a-z/');
      await page.unroute('**/search-index/**', refuse);
      await page.getByRole('searchbox').fill('dmp ');
      await page.getByRole('searchbox').fill('ins');
      await answered(page, 'ins');
      expect((await answersOf(page))[0]).toBe('/fr/fiches/ins/');
    });
  });

  it('[R44] with the connection in mid-search: not "nothing found", but that it does not answer', async () => {
    await visit('fr/recherche/?q=dmp', {}, async (page, context) => {
      await answered(page, 'dmp');
      await context.setOffline(true);
      await page.getByRole('searchbox').fill('ordonnance');
      await page.getByText(OFFLINE).first().waitFor();
      expect(await answersOf(page)).toEqual([]);
    });
  });

  it('[R44] with one file of the index: no answer that would not be whole, and the next try works', async () => {
    await visit('fr/recherche/?q=dmp', {}, async (page) => {
      await answered(page, 'dmp');
      const lose = (route: Route) => route.fulfill({ status: 404 });
      await page.route('**/search-index/fr/**/words-*', lose);
      // a name that the first answer has brought, and a word that only the lost file knows
      await page.getByRole('searchbox').fill('dmp télésurveillance');
      await page.getByText(GONE).first().waitFor();
      expect(await answersOf(page)).toEqual([]);
      await page.unroute('**/search-index/fr/**/words-*', lose);
      await page.getByRole('searchbox').fill('télésurveillance');
      await answered(page, 'télésurveillance');
      expect((await answersOf(page))[0]).toBe('/fr/fiches/dmn/');
    });
  });

  it('[R44] with WebAssembly, as where a phone is locked down: names are found, and it says that texts are not', async () => {
    await visit('fr/recherche/', {}, async (page) => {
      await page.evaluate(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
      await page.getByRole('searchbox').fill('ordonnance numérique');
      await answered(page, 'ordonnance numérique');
      expect((await answersOf(page))[0]).toBe('/fr/fiches/digital-prescription/');
      await page.getByText('sans WebAssembly').waitFor();
    });
  });

  it('[R44] because the site was replaced behind an open page: says to reload', async () => {
    const folder = path.join(inject('sites').real, '../replaced');
    rmSync(folder, { recursive: true, force: true });
    cpSync(inject('sites').real, folder, { recursive: true });
    const other = await serve({ folder, base: '/', port: 0 });
    try {
      await visitIn(browser, other.url)('fr/recherche/?q=dmp', {}, async (page) => {
        await answered(page, 'dmp');
        const directory = path.join(folder, 'search-index/fr.json');
        writeFileSync(directory, readFileSync(directory, 'utf8').replace(/"state":"\w/, '"state":"_'));
        await page.route('**/search-index/fr/**', (route) => route.fulfill({ status: 404 }));
        await page.getByRole('searchbox').fill('volontaire');
        await page.getByText('Le site vient d’être mis à jour').first().waitFor();
        expect(await answersOf(page)).toEqual([]);
      });
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('[R44] with the network, which is slow: says so, and no old answer overwrites a newer one', async () => {
    await visit('fr/recherche/?q=dmp', {}, async (page) => {
      await answered(page, 'dmp');
      // what the first question needs comes late
      let held = 0;
      await page.route('**/search-index/fr/**', async (route) => {
        const wait = held++ === 0 ? 2_000 : 0;
        await new Promise((done) => setTimeout(done, wait));
        await route.continue();
      });
      await page.getByRole('searchbox').fill('ordonnance');
      await page.getByText('Recherche en cours…').first().waitFor();
      await page.getByRole('searchbox').fill('DMP');
      await answered(page, 'DMP');
      const newer = await answersOf(page);
      expect(newer[0]).toBe('/fr/fiches/dmp/');
      await page.waitForTimeout(2_500);
      expect(await answersOf(page)).toEqual(newer);
      expect(await heading(page).innerText()).toContain('DMP');
    });
  });
});
