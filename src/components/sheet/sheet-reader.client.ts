/**
 * `<sheet-reader>`: what helps to read a sheet, none of it needed to. Its parts are open where there is room; the contents
 * say where one is; a source shows beside its number, and leads back to it; each part gives its own address.
 */

/** From here on nothing folds: the widths of the style sheets. */
const OPEN_FROM: readonly (readonly [selector: string, query: string])[] = [
  ['.fold', '(min-width: 40em)'],
  ['.toc details', '(min-width: 64em)'],
];
/** Pixels below the top of the window where a part counts as the one that is read. */
const READING_LINE = 140;
/** Milliseconds for which a confirmation stands. */
const SAID_FOR = 2500;
/** Milliseconds in which a pointer gets from a number to its note. */
const WAY_TO_NOTE = 200;

class SheetReader extends HTMLElement {
  private readonly note = document.createElement('div');
  private leaving = 0;
  /** The number that led to the sources. */
  private origin: HTMLElement | undefined;

  connectedCallback(): void {
    if (this.note.isConnected) return;
    for (const [selector, query] of OPEN_FROM) this.openFrom(selector, query);
    addEventListener('hashchange', () => this.reveal());
    addEventListener('beforeprint', () => this.open(this.querySelectorAll<HTMLDetailsElement>('details')));
    this.reveal();
    this.followReading();
    this.previewSources();
    this.offerLinks();
    this.offerCitation();
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

  private previewSources(): void {
    const { note } = this;
    note.id = 'source-note';
    note.className = 'source-note';
    note.role = 'tooltip';
    note.popover = 'manual';
    this.append(note);
    const enter = ({ target }: Event) => {
      const link = citation(target);
      if (link) this.show(link);
      else if (target instanceof Node && note.contains(target)) clearTimeout(this.leaving);
    };
    const leave = () => {
      clearTimeout(this.leaving);
      this.leaving = window.setTimeout(() => this.hide(), WAY_TO_NOTE);
    };
    if (matchMedia('(hover: hover)').matches) {
      this.addEventListener('pointerover', enter);
      this.addEventListener('pointerout', leave);
    }
    this.addEventListener('focusin', enter);
    this.addEventListener('focusout', leave);
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
    this.addEventListener('click', ({ target }) => {
      const link = citation(target);
      if (!link) return;
      this.hide();
      this.offerReturn(link);
    });
  }

  private show(link: HTMLAnchorElement): void {
    const { note } = this;
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry) return;
    clearTimeout(this.leaving);
    const title = document.createElement('strong');
    const name = entry.querySelector('a');
    title.textContent = name?.textContent?.trim() ?? '';
    title.lang = name?.lang ?? '';
    const facts = entry.querySelector('small')?.cloneNode(true);
    note.replaceChildren(title, facts ?? '');
    this.querySelector('[aria-describedby=source-note]')?.removeAttribute('aria-describedby');
    link.setAttribute('aria-describedby', note.id);
    note.showPopover?.();
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = note;
    const isRoomBelow = bottom + height < innerHeight;
    note.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 16))}px`;
    note.style.top = `${isRoomBelow ? bottom : top - height}px`;
  }

  private hide(): void {
    if (this.note.matches(':popover-open')) this.note.hidePopover();
  }

  /** The way back from a source to where it was called. */
  private offerReturn(link: HTMLElement): void {
    this.origin = link;
    const entry = document.getElementById((link as HTMLAnchorElement).hash.slice(1));
    if (!entry || entry.querySelector('button')) return;
    const back = button(`↩ ${this.dataset.back}`);
    back.addEventListener('click', () => {
      this.origin?.scrollIntoView({ block: 'center' });
      this.origin?.focus({ preventScroll: true });
      this.hide();
    });
    entry.querySelector('p')?.append(back);
  }

  private offerLinks(): void {
    for (const heading of this.querySelectorAll<HTMLElement>('.text :is(.prose h2, .prose h3, .duties > h2)[id]')) {
      const link = button('#');
      link.className = 'link-here no-print';
      link.ariaLabel = `${this.dataset.copy} : ${heading.textContent}`;
      link.title = this.dataset.copy ?? '';
      link.addEventListener('click', () => {
        const url = new URL(location.href);
        url.hash = heading.id;
        history.replaceState(history.state, '', url);
        void copy(url.href, link, this.dataset.copied);
      });
      heading.after(link);
    }
  }

  private offerCitation(): void {
    const text = this.querySelector<HTMLElement>('.citation');
    const words = text?.textContent?.trim();
    if (!text || !words) return;
    const offer = button(text.dataset.copy ?? '');
    offer.addEventListener('click', () => void copy(words, offer, text.dataset.copied));
    text.append(offer);
  }
}

/** The call of a source that an event is about. */
function citation(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('.cite a')) || undefined;
}

function button(label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet no-print';
  made.textContent = label;
  return made;
}

/** Says on the button itself that the clipboard has it; a browser that refuses leaves all as it is. */
async function copy(text: string, from: HTMLButtonElement, said = ''): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  const word = document.createElement('span');
  word.className = 'said';
  word.role = 'status';
  from.after(word);
  word.textContent = said;
  setTimeout(() => word.remove(), SAID_FOR);
}

customElements.define('sheet-reader', SheetReader);
