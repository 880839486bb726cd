/** What stands around the house: title and legend in the sky, the plate below the foundations. */
import { encodeQR } from 'qr';
import type { Status } from '../../schema/vocabulary.ts';
import { type Pen, textIn } from './pen.ts';
import { MARGIN, type PosterPlan, SHEET } from './plan.ts';
import { type Box, type Outline, rect, type Shape } from './shapes.ts';
import { dutySquare, kindTile, statusMark } from './signs.ts';

const { width: W, height: H } = SHEET;

const TITLE: Box = { x: MARGIN, y: MARGIN - 10, width: 2360, height: 180 };
const TAGLINE: Box = { x: MARGIN, y: TITLE.y + TITLE.height, width: 2250, height: 124 };
/** Where the house may begin: the vane stands above its ridge. */
export const SKY_END = TAGLINE.y + TAGLINE.height + 84;
/** What stands above the ridge. */
export const VANE = 130;

export function title(pen: Pen): Shape[] {
  const { look, words } = pen;
  return [
    ...textIn(pen, words.site, TITLE, { face: 'display', fill: look.ink('ink'), size: 166, place: 'middle', leading: 1.1 })
      .shapes,
    ...textIn(pen, words.tagline, TAGLINE, { face: 'text', fill: look.ink('ink-2'), size: 46, leading: 1.3 }).shapes,
  ];
}

const LEGEND = { row: 44, sign: 34, size: 32, gap: 14, between: 52, widest: 560, aboveRidge: 70 } as const;

interface Entry {
  label: string;
  draw: (x: number, y: number) => Shape[];
}

/** Kinds left of the ridge; duties and states on its right. */
export function legend(pen: Pen, { roof }: PosterPlan): Shape[] {
  const { look, words } = pen;
  const { sign, between, aboveRidge } = LEGEND;
  const [mark, square] = [sign * 0.88, sign * 0.8];
  const state = (status: Status, label: string, isOld = false): Entry => ({
    label,
    draw: (x, y) => [statusMark(look, status, x + (sign - mark) / 2, y + (sign - mark) / 2, mark, isOld)],
  });
  const kinds = words.kinds.map(({ id, label }): Entry => ({
    label,
    draw: (x, y) => kindTile(look, id, '', x, y, sign, true),
  }));
  const states = words.statuses.map(({ id, label }) => state(id, label));
  const old = words.old === undefined ? [] : [state('operational', words.old, true)];
  const duties = words.duties.map(({ id, label }): Entry => ({
    label,
    draw: (x, y) => [dutySquare(look.ink('ink'), id, x + (sign - square) / 2, y + (sign - square) / 2, square)],
  }));
  // below the tagline and the sun; the roof has not come yet to where the lower rows stand
  const top = roof.ridge - aboveRidge;
  const right = columnWidth(pen, [...states, ...old]);
  const statesX = W - MARGIN - right;
  return [
    ...column(pen, kinds, MARGIN, top),
    ...column(pen, [...states, ...old], statesX, top),
    ...column(pen, duties, statesX - between - columnWidth(pen, duties), top),
  ];
}

/** As wide as the longest label asks. */
function columnWidth({ letters }: Pen, entries: readonly Entry[]): number {
  const { sign, gap, size, widest } = LEGEND;
  const labels = entries.map(({ label }) => letters.strong.width(label, size));
  return Math.min(widest, sign + gap + Math.ceil(Math.max(0, ...labels)));
}

function column(pen: Pen, entries: readonly Entry[], x: number, top: number): Shape[] {
  const { row, sign, size, gap } = LEGEND;
  const width = columnWidth(pen, entries) - sign - gap;
  return entries.flatMap(({ label, draw }, i) => {
    const y = top + i * row;
    const box = { x: x + sign + gap, y: y - 4, width, height: sign + 8 };
    const { shapes } = textIn(pen, label, box, { face: 'strong', fill: pen.look.ink('ink'), size, place: 'middle' });
    return [...draw(x, y), ...shapes];
  });
}

const PLATE: Box = { x: MARGIN, y: H - MARGIN - 190, width: W - 2 * MARGIN, height: 206 };
/** Where the foundations end at the latest. */
export const EARTH_END = PLATE.y - 32;
const PLATE_PADDING = 26;

/** Who made it, when, and where to find it. */
export function plate(pen: Pen): Shape[] {
  const { look, words } = pen;
  const code = PLATE.height - 2 * 16;
  const qr = qrCode(words.url, { x: PLATE.x + PLATE.width - code - 16, y: PLATE.y + 16, width: code, height: code });
  const x = PLATE.x + PLATE_PADDING + 8;
  const width = PLATE.width - code - 3 * PLATE_PADDING - 16;
  const left = { x, y: PLATE.y + PLATE_PADDING - 6, width: width * 0.5, height: PLATE.height - 2 * PLATE_PADDING + 12 };
  const right = { ...left, x: x + width * 0.54, width: width * 0.46 };
  const ink = look.ink('ink');
  const soft = look.ink('ink-2');
  const line = (
    text: string,
    box: Box,
    part: readonly [number, number],
    face: 'strong' | 'text' | 'display',
    size: number,
    fill: string,
  ) =>
    textIn(
      pen,
      text,
      { ...box, y: box.y + box.height * part[0], height: box.height * part[1] },
      { face, size, fill, place: 'middle', leading: 1.22 },
    ).shapes;
  return [
    {
      kind: 'outline',
      d: rect(PLATE, 20),
      fill: look.surface('paper'),
      stroke: look.ink('course-edge'),
      strokeWidth: 5,
    },
    ...line(words.address, left, [0, 0.42], 'display', 66, ink),
    ...line(words.edition, left, [0.44, 0.26], 'strong', 36, ink),
    ...line(words.licence, left, [0.72, 0.26], 'text', 34, soft),
    ...line(words.notice, right, [0, 0.7], 'text', 34, soft),
    ...line(words.publisher, right, [0.72, 0.26], 'strong', 34, ink),
    { kind: 'group', part: 'code', shapes: qr },
  ];
}

/** Modules around the code, so that it is seen as one. */
const QUIET = 2;

/** Black on white in every look: a camera needs it. */
function qrCode(text: string, box: Box): Shape[] {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = box.width / modules.length;
  // a hair wider than they are, lest a seam shows between two
  const cells = modules.flatMap((row, r) =>
    row.flatMap((isDark, c) =>
      isDark ? [rect({ x: box.x + c * size, y: box.y + r * size, width: size + 0.1, height: size + 0.1 })] : [],
    ),
  );
  const code: Outline = { kind: 'outline', d: cells.join(''), fill: '#000000' };
  return [{ kind: 'outline', d: rect(box, 10), fill: '#ffffff' }, code];
}
