/** What comes to a sheet once someone reads it: sources beside their numbers and the way back, links to parts, a citation to copy. */

/** Milliseconds for which a confirmation stands. */
const SAID_FOR = 2500;
/** Milliseconds in which a pointer gets from a number to its note. */
const WAY_TO_NOTE = 200;
/** Pixels that a note stays away from the edge of the window. */
const EDGE = 16;

/** @param first what the reader pointed at or focused, and has not been told of */
export function addReadingAids(sheet: HTMLElement, first: EventTarget | null): void {
  new ReadingAids(sheet).start(first);
}

class ReadingAids {
  private readonly note = document.createElement('div');
  private leaving = 0;
  /** The number that led to the sources. */
  private origin: HTMLElement | undefined;

  private readonly sheet: HTMLElement;

  constructor(sheet: HTMLElement) {
    this.sheet = sheet;
  }

  start(first: EventTarget | null): void {
    this.previewSources();
    this.offerLinks();
    this.offerCitation();
    const link = citation(first);
    if (!link) return;
    // a touch may have led to the source before this arrived
    if (link.hash === location.hash) this.offerReturn(link);
    else this.show(link);
  }

  private previewSources(): void {
    const { note, sheet } = this;
    note.id = 'source-note';
    note.className = 'source-note';
    note.role = 'tooltip';
    note.popover = 'manual';
    sheet.append(note);
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
      sheet.addEventListener('pointerover', enter);
      sheet.addEventListener('pointerout', leave);
    }
    sheet.addEventListener('focusin', enter);
    sheet.addEventListener('focusout', leave);
    sheet.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
    sheet.addEventListener('click', ({ target }) => {
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
    this.sheet.querySelector('[aria-describedby=source-note]')?.removeAttribute('aria-describedby');
    link.setAttribute('aria-describedby', note.id);
    note.showPopover?.();
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = note;
    const isRoomBelow = bottom + height < innerHeight;
    note.style.left = `${Math.max(EDGE / 2, Math.min(left, innerWidth - width - EDGE))}px`;
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
    const back = button(`↩ ${this.sheet.dataset.back}`);
    back.addEventListener('click', () => {
      this.origin?.scrollIntoView({ block: 'center' });
      this.origin?.focus({ preventScroll: true });
      this.hide();
    });
    entry.querySelector('p')?.append(back);
  }

  private offerLinks(): void {
    for (const heading of this.sheet.querySelectorAll<HTMLElement>('.text :is(.prose h2, .prose h3, .duties > h2)[id]')) {
      const link = button('#');
      link.className = 'link-here no-print';
      link.ariaLabel = `${this.sheet.dataset.copy} : ${heading.textContent}`;
      link.title = this.sheet.dataset.copy ?? '';
      link.addEventListener('click', () => {
        const url = new URL(location.href);
        url.hash = heading.id;
        history.replaceState(history.state, '', url);
        void copy(url.href, link, this.sheet.dataset.copied);
      });
      heading.after(link);
    }
  }

  private offerCitation(): void {
    const text = this.sheet.querySelector<HTMLElement>('.citation');
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
