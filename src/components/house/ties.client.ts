/** Relations in the drawing: the bricks of the card's list, lit, with a line and a word each. */
import { isDrawn } from '../../browser/is-drawn.ts';
import type { Point, Rect } from '../../browser/house/geometry.ts';
import { routeWires } from '../../browser/house/wires.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** From this width on the drawing has room for lines between its bricks; below, a word on each says it. As in Storey.astro. */
const WIRED_WIDTH = 640;
/** Pixels from the tip of an arrow to its back. */
const ARROW = 10;
/** Types whose arrow points at the brick that is looked at; all others point away from it. `see-also` has none. */
const INWARD: ReadonlySet<string> = new Set(['required-by', 'used-by', 'contains', 'replaced-by']);

export interface Tie {
  other: string;
  type: string;
  label: string;
}

export class Ties {
  readonly #root: HTMLElement;
  readonly #house: HTMLElement;
  readonly #layer: HTMLElement;
  /** The types of relations in words. */
  readonly #labels: Readonly<Record<string, string>>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#house = root.querySelector<HTMLElement>('.house')!;
    this.#layer = root.querySelector<HTMLElement>('[data-wires]')!;
    this.#labels = JSON.parse(root.querySelector<HTMLElement>('[data-relations]')?.dataset.relations ?? '{}') as Record<
      string,
      string
    >;
  }

  /** The entry of a brick, with the sign that the drawing has. */
  entry(id: string): HTMLElement | null {
    const entry = this.#root.querySelector<HTMLElement>(`[data-entry="${id}"]`);
    const tile = entry?.querySelector('.tile');
    const sign = this.#house.querySelector(`.brick[data-brick="${id}"] .tile > *`);
    if (tile && sign && tile.childElementCount === 0) tile.append(sign.cloneNode(true));
    return entry;
  }

  /** What a brick is tied to, as its entry says it: `type:number number;type:number`. */
  of(id: string): Tie[] {
    const groups = (this.entry(id)?.dataset.ties ?? '').split(';').filter(Boolean);
    return groups.flatMap((group) => {
      const [type = '', others = ''] = group.split(':');
      return others.split(' ').map((number) => ({ other: this.#idOf(number), type, label: this.#labels[type] ?? '' }));
    });
  }

  #idOf(number: string): string {
    return this.#root.querySelector<HTMLElement>(`[data-entry][data-number="${number}"]`)?.dataset.entry ?? '';
  }

  /** Lights and wires the relations of a brick, or none. @param isOpen whether its card is open, which dims the others */
  show(id: string | undefined, isOpen: boolean): void {
    const ties = id === undefined ? [] : this.of(id);
    const others = new Set(ties.map((t) => t.other));
    this.#house.classList.toggle('has-open', isOpen);
    for (const brick of this.#house.querySelectorAll<HTMLElement>('.brick')) {
      const own = brick.dataset.brick ?? '';
      brick.classList.toggle('is-open', isOpen && own === id);
      brick.classList.toggle('is-tied', others.has(own));
      // told by a script, since a link without one opens no card
      brick.ariaHasPopup = 'dialog';
      brick.ariaExpanded = String(isOpen && own === id);
    }
    this.#layer.replaceChildren();
    if (ties.length > 0 && id !== undefined) this.#wire(id, ties);
  }

  #wire(id: string, ties: readonly Tie[]): void {
    const origin = this.#house.getBoundingClientRect();
    const rectOf = (element: Element): Rect => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top };
    };
    const boxOf = (brick: string) => this.#house.querySelector(`.brick[data-brick="${brick}"]`)?.closest('li');
    const source = boxOf(id);
    const targets = ties.flatMap((tie) => {
      const box = boxOf(tie.other);
      return box ? [{ ...tie, rect: rectOf(box), brick: rectOf(box.querySelector('.brick')!) }] : [];
    });
    if (!source) return;
    this.#layer.append(...targets.map(({ other, label, brick }) => word(other, label, brick)));
    if (innerWidth < WIRED_WIDTH) return;
    const obstacles = [...this.#house.querySelectorAll('.bricks > li, .door, h3, h4, .posts a')]
      .filter((e) => isDrawn(e))
      .map(rectOf);
    const bounds = { left: 0, top: 0, right: origin.width, bottom: origin.height };
    const lines = routeWires(
      rectOf(source),
      targets.map((t) => t.rect),
      obstacles,
      bounds,
    );
    const svg = document.createElementNS(SVG, 'svg');
    const [halos, wires]: [SVGElement[], SVGElement[]] = [[], []];
    for (const [i, { other, type }] of targets.entries()) {
      const points = lines[i] ?? [];
      const path = 'M' + points.map(({ x, y }) => `${x} ${y}`).join('L');
      halos.push(shape('path', { class: 'halo', d: path }));
      wires.push(shape('path', { class: `wire ${type}`, d: path, 'data-to': other, 'data-type': type, pathLength: '1' }));
      wires.push(shape('path', { class: 'tip', d: tip(points, type) }));
    }
    svg.append(...halos, ...wires);
    this.#layer.prepend(svg);
  }
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Pixels from the corner of a brick to the word on its edge. */
const EDGE = 4;

/** The type of a relation in words, on the upper edge of the brick at its other end. */
function word(other: string, label: string, brick: Rect): HTMLElement {
  const element = document.createElement('span');
  element.className = 'word';
  element.dataset.to = other;
  element.textContent = label;
  element.style.left = `${brick.left + EDGE}px`;
  element.style.top = `${brick.top}px`;
  element.style.maxWidth = `${brick.right - brick.left - 2 * EDGE}px`;
  return element;
}

/** An arrow at the end of a line: into the brick there, or out of it; a diamond where the relation has no direction. */
function tip(points: readonly Point[], type: string): string {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (!before || !end) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [((end.x - before.x) / length) * ARROW, ((end.y - before.y) / length) * ARROW];
  const back = { x: end.x - dx, y: end.y - dy };
  const side = (p: Point, s: number) => `${p.x - dy * s} ${p.y + dx * s}`;
  if (type === 'see-also') {
    const middle = { x: end.x - dx / 2, y: end.y - dy / 2 };
    return `M${end.x} ${end.y}L${side(middle, 0.5)}L${back.x} ${back.y}L${side(middle, -0.5)}z`;
  }
  const [point, base] = INWARD.has(type) ? [back, end] : [end, back];
  return `M${point.x} ${point.y}L${side(base, 0.6)}L${side(base, -0.6)}z`;
}
