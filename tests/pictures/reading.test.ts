/** What a screen reader is given, in its order: a change that is meant is accepted with `npm run pictures -- --update`. */
import path from 'node:path';
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeNewHouse } from '../../scripts/authoring/new-house.ts';
import { commandWords } from '../../src/i18n/commands/index.ts';
import { visitor } from '../browser/visit.ts';
import { runBuild } from '../lib/run-build.ts';

const work = path.resolve(import.meta.dirname, '../../.cache/reading');
/** The new house is as old as the pictures: nothing that is read may depend on today. */
const DAY = '2025-06-30';

/** The house that `house:new` writes: few bricks, and every part that ours has. */
function town(): string {
  rmSync(work, { recursive: true, force: true });
  const [content, folder] = [path.join(work, 'content'), path.join(work, 'site')];
  writeNewHouse(content, DAY, commandWords('en'));
  const seconds = String(Date.parse(DAY) / 1000);
  const env = { CONTENT_DIR: content, OUT_DIR: folder, SHARE_IMAGES: 'off', POSTERS: 'off', SOURCE_DATE_EPOCH: seconds };
  const { status, said } = runBuild(env);
  if (status !== 0) throw new Error(said);
  return folder;
}

/** Names, roles and order; addresses are held by other tests. */
async function reading(page: Page, part = 'body'): Promise<string> {
  const tree = await page.locator(part).ariaSnapshot();
  return `${tree.replace(/^\s*- \/url: .*\n?/gm, '').trimEnd()}\n`;
}

describe('what is read aloud', () => {
  const { visit } = visitor(town);
  const snapshot = (name: string) => path.join(import.meta.dirname, 'reading', `${name}.txt`);

  it.each([
    ['house', 'en/'],
    ['sheet', 'en/sheets/family-portal/'],
    ['sheet-of-another-language', 'en/sheets/city-alerts/'],
  ])('of a %s', async (name, address) => {
    await visit(address, {}, async (page) => {
      await page.waitForFunction(() => document.querySelector('house-explorer:not([data-ready])') === null);
      await expect(await reading(page)).toMatchFileSnapshot(snapshot(name));
    });
  });

  it('of an open card', async () => {
    await visit('en/?brick=family-portal', {}, async (page) => {
      await page.locator('dialog.card [data-reason]').first().waitFor();
      expect(await page.locator('#brick-family-portal').getAttribute('aria-expanded')).toBe('true');
      await expect(await reading(page, 'dialog.card')).toMatchFileSnapshot(snapshot('card'));
    });
  });

  it('of the search, its page and its dialog', async () => {
    await visit('en/search/?q=family', {}, async (page) => {
      await page.locator('[data-rows] > *').first().waitFor();
      await expect(await reading(page)).toMatchFileSnapshot(snapshot('search'));
    });
    await visit('en/', {}, async (page) => {
      await page.locator('search-launcher button').click();
      await page.locator('.search-dialog input').fill('family');
      await page.locator('#search-options > *').first().waitFor();
      await expect(await reading(page, 'dialog[open]')).toMatchFileSnapshot(snapshot('search-dialog'));
    });
  });

  it('of the compass, with its plan', async () => {
    await visit('en/compass/', {}, async (page) => {
      await page.locator('compass-guide label').first().click();
      await page.locator('compass-guide.found').waitFor();
      await expect(await reading(page)).toMatchFileSnapshot(snapshot('compass'));
    });
  });

  it('says no name with a space before its comma', async () => {
    for (const address of ['en/', 'fr/', 'en/sheets/family-portal/', 'fr/recherche/?q=ville'])
      await visit(address, {}, async (page) => expect(await reading(page)).not.toMatch(/ ,/));
  });
});
