/**
 * `<paper-notes>`: a printed page calls the addresses of its links by numbers, and gives them at its end. A sheet's own
 * numbered sources come first and have theirs, so that one number means one address. Made when printing begins, since
 * the page may have changed until then; taken away when it ends.
 */

/** What leads to other sites, or says itself that paper should give its address. */
const LINKS = 'a[href^="http"]:not([data-address]), a.print-url';
/** A list that is already one of numbered notes, with its addresses. */
const OWN_NOTES = '[aria-labelledby="sources"] ol';

class PaperNotes extends HTMLElement {
  connectedCallback(): void {
    addEventListener('beforeprint', () => this.write());
    addEventListener('afterprint', () => this.clear());
  }

  private write(): void {
    this.clear();
    const main = this.closest('main');
    if (!main) return;
    const own = [...main.querySelectorAll<HTMLAnchorElement>(`${OWN_NOTES} > li a[href^="http"]`)].map(({ href }) => href);
    const numbers = new Map(own.map((href, i) => [href, i + 1]));
    let last = own.length;
    for (const link of main.querySelectorAll<HTMLAnchorElement>(LINKS)) {
      // what paper leaves out calls no note
      if (link.closest(`${OWN_NOTES}, .no-print, [popover], [hidden], house-explorer`)) continue;
      const number = numbers.get(link.href) ?? ++last;
      numbers.set(link.href, number);
      const call = Object.assign(document.createElement('sup'), { className: 'paper-call', textContent: `\u00A0[${number}]` });
      // within the link, whose box may be one of a grid
      link.append(call);
    }
    const notes = [...numbers].filter(([href]) => !own.includes(href));
    if (notes.length === 0) return;
    const list = document.createElement('ol');
    list.start = own.length + 1;
    list.append(...notes.map(([href]) => Object.assign(document.createElement('li'), { textContent: href })));
    this.append(Object.assign(document.createElement('h2'), { textContent: this.dataset.title ?? '' }), list);
  }

  private clear(): void {
    this.replaceChildren();
    for (const call of document.querySelectorAll('.paper-call')) call.remove();
  }
}

customElements.define('paper-notes', PaperNotes);
