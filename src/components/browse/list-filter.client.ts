/**
 * `<list-filter>`: shows its field and its menus, and hides the items that they leave out. The choice stands in the address, and
 * so may a project: `bricks=hds,ins&from=…` leaves its own bricks only. A file of dates follows what is shown.
 */
import { type Fields, isChosen, says } from '../../browser/choice.ts';
import { fold } from '../../browser/fold.ts';
import { onReturn } from './returning.client.ts';

class ListFilter extends HTMLElement {
  /** What each item says, folded: made once, when someone first types. */
  private readonly said = new WeakMap<HTMLElement, string>();
  /** Ids of a project's bricks; without one, all. */
  private bricks: ReadonlySet<string> | undefined;

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('[data-controls]');
    if (!controls) return;
    const menus = [...controls.querySelectorAll('select')];
    const field = controls.querySelector('input');
    const asked = new URLSearchParams(location.search);
    choose(menus, field, asked);
    onReturn(() => {
      choose(menus, field, new URLSearchParams(location.search));
      this.apply(controls, menus, false);
    });
    controls.hidden = false;
    this.narrow(asked);
    this.follow();
    controls.addEventListener('change', () => this.apply(controls, menus, true));
    field?.addEventListener('input', () => this.apply(controls, menus, true));
    controls.querySelector('button')?.addEventListener('click', () => {
      for (const menu of menus) menu.value = '';
      if (field) field.value = '';
      this.apply(controls, menus, true);
    });
    this.apply(controls, menus, false);
    addEventListener('hashchange', () => this.reveal());
    this.reveal();
  }

  /** Opens what holds the part that the address names, which not every browser does. */
  private reveal(): void {
    const named = namedPart();
    const fold = named?.closest('[data-group]')?.querySelector<HTMLDetailsElement>('[data-fold]');
    if (!named || !fold || !this.contains(fold)) return;
    fold.open = true;
    named.scrollIntoView();
  }

  private narrow(asked: URLSearchParams): void {
    const note = this.querySelector<HTMLElement>('[data-scope]');
    const ids = (asked.get('bricks') ?? '').split(',').filter(Boolean);
    if (!note || ids.length === 0) return;
    this.bricks = new Set(ids);
    note.hidden = false;
    const said = note.querySelector<HTMLElement>('[data-words]');
    if (said) said.textContent = (said.dataset.words ?? '').replace('{count}', String(this.bricks.size));
    const back = note.querySelector<HTMLAnchorElement>('[data-back]');
    if (back) back.search = asked.get('from') ?? '';
  }

  private isInScope(item: HTMLElement): boolean {
    const { bricks } = this;
    return !bricks || (item.dataset.brick ?? '').split(' ').some((id) => bricks.has(id));
  }

  /** The link to the file of dates gives those that are shown, where not all are. */
  private follow(): void {
    const { file } = this.dataset;
    if (file === undefined) return;
    document.querySelector<HTMLAnchorElement>(`a[href="${file}"]`)?.addEventListener('click', (event) => {
      const shown = this.querySelectorAll<HTMLElement>('[data-uid]:not([hidden])');
      if (shown.length === this.querySelectorAll('[data-uid]').length) return;
      event.preventDefault();
      const uids = new Set([...shown].map(({ dataset }) => dataset.uid));
      // a file that cannot be picked from is given whole
      void giveDates(file, uids).catch(() => location.assign(file));
    });
  }

  private isSaid(item: HTMLElement, typed: string): boolean {
    const known = this.said.get(item) ?? fold(item.textContent ?? '');
    this.said.set(item, known);
    return says(known, fold(typed));
  }

  private apply(controls: HTMLElement, menus: readonly HTMLSelectElement[], remember: boolean): void {
    const choice = Object.fromEntries(menus.map((menu) => [menu.name, menu.value]));
    const field = controls.querySelector('input');
    const typed = field?.value ?? '';
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const item of items)
      item.hidden =
        !isChosen(item.dataset as Fields, choice) || !this.isInScope(item) || !(typed === '' || this.isSaid(item, typed));
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    const shown = items.filter((item) => !item.hidden).length;
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('[data-fold]')) {
      const group = fold.closest('[data-group]');
      // what a choice leaves is in sight, and what the address names; the count is of it
      fold.open = shown < items.length || fold.dataset.fold === 'open' || (group?.contains(namedPart()) ?? false);
      const count = fold.querySelector('b');
      if (count && group) count.textContent = `${group.querySelectorAll('[data-item]:not([hidden])').length}`;
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-part]'))
      link.hidden = document.getElementById(link.hash.slice(1))?.closest<HTMLElement>('[data-group]')?.hidden ?? false;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    const elsewhere = none?.querySelector('a');
    if (elsewhere) elsewhere.search = new URLSearchParams({ q: typed }).toString();
    const reset = controls.querySelector('button');
    // a button that holds the focus is not taken away from under it
    if (reset) reset.disabled = shown === items.length && reset !== document.activeElement;
    const output = controls.querySelector('output');
    if (output)
      output.textContent = (output.dataset.words ?? '').replace('{count}', `${shown}`).replace('{all}', `${items.length}`);
    if (remember) rememberChoice(field ? { ...choice, [field.name]: typed } : choice);
  }
}

/** What the address names on this page. */
function namedPart(): HTMLElement | null {
  return document.getElementById(location.hash.slice(1));
}

/** Sets the field and each menu to what is asked of them, where a menu offers that; else to its first option. */
function choose(menus: readonly HTMLSelectElement[], field: HTMLInputElement | null, asked: URLSearchParams): void {
  if (field) field.value = asked.get(field.name) ?? '';
  for (const menu of menus) {
    const wanted = asked.get(menu.name);
    menu.value = [...menu.options].some((option) => option.value === wanted) ? (wanted ?? '') : '';
  }
}

/** The parts that make a file come when one is asked for. */
async function giveDates(file: string, uids: ReadonlySet<string | undefined>): Promise<void> {
  const [{ pickEvents }, { saveFile }, answer] = await Promise.all([
    import('../../browser/calendar-pick.ts'),
    import('./save.client.ts'),
    fetch(file),
  ]);
  saveFile(
    pickEvents(await answer.text(), ({ uid }) => uids.has(uid)),
    'text/calendar',
    'dates.ics',
  );
}

function rememberChoice(choice: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(choice)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, '', url);
}

customElements.define('list-filter', ListFilter);
