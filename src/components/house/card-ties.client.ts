/** The relations of a card, grouped by kind; names and signs are those of the other bricks' entries. */
import type { Tie, Ties } from './ties.client.ts';

/** @returns undefined where the brick is tied to nothing */
export function tieGroups(id: string, ties: Ties, template: HTMLTemplateElement): DocumentFragment | undefined {
  const groups = new Map<string, Tie[]>();
  for (const tie of ties.of(id)) groups.set(tie.type, [...(groups.get(tie.type) ?? []), tie]);
  if (groups.size === 0) return undefined;
  const made = document.createDocumentFragment();
  for (const group of groups.values()) made.append(section(group, ties, template));
  return made;
}

function section(group: readonly Tie[], ties: Ties, template: HTMLTemplateElement): DocumentFragment {
  const made = template.content.cloneNode(true) as DocumentFragment;
  const list = made.querySelector('ul')!;
  made.querySelector('[data-type]')!.textContent = group[0]?.label ?? '';
  made.querySelector('[data-count]')!.textContent = String(group.length);
  for (const { other, type } of group) {
    const [tile, link] = ['.tile', 'h3 a'].map((part) => ties.entry(other)?.querySelector(part)?.cloneNode(true));
    if (!tile || !link) continue;
    const item = document.createElement('li');
    Object.assign(item.dataset, { tie: type, other });
    item.append(tile, link);
    list.append(item);
  }
  return made;
}
