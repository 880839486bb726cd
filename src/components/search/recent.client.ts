/** What was opened from the search, on this device alone. Nothing of it is sent, and a reader may clear it. */

export interface Opened {
  href: string;
  title: string;
}

/** Of this site and language: another one under the same origin has its own. */
const key = (page: string): string => `search-opened:${page}`;
/** As many as a phone shows above its keyboard. */
const MOST = 5;

/** @param page address of the search page @returns the latest first; nothing where the browser keeps nothing */
export function opened(page: string): Opened[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(page)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOpened).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember(page: string, item: Opened): void {
  const others = opened(page).filter(({ href }) => href !== item.href);
  keep(page, JSON.stringify([item, ...others].slice(0, MOST)));
}

export function forgetOpened(page: string): void {
  try {
    localStorage.removeItem(key(page));
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

function keep(page: string, value: string): void {
  try {
    localStorage.setItem(key(page), value);
  } catch {
    // a full or closed store: the search works without
  }
}

/** Whatever else stands in the store is no address of this site. */
function isOpened(item: unknown): item is Opened {
  const { href, title } = (item ?? {}) as Partial<Record<keyof Opened, unknown>>;
  return typeof href === 'string' && /^\/(?!\/)/.test(href) && typeof title === 'string';
}
