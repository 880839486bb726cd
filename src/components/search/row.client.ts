/** Hits as elements. Text from the index is set as text, never as markup. */
import type { Segment } from '../../browser/search-marks.ts';
import type { Hit } from './hit.client.ts';
import type { Parts } from './parts.client.ts';

/** One hit in the shape of a part: a row of the page, an option of the dialog. */
export function rowOf(hit: Hit, part: 'row' | 'option', parts: Parts): HTMLElement {
  const row = parts.make(part);
  const slot = (name: string) => row.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  const fill = (name: string, segments: readonly Segment[] | undefined) => {
    const place = slot(name);
    if (!place) return;
    if (segments === undefined || segments.length === 0) place.remove();
    else place.replaceChildren(...nodesOf(segments));
  };
  const link = row instanceof HTMLAnchorElement ? row : row.querySelector('a');
  link?.setAttribute('href', hit.href);
  fill('title', hit.title);
  fill('acronym', hit.acronym && [{ text: '(', marked: false }, ...hit.acronym, { text: ')', marked: false }]);
  fill('text', hit.text);
  fill('alias', hit.alias && around(parts.say('search.alias'), '{name}', hit.alias));
  fill('term', hit.term && around(parts.say('search.term'), '{name}', hit.term));
  fill('foreign', hit.foreign && around(parts.say('search.foreign'), '{name}', []));
  if (hit.foreign) slot('foreign')?.append(inLanguage(hit.foreign.name, hit.foreign.lang));
  fill('section', hit.section === undefined ? undefined : plain(parts.say('search.section', { section: hit.section })));
  slot('tile')?.replaceWith(tileOf(hit, parts));
  const status = slot('status');
  if (hit.status !== undefined && parts.has(`status-${hit.status}`)) status?.replaceWith(statusOf(hit, hit.status, parts));
  else status?.remove();
  const kind = parts.say(
    hit.kind !== undefined ? `kind.${hit.kind}` : hit.type === 'page' ? 'search.page' : `find.one.${hit.type}`,
  );
  fill('kind', plain(kind));
  fill('of', hit.of === undefined ? undefined : plain(parts.say('find.of', { name: hit.of })));
  fill('missing', hit.missing.length === 0 ? undefined : plain(parts.say('find.missing', { words: hit.missing.join(', ') })));
  fill('room', hit.room === undefined ? undefined : plain(parts.say(`room.${hit.room}`)));
  return row;
}

/** As in the house: the sign is hollow, and the year beside it, where no source has shown the status for long. */
function statusOf({ seen }: Hit, status: string, parts: Parts): Node {
  const badge = parts.make(`status-${status}`);
  if (seen === undefined) return badge;
  badge.querySelector('svg')?.classList.add('hollow');
  const shown = document.createDocumentFragment();
  shown.append(badge, ` ${parts.say('brick.seen', { year: seen })}`);
  return shown;
}

function tileOf(hit: Hit, parts: Parts): HTMLElement {
  const id = hit.kind === undefined ? `tile-${hit.type === 'term' ? 'term' : 'page'}` : `tile-${hit.kind}`;
  const tile = parts.make(id);
  if (hit.icon !== undefined && parts.has(`icon-${hit.icon}`)) tile.replaceChildren(...parts.make(`icon-${hit.icon}`).childNodes);
  return tile;
}

function plain(text: string): Segment[] {
  return [{ text, marked: false }];
}

/** A sentence with marked words in the place of `{name}`. */
function around(sentence: string, placeholder: string, segments: readonly Segment[]): Segment[] {
  const [before = '', after = ''] = sentence.split(placeholder);
  return [...plain(before), ...segments, ...plain(after)].filter((s) => s.text !== '');
}

function inLanguage(segments: readonly Segment[], lang: string): HTMLElement {
  const span = document.createElement('span');
  if (lang !== '') span.lang = lang;
  span.append(...nodesOf(segments));
  return span;
}

function nodesOf(segments: readonly Segment[]): Node[] {
  return segments.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
