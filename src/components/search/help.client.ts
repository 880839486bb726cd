/** What helps when nothing was found or nothing answers. */
import { nearNames } from '../../browser/near.ts';
import { fold } from '../../browser/fold.ts';
import type { Answer, Engine } from './engine.client.ts';
import type { Hit } from './hit.client.ts';
import { type Cause, IndexUnavailable } from './store.client.ts';
import type { Parts } from './parts.client.ts';
import { rowOf } from './row.client.ts';
import { pageLocale } from '../site/page-locale.client.ts';

/** Near names that are proposed: more is a list to read, not a help. */
const NEAR = 4;
/** Hits of another language that are shown. */
const ELSEWHERE = 3;

/** Fills an "empty" block: near names, hits in the other languages, a way to report. Nothing here may fail aloud. */
export async function help(
  block: HTMLElement,
  typed: string,
  engine: Engine,
  parts: Parts,
  isCurrent: () => boolean,
): Promise<void> {
  const { index = '', locales = '' } = block.dataset;
  report(block.querySelector('[data-help="missing"]'), typed, parts);
  show(block, 'near', []);
  show(block, 'elsewhere', []);
  const languages = locales.split(' ').filter((l) => l !== '' && l !== pageLocale());
  const [near, ...others] = await Promise.all([
    // a large site gives no address
    index === '' ? [] : nearLinks(index, typed).catch(() => []),
    ...languages.map((language) => elsewhere(engine, language, typed, parts).catch(() => [])),
  ]);
  if (!isCurrent()) return;
  show(block, 'near', near ?? []);
  show(block, 'elsewhere', others.flat());
}

function show(block: HTMLElement, name: string, items: readonly HTMLElement[]): void {
  const part = block.querySelector<HTMLElement>(`[data-help="${name}"]`);
  if (!part) return;
  part.hidden = items.length === 0;
  part.querySelector('ul')?.replaceChildren(...items);
}

/** The names of the A–Z index that look like what was typed, each leading where the index leads. */
async function nearLinks(index: string, typed: string): Promise<HTMLElement[]> {
  const response = await fetch(index);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const links = new Map([...page.querySelectorAll<HTMLAnchorElement>('[data-name]')].map((a) => [a.dataset.name ?? '', a]));
  const seen = new Set<string>();
  return nearNames(typed, [...links.keys()], NEAR * 2)
    .filter((name) => {
      const isNew = !seen.has(fold(name));
      seen.add(fold(name));
      return isNew;
    })
    .slice(0, NEAR)
    .map((name) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = links.get(name)?.getAttribute('href') ?? index;
      link.textContent = name;
      item.append(link);
      return item;
    });
}

async function elsewhere(engine: Engine, language: string, typed: string, parts: Parts): Promise<HTMLElement[]> {
  const hits: readonly Hit[] = await engine.askIn(language, typed, ELSEWHERE);
  return hits.map((hit) => {
    const row = rowOf(hit, 'row', parts);
    row.lang = language;
    return row;
  });
}

function report(link: Element | null, typed: string, parts: Parts): void {
  if (!(link instanceof HTMLAnchorElement)) return;
  const address = new URL(link.href);
  address.searchParams.set('title', parts.say('search.missing.subject', { query: typed }));
  link.href = address.href;
}

const FAILURES: Readonly<Record<Cause, string>> = {
  offline: 'find.offline',
  gone: 'find.gone',
  replaced: 'search.replaced',
};

/** The sentence for a search that failed. */
export function failureWords(cause: unknown, parts: Parts): string {
  return parts.say(cause instanceof IndexUnavailable ? FAILURES[cause.cause] : 'search.unavailable');
}

/** Says which names a slip was taken for, and what was not searched. */
export function showNotes(place: HTMLElement, { mended, withoutTexts }: Answer, parts: Parts): void {
  const notes = [
    ...(mended.length > 0 ? [parts.say('find.mended', { words: mended.join(', ') })] : []),
    ...(withoutTexts ? [parts.say('find.namesOnly')] : []),
  ];
  place.hidden = notes.length === 0;
  place.textContent = notes.join(' · ');
}
