/** The full page: what is asked stands in its address, facets narrow it, rows lead on. */
import { type Chosen, FACETS, readState, type SearchState, writeState } from '../../browser/search-state.ts';
import { MAX_QUERY } from '../../browser/search-text.ts';
import { onReturn } from '../browse/returning.client.ts';
import { Announcer } from './announcer.client.ts';
import { Asker } from './asker.client.ts';
import { engineOf } from './later-engine.client.ts';
import type { Answer, Question } from './engine.client.ts';
import { pageLocale } from '../site/page-locale.client.ts';
import { failureWords, help, showNotes } from './help.client.ts';
import { beginWith, rememberFrom } from './start.client.ts';
import { countWords, Parts } from './parts.client.ts';
import { rowOf } from './row.client.ts';

/** Rows shown at first and added by "more": a screen and a half. */
const ROWS = 10;

/** From this width on the facets stand beside the answers, as in `Facets.astro`. */
const BESIDE = '(width >= 900px)';

class SearchPage extends HTMLElement {
  private parts!: Parts;
  private asker!: Asker;
  private announcer!: Announcer;
  private limit = ROWS;
  /** What the rows that stand here answer, as an address asks it; nothing where they failed to come. */
  private answered: string | undefined;
  private focusFrom: number | undefined;

  connectedCallback(): void {
    this.parts = new Parts(document);
    this.announcer = new Announcer(this.one('[role="status"]'));
    this.asker = new Asker(this.dataset.folder ?? '', pageLocale(), {
      answered: (answer, question) => this.show(answer, question),
      slow: () => (this.one('[data-slot="count"]').textContent = this.parts.say('search.wait')),
      failed: (cause) => this.fail(cause),
    });
    this.form.action = location.pathname;
    this.field.maxLength = MAX_QUERY;
    const facets = this.one('[data-facets]') as HTMLDetailsElement;
    // beside the answers they are always open; above them they would push the answers away
    const beside = matchMedia(BESIDE);
    const settle = () => (facets.open = beside.matches);
    beside.addEventListener('change', settle);
    settle();
    this.form.addEventListener('input', (event) => this.changed(event.target === this.field));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.changed(false);
    });
    this.one('[data-clear]').addEventListener('click', () => {
      for (const box of this.boxes) box.checked = false;
      this.changed(false);
      this.field.focus();
    });
    this.one('[data-more]').addEventListener('click', () => this.more());
    this.form.addEventListener('focusin', () => void this.warm(), { once: true });
    addEventListener('popstate', () => this.read());
    onReturn(({ persisted }) => this.returned(persisted));
    rememberFrom(this.one('[data-rows]'), location.pathname);
    beginWith(this.one('[data-begin]'), location.pathname);
    this.read();
  }

  private get form(): HTMLFormElement {
    return this.one('form') as HTMLFormElement;
  }

  private get field(): HTMLInputElement {
    return this.one('[name="q"]') as HTMLInputElement;
  }

  private get boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-facets] input')];
  }

  private fromAddress(): SearchState {
    const known = Object.fromEntries(
      FACETS.map((facet) => [facet, new Set(this.boxes.filter((b) => b.name === facet).map((b) => b.value))]),
    ) as Record<(typeof FACETS)[number], Set<string>>;
    return readState(new URLSearchParams(location.search), known);
  }

  private fill(state: SearchState): void {
    this.field.value = state.query;
    for (const box of this.boxes) box.checked = (state.chosen[box.name as keyof Chosen] ?? []).includes(box.value);
  }

  /** Takes the address for what is asked; the bare page asks nothing and fetches nothing. */
  private read(): void {
    const state = this.fromAddress();
    this.fill(state);
    this.limit = ROWS;
    if (writeState(state) === '') return this.bare();
    // a page that opens with a question has no room for proposals
    this.one('[data-start]').hidden = true;
    this.one('[data-answer]').hidden = false;
    if (this.answered === undefined) this.one('[data-slot="count"]').textContent = this.parts.say('search.wait');
    this.ask(state, false);
  }

  /** A browser cuts what a page that is left was fetching, and may keep the page as it then stood: without its answer. */
  private returned(wasKept: boolean): void {
    const state = this.fromAddress();
    const asked = writeState(state);
    if (!wasKept || asked === '' || asked === this.answered) return this.fill(state);
    this.asker.engine.forget();
    this.read();
  }

  private state(): SearchState {
    const chosen: Chosen = {};
    for (const facet of FACETS) {
      const ids = this.boxes.filter((b) => b.name === facet && b.checked).map((b) => b.value);
      if (ids.length > 0) chosen[facet] = ids;
    }
    return { query: this.field.value.trim(), chosen };
  }

  private changed(isTyping: boolean): void {
    const state = this.state();
    const search = writeState(state);
    // typing rewrites one entry of the history; a choice is a step that "back" undoes
    const address = location.pathname + (search === '' ? '' : `?${search}`);
    if (`?${search}` !== location.search && !(search === '' && location.search === ''))
      history[isTyping ? 'replaceState' : 'pushState'](null, '', address);
    this.limit = ROWS;
    if (search === '') this.bare();
    else this.ask(state, isTyping);
  }

  private ask({ query, chosen }: SearchState, wait: boolean): void {
    this.asker.ask({ typed: query, chosen, limit: this.limit }, wait);
  }

  /** Nothing is asked: the page as it was served. */
  private bare(): void {
    this.asker.cancel();
    this.one('[data-answer]').hidden = true;
    this.one('[data-start]').hidden = false;
    this.one('[data-clear]').hidden = true;
    for (const box of this.boxes) this.count(box, Number(box.dataset.total));
    this.announcer.say('');
  }

  private show(answer: Answer, { typed, chosen }: Question): void {
    const { hits, total, counts } = answer;
    this.dataset.asked = typed;
    this.answered = writeState({ query: typed, chosen });
    this.one('[data-start]').hidden = true;
    this.one('[data-answer]').hidden = false;
    this.one('[data-failed]').hidden = true;
    this.one('[data-rows]').replaceChildren(...hits.map((hit) => rowOf(hit, 'row', this.parts)));
    this.one('[data-more]').hidden = hits.length >= total;
    const narrowed = Object.keys(chosen).length > 0;
    this.one('[data-clear]').hidden = !narrowed;
    for (const box of this.boxes) this.count(box, counts[box.name as keyof Chosen]?.[box.value] ?? 0);
    const isEmpty = total === 0;
    showNotes(this.one('[data-slot="notes"]'), answer, this.parts);
    const words = countWords(answer, typed, this.parts);
    this.one('[data-slot="count"]').textContent = words;
    this.announcer.say(words);
    const empty = this.one('[data-empty]');
    empty.hidden = !isEmpty;
    this.one('[data-help="facets"]').hidden = !narrowed;
    if (this.focusFrom !== undefined) this.one('[data-rows]').children[this.focusFrom]?.querySelector('a')?.focus();
    this.focusFrom = undefined;
    if (isEmpty) void help(empty, typed, this.asker.engine, this.parts, () => this.state().query === typed);
  }

  private count(box: HTMLInputElement, count: number): void {
    const place = box.closest('label')?.querySelector('[data-count]');
    if (place) place.textContent = String(count);
    box.closest('label')?.toggleAttribute('data-none', count === 0 && !box.checked);
  }

  private more(): void {
    const first = this.one('[data-rows]').children.length;
    this.limit += ROWS;
    const state = this.state();
    this.ask(state, false);
    // the button may be gone then: focus goes on to the first row that is new
    this.focusFrom = first;
  }

  private fail(cause: unknown): void {
    const words = failureWords(cause, this.parts);
    this.answered = undefined;
    this.one('[data-answer]').hidden = false;
    this.one('[data-slot="count"]').textContent = words;
    this.one('[data-rows]').replaceChildren();
    this.one('[data-slot="notes"]').hidden = true;
    for (const part of ['more', 'empty']) this.one(`[data-${part}]`).hidden = true;
    this.one('[data-failed]').hidden = false;
    this.announcer.say(words);
  }

  private async warm(): Promise<void> {
    try {
      await engineOf(this.dataset.folder ?? '', pageLocale()).warm();
    } catch {
      // told when something is asked
    }
  }

  private one(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }
}

customElements.define('search-page', SearchPage);
