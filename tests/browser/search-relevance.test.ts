/** Whether readers are led to what they mean: the relevance set, on the built site, in a browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { queries } from '../fixtures/queries.ts';
import { queriesSetAside } from '../fixtures/queries-set-aside.ts';
import { isWanted, type Query } from '../fixtures/query.ts';
import { launch } from './launch.ts';
import { answered, answersOf } from './answers.ts';
import { visitIn } from './visit.ts';

/** Shares that the issue asks for: first place of names, first three of the rest. */
const NAMES_FIRST = 0.95;
const REST_IN_THREE = 0.95;

const PAGES = { fr: 'fr/recherche/', en: 'en/search/' } as const;

let browser: Browser;
let server: RunningServer;
/** Place of the wanted answer, from 0; -1 when it is not there. */
const places = new Map<Query, number>();

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ folder: inject('sites').real, base: '/', port: 0 })]);
  const visit = visitIn(browser, server.url);
  for (const locale of ['fr', 'en'] as const) {
    await visit(PAGES[locale], {}, async (page) => {
      for (const query of queries.filter((q) => q.locale === locale)) {
        await page.fill('[name="q"]', query.typed);
        await answered(page, query.typed);
        const found = await answersOf(page);
        places.set(
          query,
          found.findIndex((address) => query.wanted.some((w) => address.endsWith(w.startsWith('/') ? w : `/${w}/`))),
        );
      }
    });
  }
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Share of a group that stands among the first `count`, and the queries that do not. */
function success(groups: readonly Query['group'][], count: number) {
  const asked = queries.filter((q) => groups.includes(q.group));
  const missed = asked.filter((q) => {
    const place = places.get(q) ?? -1;
    return place === -1 || place >= count;
  });
  return { share: 1 - missed.length / asked.length, missed: missed.map((q) => `${q.locale} ${q.typed}`) };
}

describe('the relevance set', () => {
  it('is large, in both languages, and asks nothing twice', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(queries.filter((q) => q.locale === 'en').length).toBeGreaterThanOrEqual(40);
    expect(new Set(queries.map((q) => `${q.locale} ${q.typed}`)).size).toBe(queries.length);
  });

  it('finds names, acronyms and aliases first', () => {
    const { share, missed } = success(['name'], 1);
    expect(share, missed.join('; ')).toBeGreaterThanOrEqual(NAMES_FIRST);
  });

  it('finds the rest among the first three', () => {
    const { share, missed } = success(['form', 'word', 'other'], 3);
    expect(share, missed.join('; ')).toBeGreaterThanOrEqual(REST_IN_THREE);
  });

  it('finds every elision and accent', () => expect(success(['form'], 3).missed).toEqual([]));
});
