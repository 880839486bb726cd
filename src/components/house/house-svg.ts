/** The house as a drawing that needs nothing else: no style sheet, no font, no script; links and words inside. */
import type { Translator } from '../../i18n/translate.ts';
import { courseColour } from '../../model/contrast.ts';
import { type Block, type Drawing, type DrawnFloor, isPlate } from '../../model/drawing.ts';
import { fullName } from '../../model/sheet.ts';
import type { HousePart } from '../../schema/vocabulary.ts';

export interface HouseSvgInput {
  house: Drawing;
  /** Name of the site. */
  name: string;
  locale: string;
  t: Translator['t'];
  /** A colour of the site by day, by its name. */
  colour: (name: string) => string;
  /** Full address of where a block leads. */
  urlOf: (block: Block) => string;
}

const WIDTH = 1200;
const CELL_HEIGHT = 92;
const GAP = 12;
const HEADING = 40;
/** Height of the gable above the first row. */
const GABLE = 190;
/** Characters of a label that fit a pixel, in the commonest typefaces at 15 px. */
const CHARS_PER_PIXEL = 0.125;
const LINE = 18;
/** Lines of a label; what is longer ends in an ellipsis, and stands whole in the title. */
const MAX_LINES = 3;
const FONT = 'font-family="\'Atkinson Hyperlegible Next\', Verdana, sans-serif"';

/** How a part of the house is built: inset from the edge, bricks in a row, names of its colours. */
const PARTS: Readonly<Record<HousePart, { inset: number; perRow: number; ground: string; ink: string }>> = {
  roof: { inset: 190, perRow: 5, ground: 'roof', ink: 'on-roof' },
  storey: { inset: 130, perRow: 5, ground: 'wall', ink: 'wall-ink' },
  annexe: { inset: 90, perRow: 5, ground: 'wall-2', ink: 'wall-ink' },
  foundation: { inset: 20, perRow: 6, ground: 'soil-1', ink: 'on-course' },
};
/** Order of the parts from the ridge down. */
const ORDER: readonly HousePart[] = ['roof', 'storey', 'annexe', 'foundation'];
const SPACE_ABOVE = 60;

/** The text of the SVG file. */
export function houseSvg(input: HouseSvgInput): string {
  const { house, name, locale, t, colour } = input;
  const parts: string[] = [];
  let y = SPACE_ABOVE;
  for (const part of ORDER) {
    for (const floor of house.floors.filter((f) => f.part === part && f.rooms.some((r) => r.bricks.length > 0))) {
      const drawn = drawFloor(input, floor, y);
      parts.push(drawn.svg);
      y += drawn.height;
    }
  }
  const height = y + 20;
  const title = escape(name);
  const description = escape(t('house.title', { count: house.count }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" xml:lang="${locale}" lang="${locale}" role="group" aria-labelledby="title description">`,
    `<title id="title">${title}</title><desc id="description">${description}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${colour('sky-2')}"/>`,
    `<text x="20" y="40" ${FONT} font-size="28" font-weight="700" fill="${colour('ink')}">${title}</text>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function drawFloor(input: HouseSvgInput, floor: DrawnFloor, top: number): { svg: string; height: number } {
  const { colour } = input;
  const { inset, perRow, ...names } = PARTS[floor.part];
  const [ground, ink] = [colour(names.ground), colour(names.ink)];
  const edge = colour('course-edge');
  const isRoof = floor.part === 'roof';
  const width = WIDTH - 2 * inset;
  const rooms = floor.rooms.filter((r) => r.bricks.length > 0);
  const svg: string[] = [];
  let y = top + (isRoof ? GABLE : 0);
  svg.push(heading(floor.label, WIDTH / 2, y + 26, ink, 'middle', 2));
  y += HEADING;
  for (const room of rooms) {
    const start = y;
    const isNamed = room.label !== undefined && room.label !== floor.label;
    if (isNamed) y += HEADING - GAP;
    const cells: string[] = [];
    for (let i = 0; i < room.bricks.length; i += perRow) {
      const row = room.bricks.slice(i, i + perRow);
      const cell = (width - GAP * (row.length + 1)) / row.length;
      cells.push(...row.map((block, n) => drawBlock(input, block, inset + GAP + n * (cell + GAP), y + GAP, cell)));
      y += CELL_HEIGHT + GAP;
    }
    y += GAP;
    if (floor.part === 'foundation') svg.push(box(inset, start, width, y - start, colour(courseColour(room.material)), edge));
    svg.push(isNamed ? heading(room.label ?? '', inset + GAP, start + 26, ink, 'start', 3) : '', ...cells);
  }
  y += GAP;
  const height = y - top;
  const surface = isRoof
    ? `<path d="M${WIDTH / 2} ${top}L${WIDTH - 20} ${y}H20z" fill="${ground}" stroke="${colour('roof-edge')}" stroke-width="8"/>`
    : box(
        floor.part === 'foundation' ? 0 : inset - GAP,
        top,
        floor.part === 'foundation' ? WIDTH : width + 2 * GAP,
        height,
        ground,
        edge,
      );
  return { svg: `<g role="group" aria-label="${escape(floor.label)}">${surface}${svg.join('')}</g>`, height };
}

function drawBlock(input: HouseSvgInput, block: Block, x: number, y: number, width: number): string {
  const { urlOf, locale, colour } = input;
  const { name, note, kind, lang, isDashed } = shownOf(block, input);
  const lines = wrap(name, Math.floor((width - 20) * CHARS_PER_PIXEL));
  const words = lines.map((l, i) => `<tspan x="${x + 10}" dy="${i === 0 ? 0 : LINE}">${escape(l)}</tspan>`).join('');
  const language = lang === locale ? '' : ` xml:lang="${lang}" lang="${lang}"`;
  const dash = isDashed ? ' stroke-dasharray="5 4"' : '';
  return [
    `<a href="${escape(urlOf(block))}"${language}><title>${escape([name, note, ...kind].join(', '))}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${CELL_HEIGHT}" rx="5" fill="${colour('brick')}" stroke="${colour('brick-ink')}"${dash}/>`,
    `<text y="${y + 24}" ${FONT} font-size="15" font-weight="600" fill="${colour('brick-ink')}">${words}</text>`,
    `<text x="${x + 10}" y="${y + CELL_HEIGHT - 10}" ${FONT} font-size="12" fill="${colour('ink-2')}">${escape(note)}</text></a>`,
  ].join('');
}

/** A brick says its status and kind; a room, how many bricks it has. */
function shownOf(block: Block, { t, locale }: HouseSvgInput) {
  if (isPlate(block)) {
    return { name: block.label, note: t('house.count', { count: block.count }), kind: [], lang: locale, isDashed: false };
  }
  const { status, kind, lang } = block;
  const isDashed = status === 'construction' || status === 'planned';
  return { name: fullName(block), note: t(`status.${status}`), kind: [t(`kind.${kind}`)], lang, isDashed };
}

function heading(text: string, x: number, y: number, ink: string, anchor: 'start' | 'middle', level: number): string {
  const size = level === 2 ? 20 : 16;
  return `<text x="${x}" y="${y}" ${FONT} font-size="${size}" font-weight="700" text-anchor="${anchor}" fill="${ink}">${escape(text)}</text>`;
}

function box(x: number, y: number, width: number, height: number, fill: string, edge: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${edge}"/>`;
}

/** Words in lines of at most `length` characters. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]}…`];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
