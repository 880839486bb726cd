/** `<code-sample>`: copies its code, and says so. */

class CodeSample extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const { done, failed } = this.dataset;
    const output = this.querySelector('output');
    if (!output) return;
    try {
      await navigator.clipboard.writeText(this.querySelector('code')?.textContent ?? '');
      output.textContent = done ?? '';
    } catch {
      output.textContent = failed ?? '';
    }
  }
}

customElements.define('code-sample', CodeSample);
