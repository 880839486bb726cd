/** The answer of the compass in the house: bricks lit by level, in words, and the way back to the answers. */
import { type HouseState, LEVELS } from '../../browser/house/url-state.ts';

export function showLevels(root: HTMLElement, { lit, plan, from }: HouseState): void {
  root.toggleAttribute('data-is-lit', lit.size > 0);
  const order = plan.flat();
  for (const brick of root.querySelectorAll<HTMLElement>('.brick')) {
    const level = lit.get(brick.dataset.brick ?? '');
    brick.querySelector('.level')?.remove();
    // amber is the colour of a lit window, by night too
    brick.dataset.byDay ??= String(brick.classList.contains('by-day'));
    brick.classList.toggle('by-day', brick.dataset.byDay === 'true' || level === 'mandatory');
    if (level === undefined) {
      delete brick.dataset.level;
      continue;
    }
    brick.dataset.level = level;
    const word = document.createElement('span');
    word.className = `level ${level}`;
    word.textContent = root.dataset[level] ?? '';
    const place = order.indexOf(brick.dataset.brick ?? '') + 1;
    if (place > 0) word.prepend(Object.assign(document.createElement('b'), { textContent: String(place) }));
    brick.append(word);
  }
  const bar = root.querySelector<HTMLElement>('[data-lit]')!;
  bar.hidden = lit.size === 0;
  const text = bar.querySelector<HTMLElement>('[data-lit-text]')!;
  const levels = [...lit.values()];
  text.textContent = (text.dataset.pattern ?? '').replace('{count}', String(lit.size)).replace(
    '{levels}',
    LEVELS.filter((level) => levels.includes(level))
      .map((level) => `${root.dataset[level]}\u00A0${levels.filter((l) => l === level).length}`)
      .join(', '),
  );
  const list = bar.querySelector<HTMLElement>('[data-lit-list]')!;
  list.replaceChildren(
    ...[...new Set([...order, ...lit.keys()])].filter((id) => lit.has(id)).map((id) => entryOf(root, id, order.indexOf(id) + 1)),
  );
  const title = root.querySelector<HTMLElement>('h1')!;
  title.dataset.name ??= title.textContent;
  title.textContent = (lit.size > 0 ? text.dataset.title : title.dataset.name) ?? '';
  const back = bar.querySelector<HTMLAnchorElement>('[data-back]')!;
  back.href = `${root.dataset.compass}${from === '' ? '' : `?${from}`}`;
}

/** A brick of the plan in a list, which leads to it in the drawing. @param place in the plan; 0 for what is only to be watched */
function entryOf(root: HTMLElement, id: string, place: number): HTMLElement {
  const brick = root.querySelector<HTMLAnchorElement>(`.brick[data-brick="${CSS.escape(id)}"]`);
  const entry = document.createElement('li');
  if (place > 0) entry.dataset.place = String(place);
  const name = root.querySelector(`[data-entry="${CSS.escape(id)}"] h3 a`)?.textContent?.trim() ?? id;
  entry.append(Object.assign(document.createElement('a'), { href: `#${brick?.id ?? ''}`, textContent: name }));
  return entry;
}
