/** Arrow keys in the drawing: to the spatial neighbour; Home and End to the first and last. Tab stays as it is. */
import { isDrawn } from '../../browser/is-drawn.ts';
import { type Direction, neighbour } from '../../browser/house/neighbours.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function arrowKeys(root: HTMLElement): void {
  const house = root.querySelector<HTMLElement>('.house');
  house?.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [...house.querySelectorAll<HTMLElement>('.brick, .door')].filter((s) => isDrawn(s) && !s.inert);
    const from = stops.indexOf((event.target as Element).closest<HTMLElement>('.brick, .door')!);
    if (from === -1) return;
    const direction = DIRECTIONS[event.key];
    const rects = () => stops.map((s) => s.getBoundingClientRect());
    const to = direction
      ? neighbour(rects(), from, direction)
      : event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? stops.length - 1
          : undefined;
    if (to === undefined) return;
    event.preventDefault();
    stops[to]?.focus();
  });
}
