/**
 * `<not-found>`: reads the address that led nowhere. Its language comes first, its last part fills the search field, and the
 * pages with the nearest names are proposed.
 */
import { kinNames } from '../../browser/near.ts';
import { nearLinks } from '../search/near-links.client.ts';

/** Pages that are proposed. */
const NEAR = 3;

class NotFound extends HTMLElement {
  connectedCallback(): void {
    const parts = location.pathname.split('/').filter(Boolean);
    const own = this.querySelector<HTMLElement>(`[lang="${CSS.escape(parts.find((part) => part.length === LANGUAGE) ?? '')}"]`);
    if (own) this.prepend(own);
    this.toggleAttribute('data-known', own !== null);
    const sought = soughtIn(parts);
    for (const section of this.querySelectorAll<HTMLElement>('section')) {
      const field = section.querySelector('input');
      if (field) field.value = sought;
    }
    const first = this.querySelector<HTMLElement>('section');
    if (first && sought !== '') void propose(first, sought);
  }
}

/** Letters of a language in an address. */
const LANGUAGE = 2;

/** The last part of an address that is a word, as one would type it; what names a language or a kind of file is none. */
function soughtIn(parts: readonly string[]): string {
  const word = parts.findLast((part) => part.length > LANGUAGE && !/^index\.\w+$/.test(part)) ?? '';
  try {
    return decodeURIComponent(word)
      .replace(/\.\w+$/, '')
      .replaceAll(/[-_+]+/g, ' ')
      .trim();
  } catch {
    return '';
  }
}

async function propose(section: HTMLElement, sought: string): Promise<void> {
  const near = section.querySelector<HTMLElement>('[data-near]');
  const { index } = near?.dataset ?? {};
  if (!near || !index) return;
  const items = await nearLinks(index, sought, NEAR, kinNames).catch(() => []);
  near.hidden = items.length === 0;
  near.querySelector('ul')?.append(...items);
}

customElements.define('not-found', NotFound);
