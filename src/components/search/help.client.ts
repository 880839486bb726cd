/** What helps when nothing was found or nothing answers. */
import type { LaterEngine } from './later-engine.client.ts';
import type { Answer } from './engine.client.ts';
import type { Hit } from './hit.client.ts';
import { nearLinks } from './near-links.client.ts';
import { type Cause, IndexUnavailable } from './unavailable.client.ts';
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
  engine: LaterEngine,
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
    index === '' ? [] : nearLinks(index, typed, NEAR).catch(() => []),
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

async function elsewhere(engine: LaterEngine, language: string, typed: string, parts: Parts): Promise<HTMLElement[]> {
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
