/** The card of a brick: a copy of its entry in the list, beside the house and not over what it speaks of. */
import { isDrawn } from '../../browser/is-drawn.ts';
import { gap } from '../../browser/house/geometry.ts';
import { dateInWords, nextDate, type SheetFacts } from '../../browser/house/sheet-facts.ts';
import { tieGroups } from './card-ties.client.ts';
import type { Ties } from './ties.client.ts';
import { pageLocale } from '../site/page-locale.client.ts';

/** From here on the card stands at a side; below, it is a sheet at the bottom. As in Card.astro. */
const SIDE_WIDTH = 1024;
/** Pixels kept free above a brick that is scrolled into view: the site's header. */
const TOP_ROOM = 96;

/** The same element under another name, with its classes and the children of `from`; it takes the old one's place. */
function renamed(element: Element, name: string, from: Element = element): HTMLElement {
  const made = document.createElement(name);
  made.className = element.className;
  made.append(...from.childNodes);
  element.replaceWith(made);
  return made;
}

/** Words in their language, which is marked where it is not the page's. */
function said(name: string, words: string, language: string): HTMLElement {
  const element = Object.assign(document.createElement(name), { textContent: words });
  if (language !== pageLocale()) element.lang = language;
  element.dataset.reason = '';
  return element;
}

/** @throws when the file cannot be had */
async function factsIn(file: string): Promise<SheetFacts> {
  return (await (await fetch(file)).json()) as SheetFacts;
}

export class BrickCard {
  readonly #root: HTMLElement;
  readonly #dialog: HTMLDialogElement;
  readonly #body: HTMLElement;
  #shown: string | undefined;
  #opener: HTMLElement | undefined;

  constructor(root: HTMLElement, close: (how: { focus: boolean }) => void) {
    this.#root = root;
    this.#dialog = root.querySelector<HTMLDialogElement>('[data-card]')!;
    this.#body = this.#dialog.querySelector<HTMLElement>('[data-card-body]')!;
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close({ focus: true });
    });
  }

  /** Remembers which link asked for a card, unless it stands in the card itself. */
  openedBy(link: HTMLElement): void {
    if (!this.#dialog.contains(link)) this.#opener = link;
  }

  /** Where focus goes back to: the link that opened the card, else the brick, else the house. */
  opener(id: string): HTMLElement {
    const links = [this.#opener, ...this.#root.querySelectorAll<HTMLElement>(`a[data-brick="${id}"]`)];
    const usable = links.find((l) => l && isDrawn(l) && !l.closest('[inert], dialog'));
    return usable ?? this.#root.querySelector<HTMLElement>('#house')!;
  }

  hasFocus(): boolean {
    return this.#dialog.contains(document.activeElement);
  }

  /** Whether the next press of Tab would leave the card at its end. */
  isAtEnd(): boolean {
    const stops = [...this.#dialog.querySelectorAll<HTMLElement>('a[href], button')].filter(isDrawn);
    return stops.at(-1) === document.activeElement;
  }

  /** Fills and shows the card of a brick, or hides it. */
  show(id: string | undefined, ties: Ties): void {
    if (id === this.#shown) return;
    this.#shown = id;
    // the attribute and not show(), which would take the focus of who only follows a link
    this.#dialog.open = id !== undefined;
    this.#body.replaceChildren();
    if (id === undefined) return;
    const copy = ties.entry(id)?.cloneNode(true) as HTMLElement | undefined;
    const name = copy?.querySelector('h3');
    if (!copy || !name) return;
    const title = renamed(name, 'h2', name.querySelector('a') ?? name);
    title.id = 'card-title';
    title.tabIndex = -1;
    this.#dialog.setAttribute('aria-labelledby', title.id);
    const way = this.#made('[data-way]') as HTMLAnchorElement;
    way.setAttribute('href', ties.entry(id)?.querySelector('h3 a')?.getAttribute('href') ?? '');
    copy.querySelector('.summary')?.after(way);
    const groups = tieGroups(id, ties, this.#dialog.querySelector<HTMLTemplateElement>('[data-group]')!);
    if (groups) copy.querySelector('.facts')?.before(groups);
    this.#body.append(renamed(copy, 'div'));
    this.#dialog.scrollTop = 0;
    this.#dock(id, ties);
    void this.#tellMore(id, this.#body);
  }

  /** What the sheet's own file adds: fetched once a card is asked for, left out where it cannot be. */
  async #tellMore(id: string, body: HTMLElement): Promise<void> {
    const file = this.#dialog.dataset.json?.replace('{id}', id) ?? '';
    const facts = await factsIn(file).catch(() => undefined);
    // another card may have been opened meanwhile
    if (!facts || id !== this.#shown || body.querySelector('[data-more-facts]')) return;
    for (const { type, sheet, reason, language } of facts.relations) {
      const tie = body.querySelector(`[data-tie="${type}"][data-other="${sheet.id}"]`);
      if (tie) tie.append(said('span', reason, language));
    }
    const more = this.#made('[data-facts]');
    const { obligation } = facts;
    const next = nextDate(facts, new Date().toISOString().slice(0, 'YYYY-MM-DD'.length));
    const line = (name: string, fill: (part: HTMLElement) => void, isKnown: boolean) => {
      const part = more.querySelector<HTMLElement>(`[data-fact="${name}"]`)!;
      if (isKnown) fill(part);
      else part.remove();
    };
    line(
      'duty',
      (part) => obligation && part.querySelector('dd')?.append(said('span', obligation.words, obligation.language)),
      obligation !== null,
    );
    line(
      'next',
      (part) => {
        if (!next) return;
        part.querySelector('time')!.dateTime = next.date;
        part.querySelector('time')!.textContent = dateInWords(next.date, pageLocale());
        part.querySelector('dd')?.append(said('span', next.what, next.language));
      },
      next !== undefined,
    );
    if (more.childElementCount > 0) body.querySelector('.summary')?.after(more);
  }

  /** Brings the open brick into view beside its card, and the card's title into focus. */
  reveal(id: string | undefined, { focus = false } = {}): void {
    const brick = id === undefined ? undefined : this.#brick(id);
    if (focus) this.#body.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    if (!brick || !isDrawn(brick)) return;
    const { top, bottom } = brick.getBoundingClientRect();
    const floor = innerWidth < SIDE_WIDTH ? this.#dialog.getBoundingClientRect().top : innerHeight;
    if (top >= TOP_ROOM / 2 && bottom <= floor) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: top - TOP_ROOM, behavior: isCalm ? 'instant' : 'smooth' });
  }

  /**
   * Stands at the side where it hides the fewest of the bricks it speaks of, least of all its own. Only breadth counts: the
   * page scrolls on beneath it, and on one that was just opened it has not yet.
   */
  #dock(id: string, ties: Ties): void {
    if (innerWidth < SIDE_WIDTH) return;
    const bricks = [id, ...ties.of(id).map((tie) => tie.other)].flatMap((b) => this.#brick(b) ?? []);
    const cost = (isLeft: boolean) => {
      this.#dialog.classList.toggle('is-left', isLeft);
      const { left, right } = this.#dialog.getBoundingClientRect();
      const isBeneath = (brick: Element): boolean => {
        const box = brick.getBoundingClientRect();
        return gap(left, right, box.left, box.right) === 0;
      };
      return bricks.reduce((sum, b, i) => sum + (isBeneath(b) ? (i === 0 ? bricks.length : 1) : 0), 0);
    };
    const right = cost(false);
    this.#dialog.classList.toggle('is-left', cost(true) < right);
  }

  /** What a template of the card holds, anew. */
  #made(template: string): HTMLElement {
    const { content } = this.#dialog.querySelector<HTMLTemplateElement>(template)!;
    return content.firstElementChild!.cloneNode(true) as HTMLElement;
  }

  #brick(id: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`.brick[data-brick="${id}"]`);
  }
}
