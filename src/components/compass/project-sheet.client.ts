/**
 * The sheet "the house of my project", drawn in the page from the poster that the site publishes: what is not of the plan
 * steps back, what is of it is lit and numbered. Loaded for those who ask for it. Names are text, and go nowhere.
 */
import {
  type Box,
  cleanName,
  codePlace,
  type Face,
  layProject,
  type Measure,
  PROJECT_SHEET,
  type ProjectText,
  type SheetLine,
} from '../../browser/project-sheet.ts';
import type { Level } from '../../browser/compass.ts';

/** What a sheet shows. */
export interface Project extends ProjectText {
  /** Bricks of the plan, with the number and the level that they have in it. */
  bricks: ReadonlyMap<string, { number: number; level: Level }>;
  /** The whole in a sentence, for those who do not see it. */
  description: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Free of words and signs at the edges of the panel. */
const PANEL_MARGIN = 130;
/**
 * How much is seen of a brick that is not of the plan, of its words and of its pane: enough to be recognised. In line the
 * pane stays: what is drawn behind would run through the words.
 */
const FADED: Readonly<Record<string, { words: string; pane: string }>> = {
  day: { words: '0.5', pane: '0.5' },
  night: { words: '0.26', pane: '0.26' },
  line: { words: '0.4', pane: '1' },
};
/** Where a number stands, from the corner of its brick: clear of the brick before it in a row of stones, of the room's name. */
const BADGE = { radius: 33, flat: { x: 24, y: -8 }, upright: { x: -10, y: 10 } } as const;
/** A brick this much wider than high lies flat. */
const FLAT = 1.8;
/** Bricks of the plan stand out by their edge too, on copies in black and white. */
const EDGE = 7;

/** What the page sets its words in; whoever opens the file without these typefaces sees others as wide. */
const FAMILIES: Readonly<Record<Face, { variable: string; weight: number }>> = {
  display: { variable: '--font-display', weight: 800 },
  strong: { variable: '--font-text', weight: 600 },
  text: { variable: '--font-text', weight: 400 },
};

/** A poster of the site. @throws when it cannot be fetched or read */
export async function loadPoster(url: string): Promise<SVGSVGElement> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { documentElement } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  if (documentElement.namespaceURI !== SVG) throw new Error(`${url} is no drawing.`);
  return document.importNode(documentElement as unknown as SVGSVGElement, true);
}

/** A sheet made from a poster of one look; what it shows may change. */
export class ProjectSheet {
  readonly svg = element('svg', {
    viewBox: `0 0 ${PROJECT_SHEET.width} ${PROJECT_SHEET.height}`,
    role: 'img',
    'aria-labelledby': 'PROJECT PLAN',
  });
  private readonly house: SVGSVGElement;
  private readonly colour: (name: string) => string;
  private readonly panel: Box;
  private readonly words = element('g', {});
  private readonly title = element('title', { id: 'PROJECT' });
  private readonly description = element('desc', { id: 'PLAN' });
  private readonly language: string;

  /** @param poster is used up */
  constructor(poster: SVGSVGElement) {
    const { house: crop = '', ...colours } = poster.dataset;
    const [x = 0, y = 0, width = 1, height = 1] = crop.split(' ').map(Number);
    this.colour = (name) => colours[name] ?? 'none';
    this.language = poster.getAttribute('lang') ?? '';
    const houseWidth = (PROJECT_SHEET.height * width) / height;
    this.panel = {
      x: houseWidth + PANEL_MARGIN,
      y: PANEL_MARGIN,
      width: PROJECT_SHEET.width - houseWidth - 2 * PANEL_MARGIN,
      height: PROJECT_SHEET.height - 2 * PANEL_MARGIN,
    };
    const code = poster.querySelector('[data-part="code"]');
    for (const part of poster.querySelectorAll('[data-part="title"], [data-part="plate"], title[id], desc')) part.remove();
    for (const name of poster.getAttributeNames()) poster.removeAttribute(name);
    set(poster, { x: 0, y: 0, width: houseWidth, height: PROJECT_SHEET.height, viewBox: [x, y, width, height].join(' ') });
    this.house = poster;
    const ground = element('rect', { x: houseWidth, width: PROJECT_SHEET.width - houseWidth, height: PROJECT_SHEET.height });
    ground.setAttribute('fill', this.colour('paper'));
    this.svg.setAttribute('lang', this.language);
    this.svg.append(this.title, this.description, poster, ground, this.words);
    if (code) this.svg.append(this.placed(code, codePlace(this.panel)));
  }

  show(project: Project): void {
    this.title.textContent = cleanName(project.name) || project.kind;
    this.description.textContent = project.description;
    for (const brick of this.house.querySelectorAll<SVGAElement>('[data-brick]'))
      this.light(brick, project.bricks.get(brick.dataset.brick ?? ''));
    const { lines, badges, rules } = layProject(project, this.panel, measure);
    this.words.replaceChildren(
      ...rules.map(({ x, y, width }) => element('rect', { x, y, width, height: 4, fill: this.colour('line') })),
      ...badges.map(({ number, x, y, radius }) => this.badge(number, x, y, radius)),
      ...lines.map((line) => this.line(line)),
    );
  }

  /** The sheet as a file that stands alone. */
  file(): string {
    const { width, height } = PROJECT_SHEET;
    const copy = this.svg.cloneNode(true) as SVGSVGElement;
    set(copy, { width: '420mm', height: `${(420 * height) / width}mm` });
    return `${new XMLSerializer().serializeToString(copy)}\n`;
  }

  private light(brick: SVGAElement, planned: { number: number; level: Level } | undefined): void {
    for (const own of brick.querySelectorAll('[data-own]')) own.remove();
    const look = this.colour('look');
    const isDay = look === 'day';
    for (const part of brick.querySelectorAll(':scope > :not(title)')) {
      const { dataset } = part as SVGElement;
      dataset.opacity ??= part.getAttribute('opacity') ?? '1';
      const faded = FADED[look]?.['pane' in dataset ? 'pane' : 'words'] ?? '1';
      part.setAttribute('opacity', planned ? dataset.opacity : String(Number(faded) * Number(dataset.opacity)));
    }
    for (const pane of brick.querySelectorAll<SVGElement>('[data-pane]')) {
      pane.dataset.fill ??= pane.getAttribute('fill') ?? 'none';
      const lit = this.colour(planned?.level === 'mandatory' ? 'lit' : 'lit-2');
      pane.setAttribute('fill', planned && isDay ? lit : pane.dataset.fill);
    }
    if (!planned) return;
    const [x = 0, y = 0, width = 0, height = 0] = (brick.dataset.box ?? '').split(' ').map(Number);
    const edge = element('rect', { x, y, width, height, rx: 8, fill: 'none', stroke: this.colour('accent') });
    edge.setAttribute('stroke-width', String(EDGE));
    const off = width / height > FLAT ? BADGE.flat : BADGE.upright;
    const badge = this.badge(planned.number, x + off.x, y + off.y, BADGE.radius);
    for (const own of [edge, badge]) own.setAttribute('data-own', '');
    // over the pane, below what it says
    [...brick.querySelectorAll('[data-pane]')].at(-1)?.after(edge);
    brick.append(badge);
  }

  private badge(number: number, x: number, y: number, radius: number): SVGGElement {
    const badge = element('g', {});
    const disc = element('circle', { cx: x, cy: y, r: radius, fill: this.colour('accent'), stroke: this.colour('paper') });
    disc.setAttribute('stroke-width', String(radius * 0.14));
    const size = radius * 1.15;
    const text = this.line({
      text: String(number),
      x,
      y: y + size * 0.36,
      size,
      face: 'strong',
      tone: 'ink',
    });
    set(text, { 'text-anchor': 'middle', fill: this.colour('on') });
    badge.append(disc, text);
    return badge;
  }

  private line({ text, x, y, size, face, tone }: SheetLine): SVGTextElement {
    const line = element('text', { x, y, fill: this.colour(tone), 'font-size': size, ...fontOf(face) });
    // a name begins with its own direction, on the side where every line begins
    line.setAttribute('unicode-bidi', 'plaintext');
    line.textContent = text;
    const width = measure(text, size, face);
    if (width > 0) set(line, { textLength: Math.round(width), lengthAdjust: 'spacingAndGlyphs' });
    return line;
  }

  /** A part of the poster, where the sheet wants it. */
  private placed(part: Element, { x, y, width }: Box): SVGGElement {
    const group = element('g', {});
    group.append(part);
    // a square of the poster's own units: its first outline is its ground
    const [, left = 0, top = 0, size = 1] =
      /^M([\d.]+) ([\d.]+)h([\d.]+)/.exec(part.querySelector('path')?.getAttribute('d') ?? '')?.map(Number) ?? [];
    const scale = width / size;
    group.setAttribute('transform', `translate(${x - left * scale} ${y - top * scale}) scale(${scale})`);
    return group;
  }
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  set(made, attributes);
  return made;
}

function set(target: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}

function fontOf(face: Face): { 'font-family': string; 'font-weight': number } {
  const { variable, weight } = FAMILIES[face];
  return { 'font-family': getComputedStyle(document.documentElement).getPropertyValue(variable).trim(), 'font-weight': weight };
}

let pen: CanvasRenderingContext2D | null | undefined;
/** Measured large and scaled: a canvas rounds small letters. */
const TRIED = 100;

const measure: Measure = (text, size, face) => {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * size * 0.5;
  const { 'font-family': family, 'font-weight': weight } = fontOf(face);
  pen.font = `${weight} ${TRIED}px ${family}`;
  return (pen.measureText(text).width * size) / TRIED;
};
