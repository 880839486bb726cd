/** A brick with its words and signs, in a frame of the part of the house that it stands in. */
import type { Look } from './look.ts';
import { type BlockWords, type Pen, textIn } from './pen.ts';
import type { PlacedBlock } from './plan.ts';
import { type Box, type Fill, type Group, type Outline, polygon, rect, type Shape, type TextLine } from './shapes.ts';
import { dutySeal, kindTile, statusMark } from './signs.ts';

/** Inside the frame. */
const PADDING = 16;
/** Largest letters of a name, and those of a status. */
const NAME = 35;
const NOTE = 24;
const SEAL = 38;
/** A brick this much wider than high lies flat: its tile stands beside the name. */
const FLAT = 2.1;
const TILE = { upright: 58, flat: 72 } as const;

/** A window in the wall, between its shutters. */
export function windowOf(pen: Pen, placed: PlacedBlock): Group {
  const { look } = pen;
  const { x, y, width, height } = placed.box;
  const shutter = { y: y - 4, width: 34, height: height + 8 };
  const shutters = [x - 43, x + width + 9].flatMap((left) => shutterAt(look, { ...shutter, x: left }));
  const sill: Outline = {
    kind: 'outline',
    d: rect({ x: x - 14, y: y + height + 5, width: width + 28, height: 13 }, 3),
    fill: look.surface('sill'),
    stroke: look.ink('wall-line'),
    strokeWidth: 2,
  };
  return linked(pen, placed, [...shutters, sill, ...glass(pen, placed, 'pane-edge')]);
}

/** A window in the roof, below a small gable. */
export function dormerOf(pen: Pen, placed: PlacedBlock): Group {
  const { look } = pen;
  const { x, y, width } = placed.box;
  const middle = x + width / 2;
  const gable = (overhang: number, peak: number) => polygon([x - overhang, y - 2], [middle, y - peak], [x + width + overhang, y - 2]);
  const shapes: Shape[] = [
    { kind: 'outline', d: gable(20, 74), fill: look.surface('roof-edge'), stroke: look.ink('roof-edge'), strokeWidth: 5, isRound: true },
    { kind: 'outline', d: gable(-34, 54), fill: look.surface('roof-ridge'), ...(look.isLine ? { stroke: look.ink('ink'), strokeWidth: 2 } : {}) },
    ...glass(pen, placed, 'roof-edge'),
  ];
  return linked(pen, placed, shapes);
}

/** A stone of the foundations. */
export function stoneOf(pen: Pen, placed: PlacedBlock): Group {
  const { look, words } = pen;
  const said = words.blockOf(placed.block);
  const { box } = placed;
  const isOpen = said.status === 'construction' || said.status === 'planned';
  const edge = isOpen ? look.ink(`status-${said.status}`) : look.ink('brick-edge');
  const under: Outline = { kind: 'outline', d: rect({ ...box, y: box.y + 7 }, 12), fill: look.surface('brick-under') };
  const face: Outline = {
    kind: 'outline',
    d: rect(box, 12),
    fill: look.surface('brick'),
    stroke: edge,
    strokeWidth: 3,
    ...(isOpen ? { dash: [12, 8] } : {}),
  };
  return linked(pen, placed, [...(look.isLine ? [] : [under]), face, ...content(pen, said, box, look, 'brick-ink')]);
}

/** A frame with its pane. By night light shines through the panes of what works; what is not there yet stays dark. */
function glass(pen: Pen, { block, box }: PlacedBlock, edge: string): Shape[] {
  const { look, words } = pen;
  const said = words.blockOf(block);
  const isOpen = said.status === 'construction' || said.status === 'planned' || said.status === 'retired';
  const isLit = look.id === 'night' && !isOpen;
  const { x, y, width, height } = box;
  const pane: Fill = isLit
    ? { top: look.surface('lit'), bottom: look.surface('mimosa'), y1: y, y2: y + height }
    : look.surface('pane');
  const shapes: Shape[] = [];
  if (isLit) {
    for (const [reach, opacity] of [[26, 0.1], [14, 0.14]] as const) {
      const glow = { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
      shapes.push({ kind: 'outline', d: rect(glow, reach), fill: look.surface('mimosa'), opacity });
    }
  }
  shapes.push({ kind: 'outline', d: rect(box, 5), fill: pane, stroke: look.ink(edge), strokeWidth: look.isLine ? 5 : 13 });
  shapes.push({ kind: 'outline', d: rect(box, 5), fill: pane, stroke: look.surface('frame'), strokeWidth: look.isLine ? 1 : 8 });
  if (look.isLine) shapes.push({ kind: 'outline', d: rect(box, 5), stroke: look.ink('ink'), strokeWidth: 4 });
  // the reflection of the sky
  if (look.id === 'day') {
    shapes.push({
      kind: 'outline',
      d: polygon([x + width * 0.62, y + 4], [x + width - 4, y + 4], [x + width - 4, y + height - 4], [x + width * 0.36, y + height - 4]),
      fill: look.surface('pane-2'),
    });
  }
  if (isOpen && said.status) {
    const inner = { x: x + 9, y: y + 9, width: width - 18, height: height - 18 };
    shapes.push({ kind: 'outline', d: rect(inner, 3), stroke: look.ink(`status-${said.status}`), strokeWidth: 2.5, dash: [10, 7] });
  }
  return [...shapes, ...content(pen, said, box, isLit ? look.lit : look, 'pane-ink')];
}

function content(pen: Pen, said: BlockWords, box: Box, look: Look, ink: string): Shape[] {
  const isFlat = box.width / box.height > FLAT;
  return isFlat ? flat(pen, said, box, look, ink) : upright(pen, said, box, look, ink);
}

/** Tile, status and seal in one line, the name below. */
function upright(pen: Pen, said: BlockWords, box: Box, look: Look, ink: string): Shape[] {
  const { x, y, width, height } = inner(box);
  const tile = said.kind ? TILE.upright : 0;
  const signs = said.kind ? kindTile(look, said.kind, pen.icons[said.icon] ?? '', x, y, tile) : [];
  const seal = said.seal ? [dutySeal(look, said.seal, x + width - SEAL, y, SEAL)] : [];
  const noteX = x + tile + (tile > 0 ? 14 : 0);
  const noteWidth = width - (noteX - x) - (said.seal ? SEAL + 8 : 0);
  const line = tile > 0 ? tile : NOTE * 1.4;
  const name = { x, y: y + line + 8, width, height: height - line - 8 };
  return [
    ...signs,
    ...textIn(pen, said.name, name, { face: 'strong', fill: look.ink(ink), size: NAME, leading: 1.13 }).shapes,
    ...note(pen, said, look, { x: noteX, y, width: noteWidth, height: line }),
    ...seal,
  ];
}

/** The tile beside the name, the status below it. */
function flat(pen: Pen, said: BlockWords, box: Box, look: Look, ink: string): Shape[] {
  const { x, y, width, height } = inner(box);
  const tile = said.kind ? Math.min(TILE.flat, height) : 0;
  const signs = said.kind ? kindTile(look, said.kind, pen.icons[said.icon] ?? '', x, y + (height - tile) / 2, tile) : [];
  const left = x + tile + (tile > 0 ? 18 : 0);
  const seal = said.seal ? [dutySeal(look, said.seal, x + width - SEAL, y, SEAL)] : [];
  const right = x + width - (said.seal ? SEAL + 8 : 0);
  const below = NOTE * 1.3;
  const setting = { face: 'strong', fill: look.ink(ink), size: NAME, leading: 1.13 } as const;
  const room = { x: left, y, width: right - left, height: height - below };
  const { height: used } = textIn(pen, said.name, room, setting);
  const top = y + (height - below - used) / 2;
  return [
    ...signs,
    ...textIn(pen, said.name, { ...room, y: top, height: used + 0.01 }, setting).shapes,
    ...note(pen, said, look, { x: left, y: top + used + 2, width: x + width - left, height: below }),
    ...seal,
  ];
}

/** The mark of a status with its word. */
function note(pen: Pen, { note: words, status }: BlockWords, look: Look, box: Box): Shape[] {
  const mark = status ? NOTE * 0.9 : 0;
  const gap = status ? 9 : 0;
  const middle = box.y + box.height / 2;
  const fill = status ? look.ink(`status-${status}`) : look.ink('ink-2');
  const room = { x: box.x + mark + gap, y: box.y, width: box.width - mark - gap, height: box.height };
  const fitted = textIn(pen, words, room, { face: 'strong', fill, size: NOTE, leading: 1.1 });
  const top = middle - fitted.height / 2;
  const lines = fitted.shapes.map((shape) => ({ ...(shape as TextLine), y: (shape as TextLine).y + top - box.y }));
  return [...(status ? [statusMark(look, status, box.x, middle - mark / 2, mark)] : []), ...lines];
}

function inner({ x, y, width, height }: Box): Box {
  return { x: x + PADDING, y: y + PADDING - 2, width: width - 2 * PADDING, height: height - 2 * PADDING + 4 };
}

function shutterAt(look: Look, box: Box): Shape[] {
  const slats = Array.from({ length: Math.floor(box.height / 15) }, (_, i) => `M${box.x + 5} ${Math.round(box.y + 10 + i * 15)}h${box.width - 10}`);
  return [
    { kind: 'outline', d: rect(box, 4), fill: look.surface('shutter'), stroke: look.ink('shutter-2'), strokeWidth: 2.5 },
    { kind: 'outline', d: slats.join(''), stroke: look.ink('shutter-2'), strokeWidth: look.isLine ? 1.2 : 3.5 },
  ];
}

function linked(pen: Pen, { block, box }: PlacedBlock, shapes: readonly Shape[]): Group {
  const { href, title, lang, id } = pen.words.blockOf(block);
  return { kind: 'group', shapes, link: { href, title, lang, brick: id, box } };
}
