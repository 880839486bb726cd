/** A brick with its words and signs, in a frame of the part of the house that it stands in. */
import type { Look } from './look.ts';
import { type BlockWords, type Pen, textIn } from './pen.ts';
import type { PlacedBlock } from './plan.ts';
import { type Box, type Fill, type Group, type Outline, polygon, rect, type Shape } from './shapes.ts';
import { dutySquare, kindTile, statusMark } from './signs.ts';

/** Inside the frame. */
const PADDING = 14;
/** Largest letters of a name, and those of a status. */
const NAME = 35;
const NOTE = 24;
const NOTE_LEADING = 1.08;
const NOTE_LINE = NOTE * NOTE_LEADING + 0.01;
/** Signs beside the word of a status, as shares of its letters: mark, square of a duty, room after either. */
const SIGN = { mark: 0.9, square: 0.86, gap: 0.36 } as const;
/** A brick this much wider than high lies flat: its tile stands beside the name. */
const FLAT = 1.8;
const TILE = { upright: 46, flat: 72 } as const;

/** A window in the wall, between its shutters. */
export function windowOf(pen: Pen, placed: PlacedBlock, size: number): Group {
  const { look } = pen;
  const { x, y, width, height } = placed.box;
  const shutter = { y: y - 4, width: 29, height: height + 8 };
  const shutters = [x - 38, x + width + 9].flatMap((left) => shutterAt(look, { ...shutter, x: left }));
  const sill: Outline = {
    kind: 'outline',
    d: rect({ x: x - 14, y: y + height + 5, width: width + 28, height: 13 }, 3),
    fill: look.surface('sill'),
    stroke: look.ink('wall-line'),
    strokeWidth: 2,
  };
  return linked(pen, placed, [...shutters, sill, ...glass(pen, placed, 'pane-edge', size)]);
}

/** A window in the roof, below a small gable. */
export function dormerOf(pen: Pen, placed: PlacedBlock, size: number): Group {
  const { look } = pen;
  const { x, y, width } = placed.box;
  const middle = x + width / 2;
  const gable = (overhang: number, peak: number) =>
    polygon([x - overhang, y - 2], [middle, y - peak], [x + width + overhang, y - 2]);
  const shapes: Shape[] = [
    {
      kind: 'outline',
      d: gable(20, 74),
      fill: look.surface('roof-edge'),
      stroke: look.ink('roof-edge'),
      strokeWidth: 5,
      isRound: true,
    },
    {
      kind: 'outline',
      d: gable(-34, 54),
      fill: look.surface('roof-ridge'),
      ...(look.isLine ? { stroke: look.ink('ink'), strokeWidth: 2 } : {}),
    },
    ...glass(pen, placed, 'roof-edge', size),
  ];
  return linked(pen, placed, shapes);
}

/** A stone of the foundations. */
export function stoneOf(pen: Pen, placed: PlacedBlock, size: number): Group {
  const { look, words } = pen;
  const said = words.blockOf(placed.block);
  const { box } = placed;
  const isOld = said.seen !== undefined;
  const isOpen = said.status === 'construction' || said.status === 'planned';
  const edge = look.ink(isOpen ? `status-${said.status}` : isOld ? 'line-strong' : 'brick-edge');
  const under: Outline = { kind: 'outline', d: rect({ ...box, y: box.y + 7 }, 12), fill: look.surface('brick-under') };
  const face: Outline = {
    kind: 'outline',
    d: rect(box, 12),
    fill: look.surface(isOld ? 'brick-old' : 'brick'),
    isPane: true,
    stroke: edge,
    strokeWidth: 3,
    ...(isOpen ? { dash: [12, 8] } : {}),
  };
  return linked(pen, placed, [
    ...(look.isLine || isOld ? [] : [under]),
    face,
    ...content(pen, said, box, look, 'brick-ink', size),
  ]);
}

/** A frame with its pane. By night light shines through the panes of what is known to work; all others stay dark. */
function glass(pen: Pen, { block, box }: PlacedBlock, edge: string, size: number): Shape[] {
  const { look, words } = pen;
  const said = words.blockOf(block);
  const isOpen = said.status === 'construction' || said.status === 'planned' || said.status === 'retired';
  const isOld = said.seen !== undefined;
  const isLit = look.id === 'night' && !isOpen && !isOld;
  const isDark = isOld || (look.id === 'night' && isOpen);
  const { x, y, width, height } = box;
  const pane: Fill = isLit
    ? { top: look.surface('lit'), bottom: look.surface('mimosa'), y1: y, y2: y + height }
    : look.surface(isDark ? 'pane-old' : 'pane');
  const shapes: Shape[] = [];
  if (isLit) {
    for (const [reach, opacity] of [
      [26, 0.1],
      [14, 0.14],
    ] as const) {
      const glow = { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
      shapes.push({ kind: 'outline', d: rect(glow, reach), fill: look.surface('mimosa'), opacity });
    }
  }
  shapes.push({ kind: 'outline', d: rect(box, 5), stroke: look.ink(edge), strokeWidth: look.isLine ? 5 : 13 });
  shapes.push({
    kind: 'outline',
    d: rect(box, 5),
    fill: pane,
    isPane: true,
    stroke: look.surface('frame'),
    strokeWidth: look.isLine ? 1 : 8,
  });
  if (look.isLine) shapes.push({ kind: 'outline', d: rect(box, 5), stroke: look.ink('ink'), strokeWidth: 4 });
  // the reflection of the sky
  if (look.id === 'day' && !isOld) {
    shapes.push({
      kind: 'outline',
      d: polygon(
        [x + width * 0.62, y + 4],
        [x + width - 4, y + 4],
        [x + width - 4, y + height - 4],
        [x + width * 0.36, y + height - 4],
      ),
      fill: look.surface('pane-2'),
      isPane: true,
    });
  }
  if (isOpen && said.status) {
    const inner = { x: x + 9, y: y + 9, width: width - 18, height: height - 18 };
    shapes.push({
      kind: 'outline',
      d: rect(inner, 3),
      stroke: look.ink(`status-${said.status}`),
      strokeWidth: 2.5,
      dash: [10, 7],
    });
  }
  return [...shapes, ...content(pen, said, box, isLit ? look.lit : look, isDark ? 'ink' : 'pane-ink', size)];
}

/** Where the parts of a brick stand in its frame. */
interface Parts {
  tile: { x: number; y: number; size: number } | undefined;
  name: Box;
  note: Box;
  isFlat: boolean;
  /** Whether the year of a status stands below it. */
  isSeenBelow: boolean;
}

/** An upright brick has its tile and status in one line, the name below; a flat one its tile beside name and status. */
function partsOf(pen: Pen, said: BlockWords, box: Box): Parts {
  const { x, y, width, height } = inner(box);
  const isFlat = box.width / box.height > FLAT;
  const size = said.kind ? Math.min(isFlat ? TILE.flat : TILE.upright, height) : 0;
  const left = x + size + (size > 0 ? (isFlat ? 15 : 12) : 0);
  const beside = x + width - left;
  if (isFlat) {
    const isSeenBelow = said.seen !== undefined && noteWidth(pen, said) > beside;
    const below = isSeenBelow ? 2 * NOTE_LINE : NOTE * 1.3;
    const tile = { x, y: y + (height - size) / 2, size };
    return {
      isFlat,
      isSeenBelow,
      tile: said.kind && tile,
      name: { x: left, y, width: beside, height: height - below },
      note: { x: left, y: y + height - below, width: beside, height: below },
    };
  }
  const line = size > 0 ? size : NOTE * 1.4;
  const isSeenBelow = said.seen !== undefined;
  // two lines are a little higher than the tile that they stand beside
  const noteHeight = isSeenBelow ? 2 * NOTE_LINE : line;
  return {
    isFlat,
    isSeenBelow,
    tile: said.kind && { x, y, size },
    name: { x, y: y + line + 8, width, height: height - line - 8 },
    note: { x: left, y: y + (line - noteHeight) / 2, width: beside, height: noteHeight },
  };
}

/** A name so long that its size would be less than this share of what nearly all others have is the only one so small. */
const EXCEPTION = 0.85;
/** How many of the names may be such. */
const OUTLIERS = 0.2;

/** The size at which nearly every name of some bricks fits. */
export function usualNameSize(pen: Pen, blocks: readonly PlacedBlock[]): number {
  const sizes = nameSizes(pen, blocks);
  return sizes[Math.floor(sizes.length * OUTLIERS)] ?? NAME;
}

/** The size at which all names fit that stand side by side, but for exceptions: they are written alike. */
export function commonNameSize(pen: Pen, blocks: readonly PlacedBlock[]): number {
  const usual = usualNameSize(pen, blocks);
  return nameSizes(pen, blocks).find((size) => size >= usual * EXCEPTION) ?? usual;
}

/** The largest size at which each name fits, the smallest first. */
function nameSizes(pen: Pen, blocks: readonly PlacedBlock[]): number[] {
  const sizes = blocks.map(({ block, box }) => {
    const said = pen.words.blockOf(block);
    return textIn(pen, said.name, partsOf(pen, said, box).name, { ...NAME_SETTING, fill: '' }).size;
  });
  return sizes.toSorted((a, b) => a - b);
}

const NAME_SETTING = { face: 'strong', size: NAME, leading: 1.06 } as const;

function content(pen: Pen, said: BlockWords, box: Box, look: Look, ink: string, size: number): Shape[] {
  const { tile, name, note: below, isFlat, isSeenBelow } = partsOf(pen, said, box);
  const setting = { ...NAME_SETTING, fill: look.ink(ink), size };
  const { height: used } = textIn(pen, said.name, name, setting);
  // beside a tile, name and status stand in the middle together
  const top = isFlat ? name.y + (name.height - used) / 2 : name.y;
  const noteBox = isFlat ? { ...below, y: top + used + 2 } : below;
  return [
    ...(tile && said.kind ? kindTile(look, said.kind, pen.icons[said.icon] ?? '', tile.x, tile.y, tile.size) : []),
    ...textIn(pen, said.name, { ...name, y: top, height: used + 0.01 }, setting).shapes,
    ...note(pen, said, look, noteBox, isSeenBelow),
  ];
}

/** Letters between the word of a status and the year in which it was seen, beside one another. */
const BETWEEN = ' · ';

/** What of the line of a status comes before its word. */
const signsWidth = ({ duty, status }: BlockWords): number =>
  (duty ? NOTE * (SIGN.square + SIGN.gap) : 0) + (status ? NOTE * (SIGN.mark + SIGN.gap) : 0);

/** Of status and year in one line. */
function noteWidth({ letters }: Pen, said: BlockWords): number {
  return signsWidth(said) + letters.strong.width(said.note + BETWEEN + (said.seen ?? ''), NOTE);
}

/** How far a brick binds and the mark of its status, with its word; since when nobody has confirmed it, beside or below. */
function note(pen: Pen, said: BlockWords, look: Look, box: Box, isSeenBelow: boolean): Shape[] {
  const { note: words, seen, status, duty } = said;
  const x = box.x + signsWidth(said);
  const room = { ...box, x, width: box.x + box.width - x };
  const line = isSeenBelow ? { ...room, height: room.height / 2 } : room;
  const setting = { face: 'strong', size: NOTE, leading: NOTE_LEADING, place: 'middle' } as const;
  const fill = status ? look.ink(`status-${status}`) : look.ink('ink-2');
  const after = isSeenBelow
    ? { ...line, y: line.y + line.height }
    : { ...line, x: x + pen.letters.strong.width(words + BETWEEN, NOTE), width: Number.POSITIVE_INFINITY };
  const middle = line.y + line.height / 2;
  const [square, mark] = [NOTE * SIGN.square, NOTE * SIGN.mark];
  const markX = x - mark - NOTE * SIGN.gap;
  return [
    ...(duty ? [dutySquare(look.ink('ink'), duty, box.x, middle - square / 2, square)] : []),
    ...(status ? [statusMark(look, status, markX, middle - mark / 2, mark, seen !== undefined)] : []),
    ...textIn(pen, words, line, { ...setting, fill }).shapes,
    ...textIn(pen, seen ?? '', after, { ...setting, fill: look.ink('ink-2') }).shapes,
  ];
}

function inner({ x, y, width, height }: Box): Box {
  return { x: x + PADDING, y: y + PADDING - 1, width: width - 2 * PADDING, height: height - 2 * PADDING + 2 };
}

function shutterAt(look: Look, box: Box): Shape[] {
  const slats = Array.from(
    { length: Math.floor(box.height / 15) },
    (_, i) => `M${box.x + 5} ${Math.round(box.y + 10 + i * 15)}h${box.width - 10}`,
  );
  return [
    { kind: 'outline', d: rect(box, 4), fill: look.surface('shutter'), stroke: look.ink('shutter-2'), strokeWidth: 2.5 },
    { kind: 'outline', d: slats.join(''), stroke: look.ink('shutter-2'), strokeWidth: look.isLine ? 1.2 : 3.5 },
  ];
}

function linked(pen: Pen, { block, box }: PlacedBlock, shapes: readonly Shape[]): Group {
  const { href, title, lang, id } = pen.words.blockOf(block);
  return { kind: 'group', shapes, link: { href, title, lang, brick: id, box } };
}
