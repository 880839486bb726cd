/** The dialog: a native one, around a combobox whose list are links. */
import { MAX_QUERY } from '../../browser/search-text.ts';
import { Announcer } from './announcer.client.ts';
import { Asker } from './asker.client.ts';
import { engineOf } from './later-engine.client.ts';
import type { Answer, Question } from './engine.client.ts';
import { pageLocale } from '../site/page-locale.client.ts';
import { failureWords, help, showNotes } from './help.client.ts';
import { beginWith, rememberFrom } from './start.client.ts';
import { countWords, fetchParts, type Parts } from './parts.client.ts';
import { rowOf } from './row.client.ts';

/** Options of the list: what a phone shows above its keyboard, and a desk without scrolling. */
const OPTIONS = 6;

/** Letters from which on it is worth asking: one letter is half the index, and no word yet. */
const SHORTEST = 2;

/** Fetches what a search needs, before it is asked for. */
export async function warmSearch(page: string, folder: string): Promise<void> {
  await Promise.all([fetchParts(page), engineOf(folder, pageLocale()).warm()]);
}

/** Opens the dialog, making it the first time. @throws when its parts cannot be had */
export async function openSearch(page: string, folder: string): Promise<void> {
  const parts = await fetchParts(page);
  made ??= new SearchDialog(page, folder, parts);
  made.open();
}

let made: SearchDialog | undefined;

class SearchDialog {
  private readonly dialog: HTMLDialogElement;
  private readonly field: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly asker: Asker;
  private readonly announcer: Announcer;
  private readonly parts: Parts;
  private readonly page: string;
  private asked = '';

  constructor(page: string, folder: string, parts: Parts) {
    this.parts = parts;
    this.page = page;
    this.dialog = parts.make('dialog') as HTMLDialogElement;
    this.field = this.one('input') as HTMLInputElement;
    this.field.maxLength = MAX_QUERY;
    this.list = this.one('[role="listbox"]');
    this.announcer = new Announcer(this.one('[role="status"]'));
    this.asker = new Asker(folder, pageLocale(), {
      answered: (answer, question) => this.show(answer, question),
      slow: () => this.tell(parts.say('search.wait')),
      failed: (cause) => this.fail(cause),
    });
    document.body.append(this.dialog);
    rememberFrom(this.list, page);
    this.begin(true);
    this.field.addEventListener('input', () => this.ask());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.one('[data-close]').addEventListener('click', () => this.dialog.close());
    // a click on the backdrop is a click on the dialog itself
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.addEventListener('close', () => this.asker.cancel());
  }

  open(): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.field.focus();
    this.field.select();
    if (this.field.value.trim() === '') this.begin(true);
    void this.asker.engine.warm().catch((cause: unknown) => this.fail(cause));
    // an answer that was cancelled when the dialog closed is asked for again
    if (this.field.value !== this.asked) this.ask();
  }

  private ask(): void {
    const typed = this.field.value;
    this.one('[data-slot="all"]').setAttribute(
      'href',
      typed.trim() === '' ? this.page : `${this.page}?${new URLSearchParams({ q: typed })}`,
    );
    this.choose(undefined);
    if (typed.trim().length < SHORTEST) {
      this.asker.cancel();
      this.asked = '';
      this.offer([]);
      this.tell('');
      this.empty(false);
      this.begin(true);
      return;
    }
    this.asker.ask({ typed, chosen: {}, limit: OPTIONS });
  }

  private show(answer: Answer, { typed }: Question): void {
    this.asked = typed;
    const shown = answer.hits;
    this.begin(false);
    showNotes(this.one('[data-slot="notes"]'), answer, this.parts);
    this.offer(shown.map((hit) => rowOf(hit, 'option', this.parts)));
    const isEmpty = shown.length === 0;
    this.tell(countWords(answer, typed, this.parts));
    this.empty(isEmpty);
    const block = this.one('[data-empty]');
    if (isEmpty) void help(block, typed, this.asker.engine, this.parts, () => this.asked === typed && this.field.value === typed);
  }

  private offer(options: readonly HTMLElement[]): void {
    for (const [i, option] of options.entries()) {
      option.id = `search-option-${i}`;
      option.tabIndex = -1;
      option.setAttribute('aria-selected', 'false');
    }
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.field.setAttribute('aria-expanded', String(options.length > 0));
  }

  private fail(cause: unknown): void {
    this.offer([]);
    this.asked = '';
    this.empty(false);
    this.begin(false);
    const words = failureWords(cause, this.parts);
    this.tell(words);
    this.one('[data-failed]').hidden = false;
  }

  private tell(words: string): void {
    this.one('[data-failed]').hidden = true;
    this.one('[data-slot="count"]').textContent = words;
    this.announcer.say(words);
  }

  /** What helps before anything is typed. */
  private begin(isBare: boolean): void {
    const block = this.one('[data-begin]');
    block.hidden = !isBare;
    this.one('[data-slot="all"]').hidden = isBare;
    if (!isBare) return;
    this.one('[data-slot="notes"]').hidden = true;
    beginWith(block, this.page, (question) => {
      this.field.value = question;
      this.field.focus();
      this.ask();
    });
  }

  private empty(isEmpty: boolean): void {
    this.one('[data-empty]').hidden = !isEmpty;
  }

  private key(event: KeyboardEvent): void {
    const options = [...this.list.children] as HTMLElement[];
    const at = options.findIndex((o) => o.getAttribute('aria-selected') === 'true');
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at === -1 ? options.length - 1 : at - 1 };
    const to = moves[event.key];
    if (event.isComposing) return;
    if (to !== undefined && options.length > 0) {
      event.preventDefault();
      // past either end lies the field itself
      this.choose(options[to]);
    } else if (event.key === 'Enter' && options[at]) {
      event.preventDefault();
      options[at].click();
    }
  }

  private choose(option: HTMLElement | undefined): void {
    for (const other of this.list.children) other.setAttribute('aria-selected', String(other === option));
    if (option) {
      this.field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.field.removeAttribute('aria-activedescendant');
  }

  private one(selector: string): HTMLElement {
    const found = this.dialog.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The dialog has no ${selector}.`);
    return found;
  }
}
