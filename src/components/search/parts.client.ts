/** Pieces of markup and words that the search page holds, for it and for the dialog. */

import type { Answer } from './engine.client.ts';
import { pageLocale } from '../site/page-locale.client.ts';

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export class Parts {
  private readonly root: ParentNode;
  private readonly words: Readonly<Record<string, string | Plural>>;
  private readonly plural: Intl.PluralRules;
  private readonly number: Intl.NumberFormat;

  /** @param from a document with the search page's template in it */
  constructor(from: Document) {
    const template = from.querySelector<HTMLTemplateElement>('#search-parts');
    if (!template) throw new Error('The search page has lost its parts.');
    this.root = document.importNode(template.content, true);
    this.words = JSON.parse(template.dataset.words ?? '{}') as Record<string, string | Plural>;
    this.plural = new Intl.PluralRules(pageLocale());
    this.number = new Intl.NumberFormat(pageLocale());
  }

  /** A copy of the one element in the template with this id. */
  make(id: string): HTMLElement {
    const template = this.root.querySelector<HTMLTemplateElement>(`template[data-part="${CSS.escape(id)}"]`);
    const element = template?.content.firstElementChild?.cloneNode(true);
    if (!(element instanceof HTMLElement)) throw new Error(`No part "${id}".`);
    return element;
  }

  has(id: string): boolean {
    return this.root.querySelector(`template[data-part="${CSS.escape(id)}"]`) !== null;
  }

  /** Words of the interface, filled in; the plural is chosen by `count`. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const entry = this.words[key] ?? '';
    const pattern = typeof entry === 'string' ? entry : (entry[this.plural.select(Number(values.count))] ?? entry.other);
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? this.number.format(value) : value;
    });
  }
}

/** The parts of the page at `address`, fetched once. */
export function fetchParts(address: string): Promise<Parts> {
  const known = fetched.get(address);
  if (known) return known;
  const parts = (async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    await adoptStyles(page);
    return new Parts(page);
  })();
  parts.catch(() => fetched.delete(address));
  fetched.set(address, parts);
  return parts;
}

/** Takes over the stylesheets that the other page has and this one lacks, and waits until they apply. */
async function adoptStyles(page: Document): Promise<void> {
  const sheets = (from: Document) =>
    [...from.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((l) => l.getAttribute('href') ?? '');
  const known = new Set(sheets(document));
  const missing = sheets(page).filter((href) => !known.has(href));
  const loads = missing.map(
    (href) =>
      new Promise((resolve, reject) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => reject(new Error(href)));
        link.href = href;
        document.head.append(link);
      }),
  );
  await Promise.all(loads);
}

const fetched = new Map<string, Promise<Parts>>();

/** The sentence that heads an answer. */
export function countWords({ total, isPartial, isWordless }: Answer, typed: string, parts: Parts): string {
  const query = typed.trim();
  if (isWordless) return parts.say('find.noWords');
  if (isPartial) return parts.say('find.nearest', { count: total });
  if (total === 0) return parts.say('search.nothing', { query });
  return parts.say(query === '' ? 'search.count' : 'search.countFor', { count: total, query });
}
