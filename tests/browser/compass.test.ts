/** Three projects walk through the compass by keyboard alone, in both languages. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { queryOf } from '../../src/browser/compass-query.ts';
import { type Answers, evaluate, LANES, LEVELS } from '../../src/model/compass.ts';
import plans from '../fixtures/plans.json' with { type: 'json' };
import { axeViolations } from '../lib/axe.ts';
import { logic, plan, sheets } from '../lib/published-compass.ts';
import { launch } from './launch.ts';
import { visitIn } from './visit.ts';

const LANGUAGES = { fr: 'fr/boussole/', en: 'en/compass/' };
const PROJECTS = plans.filter((p) => ['dui-ehpad', 'b2b-tlc-tool', 'pharma-warehouse-snds'].includes(p.id));
const walks = Object.entries(LANGUAGES).flatMap(([locale, path]) =>
  PROJECTS.map(({ id, answers }) => ({ locale, path, id, answers: answers as unknown as Answers })),
);
const whole = walks[0]?.answers ?? {};

/** The form of the questions: the house of a project has one of its own. */
const QUESTIONS = 'form[aria-labelledby="questions-title"]';

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A visit that must leave the console quiet. */
async function visit<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const trouble: string[] = [];
  const prepare = (page: Page) => {
    page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()));
    page.on('pageerror', (e) => trouble.push(String(e)));
  };
  const result = await visitIn(browser, server.url, { prepare })(path, options, use);
  expect(trouble).toEqual([]);
  return result;
}

/** Pixels of a whole page on a phone of 360: a dozen screens. */
const MAX_PHONE_HEIGHT = 9_000;

/** More stops than the page has before its first question, or between two. */
const MAX_STOPS = 60;

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: a } = document;
    return a instanceof HTMLInputElement
      ? { name: a.name, value: a.value, type: a.type }
      : { name: '', value: a?.tagName ?? '', type: '' };
  });

/** Tab until the answer has the focus (arrows among radios), then Space. The focus is never lost on the way. */
async function answer(page: Page, name: string, value: string): Promise<void> {
  for (let i = 0; i < MAX_STOPS; i++) {
    const at = await focused(page);
    if (at.value === 'BODY') throw new Error(`The focus was lost before ${name}=${value}.`);
    if (at.name === name && at.value === value) {
      await page.keyboard.press('Space');
      const after = await focused(page);
      if (after.name !== name || after.value !== value) throw new Error(`${name}=${value} loses the focus when it is answered.`);
      return;
    }
    await page.keyboard.press(at.name === name && at.type === 'radio' ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`No key reaches ${name}=${value}.`);
}

/** Ids of the bricks shown, by lane. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#results [data-lane]')].map((lane) =>
      lane.hidden ? [] : [...lane.querySelectorAll('[id^="plan-"]')].map((head) => head.id.replace('plan-', '')),
    ),
  );
const expectedOf = (answers: Answers) => {
  const rows = plan(answers);
  return LANES.map((lane) => rows.filter((row) => row.lane === lane).map((row) => row.brick));
};
const byLevel = (answers: Answers) => {
  const { findings } = evaluate(logic, answers);
  return LEVELS.map((level) => findings.filter((f) => f.level === level).map((f) => f.brick));
};
const search = (page: Page) => new URL(page.url()).search;

describe.each(walks)('$id in $locale, by keyboard', ({ locale, path, answers }) => {
  it('answers, shares, goes back, sees the house and prints', async () => {
    await visit(path, {}, async (page) => {
      await page.locator('#main').focus();
      const counted = evaluate(logic, answers).answers;
      for (const [question, ids] of Object.entries(counted)) for (const id of ids) await answer(page, question, id);
      expect(search(page)).toBe(`?${queryOf(counted)}`);
      expect(await shown(page)).toEqual(expectedOf(answers));
      const [mandatory, recommended, know] = byLevel(answers).map((ids) => ids.length);
      expect(await page.getByRole('status').textContent()).toMatch(new RegExp(`${mandatory}\\D+${recommended}\\D+${know}`));

      // the address alone says it all, in either language
      const other = await page
        .locator('header a[hreflang]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).search));
      expect(other).toEqual([search(page), search(page)]);
      await page.reload();
      expect(await shown(page)).toEqual(expectedOf(answers));

      const house = new URL((await page.locator('[data-house]').getAttribute('href')) ?? '', page.url());
      expect(house.pathname).toBe(`/${locale}/`);
      expect(house.searchParams.get('mandatory')?.split(',')).toEqual(byLevel(answers)[0]?.filter((id) => sheets.has(id)));
      const lanes = expectedOf(answers)
        .slice(0, LANES.indexOf('watch'))
        .map((ids) => ids.filter((id) => sheets.has(id)).join(','));
      expect(house.searchParams.get('plan')).toBe(lanes.join(';'));
      expect(house.searchParams.get('from')).toBe(queryOf(counted));

      await page.emulateMedia({ media: 'print' });
      expect(
        await page.locator('form, .method, .summary').evaluateAll((all) => all.filter((e) => e.checkVisibility()).length),
      ).toBe(0);
      expect(await page.locator('[data-recap] dt').count()).toBe(Object.keys(counted).length);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('paper-notes li').first().innerText()).toContain('http://localhost');
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});

describe('Back and Forward', () => {
  it('go question by question, and the form and the results follow', async () => {
    await visit('en/compass/', {}, async (page) => {
      await page.locator('#main').focus();
      await answer(page, 'audience', 'pro');
      await answer(page, 'audience', 'ms');
      await answer(page, 'product', 'coord');
      expect(search(page)).toBe('?audience=pro&audience=ms&product=coord');
      await page.goBack();
      expect(search(page)).toBe('?audience=pro&audience=ms');
      expect(
        await page.locator(`${QUESTIONS} input:checked`).evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value)),
      ).toEqual(['pro', 'ms']);
      expect(await shown(page)).toEqual(expectedOf({ audience: ['pro', 'ms'] }));
      await page.goForward();
      expect(await shown(page)).toEqual(expectedOf({ audience: ['pro', 'ms'], product: ['coord'] }));
      await page.goBack();
      await page.goBack();
      expect(search(page)).toBe('');
      expect(await page.locator('#results').isVisible()).toBe(false);
    });
  });

  it('to the house and back keep the answers', async () => {
    await visit(`fr/boussole/?${queryOf(whole)}`, {}, async (page) => {
      await page.locator('[data-house]').press('Enter');
      await page.waitForURL('**/fr/?mandatory=**');
      await page.goBack();
      expect(await shown(page)).toEqual(expectedOf(whole));
    });
  });
});

describe('the questions', () => {
  it('tell what is assumed, what is skipped, and what an answer changed', async () => {
    await visit('en/compass/', {}, async (page) => {
      const { keyboard } = page;
      await page.locator('#main').focus();
      await answer(page, 'product', 'app');
      await answer(page, 'data', 'unknown');
      expect(await page.locator('#question-data [data-assumption]').textContent()).toContain('We assume data collected in care');
      expect(await page.getByRole('status').textContent()).toMatch(/Added: .*CENS/);
      await answer(page, 'hosting', 'unknown');
      expect(await page.locator('.row:has(#plan-hds)').textContent()).toContain('Rests on an assumed answer: Data, Hosting.');
      await page.locator('#question-data input[value="none"]').focus();
      await keyboard.press('Space');
      expect(
        await page.locator('#question-data input:checked').evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value)),
      ).toEqual(['none']);
      expect(await page.locator('#question-hosting').innerText()).toContain('Skipped');
      expect(search(page)).toBe('?product=app&data=none');
      expect(await page.getByRole('status').textContent()).toMatch(/Removed: /);
      await page.getByRole('button', { name: 'See my plan' }).press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('results-title');
      await page.getByRole('button', { name: 'Clear the answers' }).press('Enter');
      expect(await focused(page)).toMatchObject({ name: 'audience', value: 'pro' });
      expect(search(page)).toBe('');
    });
  });

  it('[R41] read a forged address as what is left of it', async () => {
    await visit('fr/boussole/?product=%3Cimg%20src%3Dx%3E&data=care&hosting=local&hosting=third&x=1', {}, async (page) => {
      expect(await shown(page)).toEqual(expectedOf({ data: ['care'], hosting: ['third'] }));
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  it('say why the others are not there, down to the missing answer', async () => {
    await visit('en/compass/?product=app&data=wellness', {}, async (page) => {
      await page.locator('[data-missed] summary').press('Enter');
      const hds = page.locator('.missed', { hasText: 'Health data hosting' });
      expect(await hds.textContent()).toMatch(/Hosting\s+With a provider/);
      expect(await hds.textContent()).toMatch(/Goal\s+Mon espace santé catalogue/);
    });
  });

  it('give the list as files', async () => {
    await visit(`en/compass/?${queryOf(whole)}`, {}, async (page) => {
      await page.locator('.exports summary').click();
      const file = async (format: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator(`[data-download="${format}"]`).press('Enter'),
        ]);
        expect(download.suggestedFilename()).toBe(`compass.${format}`);
        return readFileSync(await download.path(), 'utf8');
      };
      const [code = [], data = []] = expectedOf(whole);
      const json = JSON.parse(await file('json'));
      expect(json).toMatchObject({ answers: evaluate(logic, whole).answers });
      expect(json.plan.map((row: { id: string }) => row.id)).toEqual(expectedOf(whole).flat());
      const markdown = await file('md');
      expect(markdown).toContain(`## Before writing code (${code.length})`);
      expect(markdown).toMatch(
        /- \[ \] \d+\. \*\*\[Health data hosting \(HDS\)\]\(http:\/\/localhost:\d+\/en\/sheets\/hds\/\)\*\*/,
      );
      expect((await file('csv')).split('\r\n').length).toBeGreaterThan(code.length + data.length);
    });
  });
});

describe('without JavaScript', () => {
  it('[R45] the page says what each type of product meets, and leads to every rule', async () => {
    await visit('fr/boussole/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(QUESTIONS).isVisible()).toBe(false);
      expect(await page.getByText('Les questions ont besoin de JavaScript').isVisible()).toBe(true);
      await page
        .getByRole('row', { name: /^Hébergement/ })
        .getByRole('link', { name: /^HDS/ })
        .click();
      await page.waitForURL('**/fr/regles-de-la-boussole/#rules-hds');
      expect(await page.getByRole('table').count()).toBe(2);
      expect(await page.locator('tr[id^="rule-"]').count()).toBe(logic.rules.length);
      await page.locator('#rules-hds').getByRole('link', { name: /HDS/ }).first().click();
      await page.waitForURL('**/fr/fiches/hds/');
    });
  });
});

describe('the dates of a project', () => {
  it('leave as a calendar of its own bricks, still to come', async () => {
    await visit(`en/compass/?${queryOf(whole)}`, {}, async (page) => {
      await page.locator('.exports summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'My dates (.ics)' }).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toBe('compass.ics');
      const file = readFileSync(await download.path(), 'utf8').replaceAll(/\r\n[ \t]/g, '');
      const own = new Set(expectedOf(whole).flat());
      const events = file.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? [];
      expect(events.length).toBeGreaterThan(0);
      for (const event of events)
        expect(
          /CATEGORIES:(.*)/
            .exec(event)?.[1]
            ?.split(',')
            .some((id) => own.has(id)),
        ).toBe(true);
      expect(file.startsWith('BEGIN:VCALENDAR')).toBe(true);
      expect(file.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
    });
  });
});

it('with everything found the page is short enough to scroll on a phone', async () => {
  await visit(`fr/boussole/?${queryOf(whole)}`, { viewport: { width: 360, height: 780 } }, async (page) => {
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(MAX_PHONE_HEIGHT);
  });
});

describe('axe', () => {
  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('finds nothing in any state, at %d px in the %s', async (width, colorScheme) => {
    for (const state of ['', `?${queryOf(whole)}`, '?product=app&data=unknown&hosting=unknown']) {
      const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
      await visit(`en/compass/${state}`, options, async (page) => {
        for (const summary of await page.locator('details > summary').all()) if (await summary.isVisible()) await summary.click();
        expect(await axeViolations(page)).toEqual([]);
      });
    }
  });
});

it('does not scroll sideways on the narrowest screen, whatever is found', async () => {
  await visit(`fr/boussole/?${queryOf(whole)}`, { viewport: { width: 320, height: 640 } }, async (page) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
