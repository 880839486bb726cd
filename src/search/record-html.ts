/**
 * A record as the page that the engine reads: never served, so nothing of it is markup for readers. Text is prepared so
 * that `l’hébergement` and `cœur` are found by their plain words, and shown as they were written.
 */
import { EVERY_SHEET, nameToken } from '../browser/name-key.ts';
import { asHidden, asIndexed, NAME_SEPARATOR } from '../browser/search-text.ts';
import type { SearchRecord } from './records.ts';

/** Share of a word's weight by where it stands; the meta fields have theirs in the browser. */
const HEADING_WEIGHT = 2;
const TEXT_WEIGHT = 1;

/** The fields of a record are those that `src/components/search/hit.client.ts` reads. */
export function recordHtml(record: SearchRecord): string {
  const { locale, type, title, acronym, summary, names, terms, foreign, icon, passages } = record;
  const inOtherLanguages = Object.entries(foreign).flatMap(([l, list]) => list.map((n) => `${asHidden(l)} ${asIndexed(n)}`));
  const everyName = [title, acronym ?? [], names, terms, Object.values(foreign).flat()].flat();
  const meta = {
    title: asIndexed(title),
    acronym: acronym && asIndexed(acronym),
    // a term's definition is its text already
    summary: type === 'term' ? undefined : asIndexed(summary),
    names: list(names.map(asIndexed)),
    terms: list(terms.map(asIndexed)),
    foreign: list(inOtherLanguages),
    exact: [...new Set([...everyName.map(nameToken), ...(type === 'sheet' ? [EVERY_SHEET] : [])])].join(' '),
    icon: icon && asHidden(icon),
  };
  const head = Object.entries(meta).flatMap(([key, value]) => (value ? field(key, value) : []));
  // the engine drops a page without words, such as one that only holds a component
  const hasWords = passages.some((p) => p.heading !== '' || p.text !== '');
  const body = (hasWords ? passages : [{ anchor: undefined, heading: '', text: summary }]).map(
    ({ anchor, heading, text }) =>
      (heading === ''
        ? ''
        : `<h2${anchor ? ` id="${escape(anchor)}"` : ''} data-pagefind-weight="${HEADING_WEIGHT}">${escape(asIndexed(heading))}</h2>`) +
      `<p data-pagefind-weight="${TEXT_WEIGHT}">${escape(asIndexed(text))}</p>`,
  );
  return `<!doctype html><html lang="${escape(locale)}"><body data-pagefind-body>${head.join('')}${body.join('')}</body></html>`;
}

function field(key: string, value: string): string {
  return `<i data-pagefind-meta="${key}[data-value]" data-value="${escape(value)}"></i>`;
}

function list(names: readonly string[]): string {
  return names.join(NAME_SEPARATOR);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
