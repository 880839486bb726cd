/** Names of the A–Z that look like what was typed: the page itself is read, and loaded only when someone is lost. */
import { nearNames } from '../../browser/near.ts';

/** Names to choose from for each one shown: several may lead to the same page. */
const SPARE = 4;

/** At most `count` items with a link each, to as many pages. @param index address of the A–Z @param find which names are near */
export async function nearLinks(index: string, typed: string, count: number, find = nearNames): Promise<HTMLElement[]> {
  const response = await fetch(index);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const links = new Map([...page.querySelectorAll<HTMLAnchorElement>('[data-name]')].map((a) => [a.dataset.name ?? '', a]));
  const seen = new Set<string>();
  return find(typed, [...links.keys()], count * SPARE)
    .flatMap((name) => {
      const href = links.get(name)?.getAttribute('href') ?? index;
      if (seen.has(href)) return [];
      seen.add(href);
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = href;
      link.textContent = name;
      item.append(link);
      return [item];
    })
    .slice(0, count);
}
