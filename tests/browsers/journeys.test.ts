/** The journeys that people make, in each engine: what only one of them gets wrong shows here. */
import { describe, expect, it } from 'vitest';
import { until } from './engines/engine.ts';
import { type InEngine, inEngines } from './in-engines.ts';

/** Stops of the Tab key between the field and the first question: the buttons beside it. */
const MAX_STOPS = 6;
/** Stops of an open card: its ways, and a link for each brick that it is tied to. */
const MAX_CARD_STOPS = 60;

/** Letters of an option's name: less names nothing, more is a text that nobody asked to hear. */
const MIN_NAME = 5;
const MAX_NAME = 160;

/** What a reader left ticked, typed and open. */
const left = () => ({
  search: location.search,
  typed: document.querySelector<HTMLInputElement>('main [data-filters] [name=q], search-page [name=q]')?.value,
  ticked: [
    ...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]:checked, main [data-question] input:checked'),
  ].map((i) => i.value),
  chosen: [...document.querySelectorAll<HTMLSelectElement>('main select')].map((s) => s.value),
  card: document.querySelector<HTMLElement>('dialog.card[open] h2')?.innerText,
});

/** Leaves by a link of the page's own frame, as readers do, and comes back. */
async function awayAndBack({ engine }: InEngine): Promise<void> {
  await engine().press('header a[href$="/fiches/"]');
  await until(engine(), 'the list is open', () => location.pathname === '/fr/fiches/' && document.readyState === 'complete');
  await engine().back();
  await until(engine(), 'the page is back', () => location.pathname !== '/fr/fiches/' && document.readyState === 'complete');
}

/** Presses as a hand does: Back passes over what a page did by itself. */
async function tick({ engine }: InEngine, input: string): Promise<void> {
  await engine().press(`label:has(${input})`);
}

inEngines((at) => {
  const engine = () => at.engine();

  describe('the house', () => {
    it('opens a card, hands the focus over and takes it back', async () => {
      await at.open('fr/');
      await until(engine(), 'the house works', () => document.querySelector<HTMLElement>('house-explorer')?.dataset.ready === '');
      await engine().press('#brick-dmp');
      await until(engine(), 'the title has the focus', () => document.activeElement?.id === 'card-title');
      expect(await engine().ask(() => location.search)).toBe('?brick=dmp');
      await engine().keys('Escape');
      await until(engine(), 'the brick has the focus', () => document.activeElement?.id === 'brick-dmp');
      expect(await engine().ask(() => document.querySelector('dialog.card')!.hasAttribute('open'))).toBe(false);
    });

    it('leaves the focus on the brick of a card that was closed, and the Tab key goes on to the next one', async () => {
      await at.open('fr/');
      await until(engine(), 'the house works', () => document.querySelector<HTMLElement>('house-explorer')?.dataset.ready === '');
      const next = await engine().ask(() => {
        const bricks = [...document.querySelectorAll('a.brick')];
        return bricks[bricks.findIndex(({ id }) => id === 'brick-dmp') + 1]?.id ?? '';
      });
      expect(next).toMatch(/^brick-/);
      await engine().press('#brick-dmp');
      await until(engine(), 'the title has the focus', () => document.activeElement?.id === 'card-title');
      expect(await engine().ask(() => document.getElementById('brick-dmp')?.getAttribute('aria-expanded'))).toBe('true');
      await engine().keys('Escape');
      await until(engine(), 'the brick has the focus', () => document.activeElement?.id === 'brick-dmp');
      expect(await engine().ask(() => document.getElementById('brick-dmp')?.getAttribute('aria-expanded'))).toBe('false');
      await engine().keys('Tab');
      await until(engine(), 'the next brick has the focus', (id) => document.activeElement?.id === id, next);
    });

    it('goes from the end of an open card on to the next brick, and passes over none', async () => {
      await at.open('fr/');
      await until(engine(), 'the house works', () => document.querySelector<HTMLElement>('house-explorer')?.dataset.ready === '');
      await engine().press('#brick-dmp');
      await until(engine(), 'the title has the focus', () => document.activeElement?.id === 'card-title');
      const inCard = () => document.activeElement?.closest('dialog.card') != null;
      for (let stop = 0; stop < MAX_CARD_STOPS && (await engine().ask(inCard)); stop++) await engine().keys('Tab');
      const reached = await engine().ask(() => document.activeElement?.id ?? '');
      const next = await engine().ask(() => {
        const bricks = [...document.querySelectorAll('a.brick')];
        return bricks[bricks.findIndex(({ id }) => id === 'brick-dmp') + 1]?.id ?? '';
      });
      expect(reached).toBe(next);
    });

    it('keeps its filters and its open card over a link and Back', async () => {
      await at.open('fr/');
      await until(engine(), 'the house works', () => document.querySelector<HTMLElement>('house-explorer')?.dataset.ready === '');
      await engine().type('[data-filters] [name=q]', 'ident');
      await tick(at, '[name=kind][value=service]');
      await engine().press('.brick:not(.is-out)');
      await until(engine(), 'a card is open', () => document.querySelector('dialog.card[open] h2') !== null);
      const before = await engine().ask(left);
      expect(before).toMatchObject({ typed: 'ident', ticked: ['service'] });
      const shown = () => document.querySelectorAll('.brick:not(.is-out)').length;
      const bricks = await engine().ask(shown);
      await awayAndBack(at);
      await until(
        engine(),
        'all stands as it was left',
        (text) => {
          const typed = document.querySelector<HTMLInputElement>('[data-filters] [name=q]')?.value;
          const ticked = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]:checked')].map(
            (i) => i.value,
          );
          return location.pathname === '/fr/' && typed === text && ticked.join() === 'service';
        },
        'ident',
      );
      expect(await engine().ask(left)).toEqual(before);
      expect(await engine().ask(shown)).toBe(bricks);
    });
  });

  describe('the compass', () => {
    it('keeps its answers over a link and Back, and adds to them', async () => {
      await at.open('fr/boussole/?audience=pro&product=lps');
      await until(engine(), 'answers are ticked', () => document.querySelectorAll('[data-question] input:checked').length === 2);
      await awayAndBack(at);
      await until(
        engine(),
        'answers are ticked again',
        () => document.querySelectorAll('[data-question] input:checked').length === 2,
      );
      await until(engine(), 'the plan stands', () => document.querySelector('compass-guide.found') !== null);
      // questions that led to a plan are folded on a page that was not kept
      await engine().ask(() => document.querySelector<HTMLElement>('compass-guide form.folded [data-unfold]')?.click());
      await until(engine(), 'its questions are open', () => document.querySelector('compass-guide form:not(.folded)') !== null);
      // what is pressed while a page fades in, the fading catches
      await until(engine(), 'the page has faded in', () => document.getAnimations().length === 0);
      await tick(at, '[name=audience][value=patient]');
      await until(
        engine(),
        'the address has all three',
        () => location.search === '?audience=pro&audience=patient&product=lps' || location.search,
      );
      await engine().back();
      await until(engine(), 'one step back', () => document.querySelectorAll('[data-question] input:checked').length === 2);
      await engine().forward();
      await until(engine(), 'and forward', () => document.querySelectorAll('[data-question] input:checked').length === 3);
      expect(await engine().ask(() => location.search)).toBe('?audience=pro&audience=patient&product=lps');
    });
  });

  describe('search', () => {
    it('answers in the dialog, and leads to what is chosen', async () => {
      await at.open('fr/fiches/ins/');
      await engine().press('search-launcher button');
      await until(engine(), 'the dialog is open', () => document.activeElement?.getAttribute('role') === 'combobox');
      await engine().type('.search-dialog input', 'dossier médical');
      await until(engine(), 'there are answers', () => document.querySelectorAll('#search-options > *').length > 0);
      await engine().keys('ArrowDown', 'Enter');
      await until(
        engine(),
        'a sheet is open',
        () => /^\/fr\/fiches\/[^/]+\/$/.test(location.pathname) && location.pathname !== '/fr/fiches/ins/',
      );
      expect(await engine().ask(() => document.querySelectorAll('article h2').length)).toBeGreaterThan(3);
    });

    it('keeps its words, facets and answers over a hit and Back', async () => {
      await at.open('fr/recherche/?q=identit%C3%A9');
      await until(engine(), 'there are answers', () => document.querySelectorAll('[data-rows] > *').length > 0);
      await tick(at, '[name=kind][value=service]');
      await until(engine(), 'they are narrowed', () => location.search.includes('kind=service'));
      const before = await engine().ask(left);
      expect(before).toMatchObject({ typed: 'identité', ticked: ['service'] });
      await awayAndBack(at);
      await until(
        engine(),
        'the words are there again',
        () => document.querySelector<HTMLInputElement>('search-page [name=q]')?.value === 'identité',
      );
      await until(engine(), 'there are answers again', () => document.querySelectorAll('[data-rows] > *').length > 0);
      expect(await engine().ask(left)).toEqual(before);
    });

    it('asks again for an answer that a reader left before it came', async () => {
      await at.open('fr/recherche/?q=identit%C3%A9');
      await until(engine(), 'there are answers', () => document.querySelectorAll('[data-rows] > *').length > 0);
      await engine().ask(() => {
        const { fetch } = globalThis;
        globalThis.fetch = () => Promise.reject(new TypeError('the page is being left'));
        addEventListener('pagehide', () => (globalThis.fetch = fetch));
      });
      await tick(at, '[name=status][value=deploying]');
      await until(engine(), 'the answer failed', () => document.querySelectorAll('[data-rows] > *').length === 0);
      await awayAndBack(at);
      await until(engine(), 'there are answers again', () => document.querySelectorAll('[data-rows] > *').length > 0);
      expect(await engine().ask(() => location.search)).toContain('status=deploying');
    });

    it('goes from the field to what helps before anything is typed, by keyboard alone', async () => {
      await at.open('fr/fiches/ins/');
      await engine().press('search-launcher button');
      await until(engine(), 'the dialog is open', () => document.activeElement?.getAttribute('role') === 'combobox');
      const inQuestions = () => document.activeElement?.closest('[data-frequent]') != null;
      for (let stop = 0; stop < MAX_STOPS && !(await engine().ask(inQuestions)); stop++) await engine().keys('Tab');
      expect(await engine().ask(inQuestions)).toBe(true);
      await engine().keys('Enter');
      await until(engine(), 'the question is answered', () => document.querySelectorAll('#search-options > *').length > 0);
      // an option is called by its text that is not hidden from readers of the screen, or by a label of its own
      const names = await engine().ask(() =>
        [...document.querySelectorAll('#search-options > *')].map((option) => {
          const heard = option.cloneNode(true) as Element;
          for (const hidden of heard.querySelectorAll('[aria-hidden=true], [hidden]')) hidden.remove();
          return (option.getAttribute('aria-label') ?? heard.textContent ?? '').replace(/\s+/g, ' ').trim();
        }),
      );
      expect(Math.min(...names.map((name) => name.length))).toBeGreaterThan(MIN_NAME);
      // at most a title, a kind and a status
      expect(Math.max(...names.map((name) => name.length))).toBeLessThan(MAX_NAME);
      await engine().keys('Escape');
      await until(engine(), 'the button has the focus', () => document.activeElement?.closest('search-launcher') != null);
    });
  });

  describe('lists', () => {
    it('the calendar keeps its choice over a link and Back', async () => {
      await at.open('fr/calendrier/');
      await until(engine(), 'the menus work', () => document.querySelector<HTMLElement>('[data-controls]')?.hidden === false);
      await engine().ask(() => {
        const menu = document.querySelector<HTMLSelectElement>('main select')!;
        menu.value = menu.options[2]!.value;
        menu.dispatchEvent(new Event('change', { bubbles: true }));
      });
      const before = await engine().ask(left);
      expect(before.search).not.toBe('');
      await awayAndBack(at);
      await until(
        engine(),
        'the choice is there again',
        (value) => [...document.querySelectorAll<HTMLSelectElement>('main select')].some((s) => s.value === value),
        before.chosen.find(Boolean),
      );
      expect(await engine().ask(left)).toEqual(before);
    });

    it('a table is sorted by its columns, both ways', async () => {
      await at.open('fr/etat-des-fiches/');
      await until(engine(), 'columns can be pressed', () => document.querySelector('th button') !== null);
      const column = () => [...document.querySelectorAll('tbody tr')].map((r) => r.firstElementChild?.textContent?.trim() ?? '');
      const first = await engine().ask(column);
      await engine().press('th button');
      const up = await engine().ask(column);
      await engine().press('th button');
      const down = await engine().ask(column);
      expect(up.toSorted()).toEqual(first.toSorted());
      expect(down).toEqual(up.toReversed());
    });
  });

  describe('a sheet', () => {
    it('calls its notes by number, and a note leads back to where it was called', async () => {
      await at.open('fr/fiches/dmp/');
      await until(engine(), 'the sheet is read to', () => customElements.get('sheet-reader') !== undefined);
      const call = await engine().ask(() => {
        const link = document.querySelector<HTMLAnchorElement>('.prose .cite a')!;
        return { note: link.hash.slice(1), name: link.getAttribute('aria-label'), number: link.textContent?.trim() };
      });
      expect(call.name).toBe(`Source ${call.number}`);
      await engine().press('.prose .cite a');
      await until(engine(), 'the note is the target', (id) => document.querySelector(':target')?.id === id, call.note);
      await until(engine(), 'it has a way back', (id) => document.querySelector(`[id="${id}"] button`) !== null, call.note);
      await engine().press(`[id="${call.note}"] button`);
      await until(engine(), 'the call has the focus', () => document.activeElement?.closest('.cite') != null);
      expect(await engine().ask(() => (document.activeElement as HTMLAnchorElement).hash.slice(1))).toBe(call.note);
    });

    it('leads to the other language, and back', async () => {
      await at.open('fr/fiches/dmp/');
      await engine().press('header a[hreflang=en]');
      await until(
        engine(),
        'the English sheet is open',
        () => location.pathname === '/en/sheets/dmp/' && document.documentElement.lang === 'en',
      );
      await engine().back();
      await until(engine(), 'the French one is', () => location.pathname === '/fr/fiches/dmp/');
      expect(await engine().ask(() => document.documentElement.lang)).toBe('fr');
    });

    it('keeps the theme that a reader chose, on the next page too', async () => {
      await at.open('fr/fiches/dmp/');
      const paper = () => getComputedStyle(document.body).backgroundColor;
      // the system's theme, then day, then night
      await engine().press('[data-theme-toggle]');
      const day = await engine().ask(paper);
      await engine().press('[data-theme-toggle]');
      const night = await engine().ask(paper);
      expect(night).not.toBe(day);
      await at.open('fr/fiches/ins/');
      expect(await engine().ask(paper)).toBe(night);
      await engine().ask(() => localStorage.clear());
    });
  });

  it('nothing is wider than a phone', async () => {
    await engine().resize({ width: 360, height: 740 });
    for (const path of [
      'fr/',
      'fr/fiches/dmp/',
      'fr/boussole/?audience=pro&product=lps',
      'fr/recherche/?q=ins',
      'fr/calendrier/',
    ]) {
      await at.open(path);
      const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await engine().ask(over), path).toBeLessThanOrEqual(0);
    }
    await engine().resize({ width: 1440, height: 900 });
  });
});
