/** `<list-filter>`: shows its menus, and hides the items that the choice leaves out. The choice stands in the address. */
import { type Fields, isChosen } from '../../browser/choice.ts';

class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('[data-controls]');
    if (!controls) return;
    const menus = [...controls.querySelectorAll('select')];
    const asked = new URLSearchParams(location.search);
    for (const menu of menus) {
      const wanted = asked.get(menu.name);
      if ([...menu.options].some((option) => option.value === wanted)) menu.value = wanted ?? '';
    }
    controls.hidden = false;
    controls.addEventListener('change', () => this.apply(controls, menus, true));
    controls.querySelector('button')?.addEventListener('click', () => {
      for (const menu of menus) menu.value = '';
      this.apply(controls, menus, true);
    });
    this.apply(controls, menus, false);
  }

  private apply(controls: HTMLElement, menus: readonly HTMLSelectElement[], remember: boolean): void {
    const choice = Object.fromEntries(menus.map((menu) => [menu.name, menu.value]));
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const item of items) item.hidden = !isChosen(item.dataset as Fields, choice);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    const shown = items.filter((item) => !item.hidden).length;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    const reset = controls.querySelector('button');
    // a button that holds the focus is not taken away from under it
    if (reset) reset.disabled = shown === items.length && reset !== document.activeElement;
    const output = controls.querySelector('output');
    if (output)
      output.textContent = (output.dataset.words ?? '').replace('{count}', `${shown}`).replace('{all}', `${items.length}`);
    if (remember) rememberChoice(choice);
  }
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
