/** What the page's list says of the bricks, for filters. */
import { fold } from '../../browser/fold.ts';
import { byFacet } from '../../browser/house/url-state.ts';
import { type BrickFacts } from '../../browser/house/facets.ts';

/** Bricks in the order of the house. */
export function readBricks(root: HTMLElement): BrickFacts[] {
  return [...root.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => ({
    id: entry.dataset.entry ?? '',
    values: byFacet((facet) => (entry.dataset[facet] ?? '').split(' ').filter(Boolean)),
    text: fold(['h3', '.summary', '.aliases'].map((s) => entry.querySelector(s)?.textContent ?? '').join(' ')),
  }));
}
