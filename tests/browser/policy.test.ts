/** The policy holds while people do things, not only while pages load. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { answered } from './answers.ts';
import { DESKTOP, visitor } from './visit.ts';
import { watched } from './watched.ts';

const { visit, url } = visitor(() => inject('sites').real);

/** What a browser holds against the page, loaded anew, while it is used. */
async function during(page: Page, use: () => Promise<void>): Promise<string[]> {
  const trouble = await watched(page, url());
  await page.reload();
  await use();
  return trouble;
}

it('[R38] searching, filtering and answering ask nobody else, break no policy and log no error', async () => {
  await visit('fr/', DESKTOP, async (page) => {
    const trouble = await during(page, async () => {
      await page.locator('#brick-dmp').click();
      await page.keyboard.press('Escape');
      await page.goto(`${url()}fr/?status=operational&view=table`);
      await page.goto(`${url()}fr/recherche/`);
      await page.getByRole('searchbox').fill('identité');
      await answered(page, 'identité');
      await page.locator('[name="kind"][value="service"]').check();
      await page.goto(`${url()}fr/fiches/ins/`);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type('dmp', { delay: 20 });
      await page.getByRole('option').first().waitFor();
      await page.goto(`${url()}fr/boussole/`);
      await page.locator('form input[type=radio], form input[type=checkbox]').first().check();
      await page.goto(`${url()}fr/calendrier/`);
      await page.locator('[data-theme-toggle]').click();
    });
    expect(trouble).toEqual([]);
  });
});

it('[R39] what the policy forbids is seen by this test', async () => {
  await visit('fr/', DESKTOP, async (page) => {
    const trouble = await during(page, async () => {
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="https://a.example/x.png">'));
      await page.waitForTimeout(300);
    });
    expect(trouble.join('\n')).toContain('img-src https://a.example');
  });
});

it('[R42] blocked storage of either kind leaves pages at work', async () => {
  await visit('fr/', DESKTOP, async (page, context) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new Error('blocked');
          },
        });
    });
    const trouble: string[] = [];
    page.on('pageerror', (e) => trouble.push(String(e)));
    for (const path of ['fr/', 'fr/recherche/?q=dmp', 'fr/boussole/', 'fr/calendrier/', 'fr/etat-des-fiches/'])
      await page.goto(url() + path);
    await page.goto(`${url()}fr/recherche/?q=dmp`);
    await answered(page, 'dmp');
    expect(trouble).toEqual([]);
  });
});
