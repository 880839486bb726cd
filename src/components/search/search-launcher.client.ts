/** The only part of the search that comes with a page: it waits for someone to want the rest. */

class SearchLauncher extends HTMLElement {
  connectedCallback(): void {
    const { page = '', folder = '' } = this.dataset;
    for (const other of document.querySelectorAll<HTMLFormElement>('form[data-search]')) other.action = other.dataset.search!;
    const form = this.querySelector('form');
    const button = this.querySelector('button');
    if (!form || !button) return;
    const dialog = () => import('./search-dialog.client.ts');
    const warm = () => void dialog().then(({ warmSearch }) => warmSearch(page, folder), ignore);
    const open = async (): Promise<void> => {
      const ownField = document.querySelector<HTMLInputElement>('search-page [name="q"]');
      if (ownField) {
        ownField.focus();
        ownField.select();
        return;
      }
      try {
        await (await dialog()).openSearch(page, folder);
      } catch {
        // the form's own target, the index from A to Z, needs no script
        form.submit();
      }
    };
    for (const intent of ['pointerenter', 'focusin', 'touchstart'] as const)
      this.addEventListener(intent, warm, { once: true, passive: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void open();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void open();
    });
    button.setAttribute('aria-haspopup', 'dialog');
    showShortcut(this.querySelector('kbd'));
  }
}

/** A failed preparation is told when someone asks for the search, not before. */
function ignore(): void {}

function showShortcut(hint: HTMLElement | null): void {
  if (!hint) return;
  hint.textContent = /Mac|iP(?:hone|ad)/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  hint.hidden = false;
}

customElements.define('search-launcher', SearchLauncher);
