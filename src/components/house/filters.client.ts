/** The panel of filters: from its inputs to the state, and from the state to inputs, counts and what is said of them. */
import { isDrawn } from '../../browser/is-drawn.ts';
import { type BrickFacts, counts, type Facet, FACETS, type Filters, isFiltering, shown } from '../../browser/house/facets.ts';
import { byFacet, type HouseState, VIEWS } from '../../browser/house/url-state.ts';

/** Milliseconds that "link copied" stays. */
const SAID_MS = 4000;

export class FilterPanel {
  /** What may be chosen in each group. */
  readonly choices: Readonly<Record<Facet, readonly string[]>>;
  readonly #bricks: readonly BrickFacts[];
  readonly #panel: HTMLElement;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #query: HTMLInputElement;

  constructor(
    root: HTMLElement,
    bricks: readonly BrickFacts[],
    go: (change: Partial<HouseState>, how: 'push' | 'replace') => void,
  ) {
    this.#bricks = bricks;
    this.#panel = root.querySelector<HTMLElement>('[data-filters]')!;
    this.#boxes = [...this.#panel.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    this.#query = this.#panel.querySelector<HTMLInputElement>('[name=q]')!;
    this.choices = byFacet((facet) => this.#boxes.filter((b) => b.name === facet).map((b) => b.value));
    this.#query.disabled = false;
    this.#panel.querySelector<HTMLFieldSetElement>('[data-views]')!.disabled = false;
    this.#panel.addEventListener('input', (event) => {
      go(this.#read(), event.target === this.#query ? 'replace' : 'push');
    });
    this.#part('[data-clear]').addEventListener('click', () => {
      go({ q: '', chosen: byFacet(() => []) }, 'push');
      // the button that was pressed is gone
      (isDrawn(this.#query) ? this.#query : this.#part('[data-unfold]')).focus();
    });
    const unfold = this.#part('[data-unfold]');
    unfold.addEventListener('click', () => {
      unfold.ariaExpanded = String(this.#panel.classList.toggle('is-unfolded'));
    });
    const copy = this.#part('[data-copy]');
    copy.addEventListener('click', () => void this.#copy(copy));
  }

  /** Shows a state in the panel. @returns the ids of the bricks that pass */
  show(state: HouseState): Set<string> {
    if (this.#query.value !== state.q) this.#query.value = state.q;
    for (const view of this.#panel.querySelectorAll<HTMLInputElement>('[name=view]')) view.checked = view.value === state.view;
    for (const facet of FACETS) {
      const found = counts(this.#bricks, state, facet);
      for (const box of this.#boxes.filter((b) => b.name === facet)) {
        const count = found.get(box.value) ?? 0;
        box.checked = state.chosen[facet].includes(box.value);
        box.disabled = count === 0 && !box.checked;
        box.closest('label')!.querySelector('[data-count]')!.textContent = String(count);
      }
    }
    if (state.chosen.floor.length + state.chosen.audience.length > 0) {
      this.#panel.querySelector<HTMLDetailsElement>('[data-more]')!.open = true;
    }
    const pass = shown(this.#bricks, state);
    this.#say(pass.size, state);
    return pass;
  }

  #say(size: number, filters: Filters): void {
    const output = this.#part('[data-shown]');
    output.dataset.all ??= output.textContent?.trim() ?? '';
    const pattern = size === 0 ? output.dataset.none : output.dataset.pattern;
    const sentence = pattern?.replace('{shown}', String(size)).replace('{count}', String(this.#bricks.length));
    const text = (isFiltering(filters) ? sentence : output.dataset.all) ?? '';
    if (output.textContent?.trim() !== text) output.textContent = text;
    this.#part('[data-clear]').hidden = !isFiltering(filters);
    const elsewhere = this.#part('[data-elsewhere]') as HTMLAnchorElement;
    elsewhere.hidden = size > 0 || filters.q === '';
    elsewhere.search = new URLSearchParams({ q: filters.q }).toString();
  }

  #read(): Partial<HouseState> {
    const view = this.#panel.querySelector<HTMLInputElement>('[name=view]:checked')?.value;
    return {
      q: this.#query.value,
      chosen: byFacet((facet) => this.#boxes.filter((b) => b.name === facet && b.checked).map((b) => b.value)),
      view: VIEWS.find((v) => v === view) ?? 'house',
    };
  }

  async #copy(button: HTMLElement): Promise<void> {
    button.dataset.label ??= button.textContent ?? '';
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = button.dataset.done ?? '';
    } catch {
      button.textContent = button.dataset.failed ?? '';
    }
    setTimeout(() => {
      button.textContent = button.dataset.label ?? '';
    }, SAID_MS);
  }

  #part(selector: string): HTMLElement {
    return this.#panel.querySelector<HTMLElement>(selector)!;
  }
}
