/** `<house-explorer>`: the state of the house, its address, and who draws what of it. */
import type { BrickFacts } from '../../browser/house/facets.ts';
import { formatState, type HouseState, parseState, SORTS } from '../../browser/house/url-state.ts';
import { onReturn } from '../browse/returning.client.ts';
import { arrowKeys } from './arrows.client.ts';
import { BrickCard } from './card.client.ts';
import { readBricks } from './facts.client.ts';
import { FilterPanel } from './filters.client.ts';
import { showLevels } from './levels.client.ts';
import { sortTable } from './table.client.ts';
import { Ties } from './ties.client.ts';

/** Milliseconds a pointer rests on a brick before its relations show: shorter, they flicker while it passes. */
const HOVER_DELAY_MS = 140;

class HouseExplorer extends HTMLElement {
  #bricks: readonly BrickFacts[] = [];
  #state!: HouseState;
  #filters!: FilterPanel;
  #card!: BrickCard;
  #ties!: Ties;

  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return;
    this.#bricks = readBricks(this);
    this.#card = new BrickCard(this, (how) => this.#close(how));
    this.#ties = new Ties(this);
    this.#filters = new FilterPanel(this, this.#bricks, (change, kind) => this.#go(change, kind));
    this.#apply(this.#parse());
    if (this.#state.brick !== undefined) this.#card.reveal(this.#state.brick);
    this.#listen();
    arrowKeys(this);
    this.dataset.ready = '';
  }

  #parse(): HouseState {
    const ids = new Set(this.#bricks.map((b) => b.id));
    return parseState(location.search, { bricks: ids, choices: this.#filters.choices });
  }

  /** A deliberate act makes an entry in the history; typing does not. */
  #go(change: Partial<HouseState>, how: 'push' | 'replace' = 'push'): void {
    const next = { ...this.#state, ...change };
    const query = formatState(next);
    if (query !== formatState(this.#state)) {
      // an anchor belongs to the page as it was
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    }
    this.#apply(next);
  }

  #apply(state: HouseState): void {
    this.#state = state;
    this.dataset.view = state.view;
    const shown = this.#filters.show(state);
    for (const element of this.querySelectorAll<HTMLElement>('[data-row], [data-entry]')) {
      element.hidden = !shown.has(element.dataset.row ?? element.dataset.entry ?? '');
    }
    for (const link of this.querySelectorAll<HTMLElement>('.brick')) {
      const isOut = !shown.has(link.dataset.brick ?? '') && link.dataset.brick !== state.brick;
      link.classList.toggle('is-out', isOut);
      link.inert = isOut;
    }
    showLevels(this, state);
    sortTable(this, state);
    if (state.view === 'list') for (const { id } of this.#bricks) this.#ties.entry(id);
    this.#card.show(state.brick, this.#ties);
    this.#draw();
  }

  /** Draws the relations of the open brick, else of the one that is looked at. */
  #draw(looked?: string): void {
    this.#ties.show(this.#state.view === 'house' ? (this.#state.brick ?? looked) : undefined, this.#state.brick !== undefined);
  }

  #close(how: { focus: boolean }): void {
    if (this.#state.brick === undefined) return;
    const opener = this.#card.opener(this.#state.brick);
    this.#go({ brick: undefined });
    if (how.focus) opener.focus({ preventScroll: true });
  }

  #listen(): void {
    this.addEventListener('click', (event) => this.#click(event));
    addEventListener('popstate', () => {
      const [hadFocus, was] = [this.#card.hasFocus(), this.#state.brick];
      this.#apply(this.#parse());
      if (hadFocus && was !== undefined && this.#state.brick === undefined) this.#card.opener(was).focus({ preventScroll: true });
    });
    onReturn(() => this.#apply(this.#parse()));
    this.addEventListener('keydown', (event) => {
      // the browser itself then goes on, from the brick to the one after it
      if (event.key === 'Tab' && !event.shiftKey && this.#card.isAtEnd()) this.#close({ focus: true });
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#state.brick === undefined || document.querySelector('dialog:modal')) return;
      event.preventDefault();
      this.#close({ focus: true });
    });
    const house = this.querySelector<HTMLElement>('.house');
    const looked = (event: Event) => (event.target as Element).closest<HTMLElement>('.brick')?.dataset.brick;
    let timer: ReturnType<typeof setTimeout> | undefined;
    house?.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'mouse') return;
      clearTimeout(timer);
      timer = setTimeout(() => this.#draw(looked(event) ?? this.#focused()), HOVER_DELAY_MS);
    });
    house?.addEventListener('pointerleave', () => {
      clearTimeout(timer);
      this.#draw(this.#focused());
    });
    house?.addEventListener('focusin', () => this.#draw(this.#focused()));
    house?.addEventListener('focusout', () => this.#draw());
    new ResizeObserver(() => this.#draw(this.#focused())).observe(house ?? this);
  }

  #focused(): string | undefined {
    return this.querySelector<HTMLElement>('.brick:focus-visible')?.dataset.brick;
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-close]')) return this.#close({ focus: true });
    const column = target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
    const sort = SORTS.find((s) => s === column);
    if (sort) return this.#go({ sort, descending: this.#state.sort === sort && !this.#state.descending });
    if (target.closest('[data-unlit]')) {
      event.preventDefault();
      this.#go({ lit: new Map(), from: '' });
      return this.querySelector<HTMLElement>('#house')?.focus();
    }
    const link = target.closest<HTMLElement>('a[data-brick]');
    if (link) {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (link.dataset.brick === this.#state.brick && !target.closest('.card')) return this.#close({ focus: true });
      this.#card.openedBy(link);
      this.#go({ brick: link.dataset.brick });
      this.#card.reveal(this.#state.brick, { focus: true });
    } else if (!target.closest('.card, a, button, label, input, summary, [data-filters]')) {
      this.#close({ focus: true });
    }
  }
}

customElements.define('house-explorer', HouseExplorer);
