/** Our files on somebody else's page, as a browser lets it: pictures are shown, data is fetched, pages are not framed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, visitor } from './visit.ts';

const { visit, url } = visitor(() => inject('sites').real);

/** Another site: a port of its own is an origin of its own. */
let theirs: Server;
let address: string;
beforeAll(async () => {
  theirs = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Theirs</title>'),
  );
  await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}/`;
});
afterAll(() => theirs.close());

describe('on a page of another site', () => {
  const there = async <T>(use: (place: string) => Promise<T>, place: string): Promise<T> =>
    visit('fr/', DESKTOP, async (page) => {
      await page.goto(address);
      return page.evaluate(use, url() + place);
    });
  const shown = async (place: string) =>
    new Promise<boolean>((resolve) => {
      const picture = new Image();
      picture.addEventListener('load', () => resolve(picture.naturalWidth > 0));
      picture.addEventListener('error', () => resolve(false));
      picture.src = place;
    });
  const fetched = async (place: string) =>
    fetch(place).then(
      async (answer) => (await answer.text()).length,
      () => 0,
    );
  /** Nobody may look into a frame of another site: a page that is refused tells of nothing, one that is shown has its size. */
  const framed = async (place: string): Promise<boolean> =>
    visit('fr/', DESKTOP, async (page) => {
      await page.goto(address);
      await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), place);
      const frame = await page.waitForSelector('iframe').then((element) => element.contentFrame());
      await frame?.waitForLoadState('load').catch(() => undefined);
      return (await frame?.locator('main').count()) === 1;
    });

  it.each(['share/fr/sheets/dmp.png', 'favicon.svg', 'favicon.ico', 'apple-touch-icon.png'])('/%s is shown', async (place) => {
    expect(await there(shown, place)).toBe(true);
  });

  it.each(['api/v1/house.json', 'fr/feed.xml', 'en/feed.json', 'fr/calendar.ics'])('/%s is fetched', async (place) => {
    expect(await there(fetched, place)).toBeGreaterThan(100);
  });

  it('no page is fetched', async () => {
    expect(await there(fetched, 'fr/')).toBe(0);
  });

  it('the page made for frames is framed, and no other', async () => {
    expect(await framed(`${url()}fr/embed/house/`)).toBe(true);
    for (const place of ['fr/', 'fr/fiches/dmp/', 'fr/boussole/']) expect(await framed(url() + place), place).toBe(false);
  });
});
