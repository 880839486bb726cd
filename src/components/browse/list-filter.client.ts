/** `<list-filter>`: shows its form, and hides the items that the choice leaves out. The choice stands in the address. */
import { type Fields, isChosen } from '../../model/browser/choice.ts';

class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const wanted = asked.get(select.name);
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted ?? '';
    }
    form.hidden = false;
    form.addEventListener('change', () => this.apply(form, true));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => queueMicrotask(() => this.apply(form, true)));
    this.apply(form, false);
  }

  private apply(form: HTMLFormElement, remember: boolean): void {
    const choice: Record<string, string> = {};
    for (const select of form.querySelectorAll('select')) choice[select.name] = select.value;
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const item of items) item.hidden = !isChosen(item.dataset as Fields, choice);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    const shown = items.filter((item) => !item.hidden).length;
    const reset = form.querySelector<HTMLButtonElement>('button[type="reset"]');
    // hidden only once it no longer holds the focus
    if (reset) reset.disabled = shown === items.length && reset !== document.activeElement;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    const output = form.querySelector('output');
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
