/** The search on every page of the real site, under the policy as it is published. */
import { expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { DESKTOP, visitor } from '../browser/visit.ts';
import { watched } from '../browser/watched.ts';

const { visit, url } = visitor(() => inject('sites').real);

it('[R38][R49] breaks no policy, logs no error and asks nobody else', async () => {
  const pages = listFiles(inject('sites').real).filter((f) => f.endsWith('index.html'));
  const found: string[] = [];
  let searched = 0;
  await visit('', DESKTOP, async (page) => {
    const trouble = await watched(page, url());
    for (const file of pages) {
      await page.goto(url() + file.replace(/index\.html$/, ''));
      if ((await page.locator('search-launcher').count()) > 0 && (await page.locator('search-page').count()) === 0) {
        await page.keyboard.press('Control+k');
        const dialog = page.locator('dialog[open]');
        await dialog.getByRole('combobox').fill('dmp');
        await dialog.getByRole('option').first().waitFor();
        searched += 1;
      }
      found.push(...trouble.splice(0).map((what) => `${file}: ${what}`));
    }
  });
  expect(found).toEqual([]);
  expect(searched).toBeGreaterThan(80);
});
