/**
 * `<sheet-reader>`: what helps to read a sheet, none of it needed to. Its parts are open where there is room, and the
 * contents say where one is. The other aids come when someone points at the sheet, touches it or moves through it by keyboard.
 */

/** From here on nothing folds: the widths of the style sheets. */
const OPEN_FROM: readonly (readonly [selector: string, query: string])[] = [
  ['.fold', '(min-width: 40em)'],
  ['.toc details', '(min-width: 64em)'],
];
/** Pixels below the top of the window where a part counts as the one that is read. */
const READING_LINE = 140;

class SheetReader extends HTMLElement {
  private isReady = false;

  connectedCallback(): void {
    if (this.isReady) return;
    this.isReady = true;
    for (const [selector, query] of OPEN_FROM) this.openFrom(selector, query);
    addEventListener('hashchange', () => this.reveal());
    addEventListener('beforeprint', () => this.open(this.querySelectorAll<HTMLDetailsElement>('details')));
    this.reveal();
    this.followReading();
    this.awaitReader();
  }

  private awaitReader(): void {
    const waiting = new AbortController();
    const fetchAids = (event: Event) => {
      waiting.abort();
      // what does not arrive is missed by nobody: all that it helps to stands in the page
      void import('./reading-aids.client.ts').then(
        ({ addReadingAids }) => addReadingAids(this, event.target),
        () => {},
      );
    };
    for (const sign of ['pointerover', 'touchstart', 'focusin'])
      this.addEventListener(sign, fetchAids, { passive: true, signal: waiting.signal });
  }

  private openFrom(selector: string, query: string): void {
    const parts = this.querySelectorAll<HTMLDetailsElement>(selector);
    const room = matchMedia(query);
    const settle = () => {
      for (const part of parts) {
        part.open = room.matches;
        // what cannot be folded is no stop for the keyboard
        if (part.firstElementChild instanceof HTMLElement) part.firstElementChild.tabIndex = room.matches ? -1 : 0;
      }
    };
    room.addEventListener('change', settle);
    settle();
  }

  private open(parts: Iterable<HTMLDetailsElement>): void {
    for (const part of parts) part.open = true;
  }

  /** What an address leads to is not hidden; browsers of before 2025 leave it so. */
  private reveal(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = target?.closest('details');
    if (!part || part.open || !this.contains(part)) return;
    part.open = true;
    target?.scrollIntoView();
  }

  private followReading(): void {
    const contents = this.querySelector('.toc details');
    const here = this.querySelector('.toc .here');
    const entries = [...this.querySelectorAll<HTMLAnchorElement>('.toc a')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    });
    let asked = false;
    const show = () => {
      asked = false;
      const read = entries.findLast(({ heading }) => heading.getBoundingClientRect().top < READING_LINE);
      for (const entry of entries) {
        if (entry === read) entry.link.setAttribute('aria-current', 'location');
        else entry.link.removeAttribute('aria-current');
      }
      if (here) here.textContent = read?.link.textContent?.trim() ?? '';
    };
    addEventListener(
      'scroll',
      () => {
        if (!asked) requestAnimationFrame(show);
        asked = true;
      },
      { passive: true },
    );
    show();
    contents?.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLAnchorElement && !matchMedia('(min-width: 64em)').matches) contents.removeAttribute('open');
    });
  }
}

customElements.define('sheet-reader', SheetReader);
