/** The house itself, from the vane down to its last course. */
import { courseColour } from '../../model/contrast.ts';
import type { Material } from '../../schema/vocabulary.ts';
import { commonNameSize, dormerOf, stoneOf, usualNameSize, windowOf } from './block.ts';
import { type Pen, textIn } from './pen.ts';
import { type PlacedCourse, type PlacedStorey, type PosterPlan, ROOF, SHEET } from './plan.ts';
import { type Box, ellipse, type Group, n, type Outline, polygon, rect, type Shape, stroke } from './shapes.ts';
import { iconAt } from './signs.ts';

const MIDDLE = SHEET.width / 2;

/** Outline of the roof, `inset` within its edge. */
function roofPath({ ridge, knee, eaves }: PosterPlan['roof'], inset: number): string {
  return polygon(
    [MIDDLE, ridge + inset],
    [MIDDLE + ROOF.knee - inset * 1.2, knee + inset * 0.4],
    [MIDDLE + ROOF.eaves - inset * 1.2, eaves],
    [MIDDLE - ROOF.eaves + inset * 1.2, eaves],
    [MIDDLE - ROOF.knee + inset * 1.2, knee + inset * 0.4],
  );
}

const SCALE = { width: 50, row: 46 } as const;

/** Rounded slates, row by row. */
function slates({ ridge, eaves }: PosterPlan['roof']): string {
  const rows = Math.ceil((eaves - ridge) / SCALE.row);
  const across = Math.ceil((2 * ROOF.eaves) / SCALE.width) + 1;
  const scallop = `q${SCALE.width / 2} 30 ${SCALE.width} 0`;
  return Array.from({ length: rows }, (_, i) => {
    const x = MIDDLE - ROOF.eaves - (i % 2) * (SCALE.width / 2);
    return `M${n(x)} ${n(ridge + i * SCALE.row)}${scallop.repeat(across)}`;
  }).join('');
}

export function roof(pen: Pen, { roof: placed }: PosterPlan): Shape[] {
  const { look } = pen;
  const { ridge, knee, eaves, head } = placed;
  const size = commonNameSize(pen, placed.blocks);
  const line = look.ink('ink');
  const edge: Partial<Outline> = look.isLine ? { stroke: line, strokeWidth: 5, isRound: true } : {};
  const name = textIn(pen, placed.label, head, {
    face: 'display',
    fill: look.ink('on-roof'),
    size: 70,
    align: 'middle',
    place: 'middle',
  });
  const nameWidth = Math.min(head.width, pen.letters.display.width(placed.label, name.size) + 60);
  const plate = { x: MIDDLE - nameWidth / 2, y: head.y + 4, width: nameWidth, height: head.height - 8 };
  return [
    ...chimney(pen, ridge),
    vane(pen, ridge),
    { kind: 'outline', d: roofPath(placed, 0), fill: look.surface('roof-edge'), ...edge },
    {
      kind: 'outline',
      d: roofPath(placed, 26),
      fill: look.surface('roof'),
      ...(look.isLine ? { stroke: line, strokeWidth: 2 } : {}),
    },
    {
      kind: 'group',
      clip: roofPath(placed, 26),
      shapes: [{ kind: 'outline', d: slates(placed), stroke: look.ink('roof-ridge'), strokeWidth: look.isLine ? 0.9 : 2.4 }],
    },
    // where the steep part begins
    {
      kind: 'outline',
      d: stroke(MIDDLE - ROOF.knee + 20, knee, MIDDLE + ROOF.knee - 20, knee),
      stroke: look.ink('roof-edge'),
      strokeWidth: look.isLine ? 4 : 14,
      isRound: true,
    },
    ...oculus(pen, knee - 196),
    { kind: 'outline', d: rect(plate, 14), fill: look.surface('roof') },
    ...name.shapes,
    ...placed.blocks.map((block) => dormerOf(pen, block, size)),
    {
      kind: 'outline',
      d: rect({ x: MIDDLE - ROOF.eaves - 18, y: eaves - 12, width: 2 * ROOF.eaves + 36, height: 28 }, 14),
      fill: look.isLine
        ? look.surface('roof')
        : { top: look.surface('roof-ridge'), bottom: look.surface('roof-edge'), y1: eaves - 12, y2: eaves + 16 },
      ...edge,
    },
  ];
}

function chimney({ look }: Pen, ridge: number): Shape[] {
  const box = { x: MIDDLE - 700, y: ridge + 4, width: 96, height: 300 };
  const edge: Partial<Outline> = look.isLine ? { stroke: look.ink('ink'), strokeWidth: 3 } : {};
  const courses = Array.from({ length: 9 }, (_, i) => `M${box.x} ${n(box.y + 26 + i * 26)}h${box.width}`).join('');
  return [
    {
      kind: 'outline',
      d: rect({ x: box.x + 20, y: box.y - 56, width: 56, height: 40 }, 4),
      fill: look.surface('chimney'),
      ...edge,
    },
    { kind: 'outline', d: rect(box), fill: look.surface('chimney'), ...edge },
    { kind: 'outline', d: courses, stroke: look.ink('chimney-2'), strokeWidth: look.isLine ? 1.2 : 3 },
    {
      kind: 'outline',
      d: rect({ x: box.x - 12, y: box.y - 22, width: box.width + 24, height: 26 }, 5),
      fill: look.surface('chimney-2'),
      ...edge,
    },
  ];
}

function vane({ look }: Pen, ridge: number): Group {
  const scale = 1.3;
  const colour = look.ink('vane');
  const bars = 'M40 22v76M12 30h52M64 30l-8-6M64 30l-8 6M12 30l-6-5M12 30l-6 5M18 30l-6-5M18 30l-6 5M28 52h24';
  return {
    kind: 'group',
    at: { x: MIDDLE - 40 * scale, y: ridge - 92 * scale, scale },
    shapes: [
      { kind: 'outline', d: bars, stroke: colour, strokeWidth: 3, isRound: true },
      { kind: 'outline', d: ellipse(40, 52, 3) + ellipse(40, 18, 4), fill: colour },
    ],
  };
}

function oculus({ look }: Pen, y: number): Shape[] {
  const edge = look.isLine ? look.ink('ink') : look.ink('roof-edge');
  return [
    ...(look.id === 'night'
      ? [{ kind: 'outline', d: ellipse(MIDDLE, y, 96), fill: look.surface('mimosa'), opacity: 0.16 } satisfies Outline]
      : []),
    { kind: 'outline', d: ellipse(MIDDLE, y, 66), fill: look.surface('frame'), stroke: edge, strokeWidth: 4 },
    {
      kind: 'outline',
      d: ellipse(MIDDLE, y, 50),
      fill: look.surface('mimosa'),
      ...(look.isLine ? { stroke: edge, strokeWidth: 2 } : {}),
    },
    {
      kind: 'outline',
      d: stroke(MIDDLE, y - 50, MIDDLE, y + 50) + stroke(MIDDLE - 50, y, MIDDLE + 50, y),
      stroke: look.isLine ? edge : look.surface('frame'),
      strokeWidth: look.isLine ? 4 : 9,
    },
  ];
}

export function walls(pen: Pen, plan: PosterPlan): Shape[] {
  const { look } = pen;
  const { wall, storeys } = plan;
  const edge = look.ink('wall-line');
  const size = commonNameSize(
    pen,
    storeys.flatMap(({ rooms }) => rooms.flatMap(({ blocks }) => blocks)),
  );
  const surface: Outline = {
    kind: 'outline',
    d: rect(wall),
    fill: look.isLine
      ? look.surface('wall')
      : { top: look.surface('wall'), bottom: look.surface('wall-2'), y1: wall.y, y2: wall.y + wall.height },
    stroke: edge,
    strokeWidth: look.isLine ? 4 : 5,
  };
  const shade: Outline = { kind: 'outline', d: rect({ ...wall, height: 44 }), fill: '#141420', opacity: 0.12 };
  const plinth: Outline = {
    kind: 'outline',
    d: rect({ x: wall.x - 8, y: wall.y + wall.height - 44, width: wall.width + 16, height: 44 }),
    fill: look.surface('plinth'),
    stroke: edge,
    strokeWidth: 3,
  };
  return [
    surface,
    ...(look.isLine ? [] : [shade]),
    ...quoins(pen, wall),
    plinth,
    ...storeys.flatMap((storey, i) => storeyOf(pen, storey, i > 0, size)),
    ...(plan.door ? [doorOf(pen, plan.door)] : []),
  ];
}

const QUOIN = { height: 44, wide: 34, narrow: 22 } as const;

/** Corner stones, long and short in turn. */
function quoins({ look }: Pen, wall: Box): Shape[] {
  const count = Math.floor((wall.height - 60) / QUOIN.height);
  const stones = Array.from({ length: count }, (_, i) => {
    const width = i % 2 === 0 ? QUOIN.wide : QUOIN.narrow;
    const y = wall.y + 16 + i * QUOIN.height;
    const at = (x: number) => rect({ x, y: y + 3, width, height: QUOIN.height - 6 }, 2);
    return at(wall.x) + at(wall.x + wall.width - width);
  });
  return [{ kind: 'outline', d: stones.join(''), fill: look.surface('sill'), stroke: look.ink('wall-line'), strokeWidth: 2 }];
}

function storeyOf(pen: Pen, { label, head, box, rooms }: PlacedStorey, hasBand: boolean, nameSize: number): Shape[] {
  const { look } = pen;
  const band: Outline = {
    kind: 'outline',
    d: rect({ x: box.x - 10, y: box.y - 8, width: box.width + 20, height: 20 }, 3),
    fill: look.surface('sill'),
    stroke: look.ink('wall-line'),
    strokeWidth: 2.5,
  };
  const ink = look.ink('wall-ink');
  return [
    ...(hasBand ? [band] : []),
    ...textIn(pen, label, head, { face: 'display', fill: ink, size: 58, align: 'middle', place: 'middle' }).shapes,
    ...rooms.flatMap((room) => [
      ...textIn(pen, room.label ?? '', room.head, { face: 'strong', fill: ink, size: 40, align: 'middle' }).shapes,
      ...room.blocks.map((block) => windowOf(pen, block, nameSize)),
    ]),
  ];
}

const FRAME = 13;

/** The way in, for those who have a project: a fanlight, a question, a compass. */
function doorOf(pen: Pen, box: Box): Group {
  const { look, words } = pen;
  const { question, action, href } = words.door ?? { question: '', action: '', href: '' };
  const fan = { x: box.x, y: box.y, width: box.width, height: 48 };
  const leaf = { ...box, y: fan.y + fan.height, height: box.height - fan.height };
  const ink = look.ink('on-door');
  const rays = [0.2, 0.4, 0.6, 0.8]
    .map((at) => stroke(fan.x + fan.width * at, fan.y, fan.x + fan.width * at, fan.y + fan.height))
    .join('');
  const text = { x: box.x + 22, width: box.width - 44 };
  const compass = Math.min(84, leaf.height * 0.34);
  const middle = box.x + box.width / 2;
  const edge = { stroke: look.ink('wall-line'), strokeWidth: 2.5 };
  const outline = { x: box.x - FRAME, y: box.y - FRAME, width: box.width + 2 * FRAME, height: box.height + FRAME };
  const centre = leaf.y + leaf.height * 0.5;
  const needle = (sign: 1 | -1) =>
    polygon([middle, centre - sign * compass * 0.36], [middle + compass * 0.11, centre], [middle - compass * 0.11, centre]);
  return {
    kind: 'group',
    link: { href, title: `${question} ${action}`, lang: undefined, brick: undefined, box },
    shapes: [
      { kind: 'outline', d: rect(outline, 12), fill: look.surface('door-frame'), ...edge },
      { kind: 'outline', d: rect(fan, 4), fill: look.surface('mimosa'), ...(look.isLine ? edge : {}) },
      {
        kind: 'outline',
        d: rays,
        stroke: look.isLine ? look.ink('ink') : look.surface('door-frame'),
        strokeWidth: look.isLine ? 2.5 : 7,
      },
      { kind: 'outline', d: rect(leaf), fill: look.surface('door'), ...(look.isLine ? edge : {}) },
      ...textIn(
        pen,
        question,
        { ...text, y: leaf.y + 12, height: leaf.height * 0.24 },
        { face: 'display', fill: ink, size: 44, align: 'middle', place: 'middle' },
      ).shapes,
      { kind: 'outline', d: ellipse(middle, centre, compass / 2), stroke: ink, strokeWidth: 5 },
      {
        kind: 'group',
        at: { x: 0, y: 0 },
        shapes: [
          { kind: 'outline', d: needle(1), fill: look.ink('knob') },
          { kind: 'outline', d: needle(-1), fill: ink },
        ],
      },
      ...textIn(
        pen,
        action,
        { ...text, y: leaf.y + leaf.height * 0.72, height: leaf.height * 0.2 },
        { face: 'strong', fill: ink, size: 36, align: 'middle', place: 'middle' },
      ).shapes,
      { kind: 'outline', d: ellipse(box.x + box.width - 24, centre + 8, 9), fill: look.ink('knob') },
    ],
  };
}

/** Columns of stone that carry the eaves, each with its name along the shaft. */
export function pillars(pen: Pen, plan: PosterPlan): Shape[] {
  const at = plan.pillars.map((box, i) => shaftOf(box, plan, pen.words.pillars[i]?.label ?? ''));
  const size = Math.min(...at.map(({ label, length, width }) => pillarName(pen, label, length, width, PILLAR_NAME).size));
  return plan.pillars.flatMap((box, i) => pillarOf(pen, box, plan, i, size));
}

/** Largest letters of the name of a pillar, and the stone that stays free on either side of them. */
const PILLAR_NAME = 60;
const PILLAR_AIR = 16;
const PILLAR_ICON = 64;

/** The shaft between capital and base, and how long a name may be there below its icon. */
function shaftOf({ x, y, width, height }: Box, { annexe, wall }: PosterPlan, label: string) {
  const shaft = { x: x + 10, y: y + 78, width: width - 20, height: height - 78 - 84 };
  const end = annexe !== undefined && x > wall.x ? annexe.box.y - annexe.slope : shaft.y + shaft.height;
  const icon = shaft.y + 44;
  return { label, shaft, icon, width: shaft.width, length: Math.max(end - (icon + PILLAR_ICON) - 90, 60) };
}

function pillarName(pen: Pen, label: string, length: number, width: number, size: number) {
  const along = { x: 0, y: PILLAR_AIR, width: length, height: width - 2 * PILLAR_AIR };
  return textIn(pen, label, along, {
    face: 'display',
    fill: pen.look.ink('wall-ink'),
    size,
    align: 'end',
    place: 'middle',
    leading: 1,
  });
}

function pillarOf(pen: Pen, box: Box, plan: PosterPlan, index: number, size: number): Shape[] {
  const { look, words } = pen;
  const said = words.pillars[index];
  if (!said) return [];
  const edge = { stroke: look.ink('wall-line'), strokeWidth: look.isLine ? 3 : 3.5 };
  const stone = (b: Box, radius = 3): Outline => ({ kind: 'outline', d: rect(b, radius), fill: look.surface('sill'), ...edge });
  const { x, y, width, height } = box;
  const bottom = y + height;
  const { shaft, icon, length } = shaftOf(box, plan, said.label);
  const name = pillarName(pen, said.label, length, shaft.width, size);
  const light: Outline = {
    kind: 'outline',
    d: rect({ ...shaft, x: shaft.x + 4, width: 12 }),
    fill: look.surface('wall'),
    opacity: 0.55,
  };
  const dark: Outline = {
    kind: 'outline',
    d: rect({ ...shaft, x: shaft.x + shaft.width - 22, width: 20 }),
    fill: look.ink('timber-2'),
    opacity: 0.22,
  };
  return [
    stone(shaft),
    ...(look.isLine ? [] : [light, dark]),
    stone({ x: x - 2, y: y + 56, width: width + 4, height: 26 }, 12),
    stone({ x: x - 12, y: y + 14, width: width + 24, height: 44 }),
    stone({ x: x - 2, y: bottom - 88, width: width + 4, height: 26 }, 12),
    stone({ x: x - 14, y: bottom - 62, width: width + 28, height: 62 }),
    {
      kind: 'group',
      link: { href: said.href, title: said.label, lang: undefined, brick: undefined, box: shaft },
      shapes: [
        iconAt(look.ink('wall-ink'), pen.icons[said.icon] ?? '', x + (width - PILLAR_ICON) / 2, icon, PILLAR_ICON),
        { kind: 'group', at: { x: shaft.x, y: icon + PILLAR_ICON + 40 + length, turn: -90 }, shapes: name.shapes },
      ],
    },
  ];
}

export function annexe(pen: Pen, { annexe: placed }: PosterPlan): Shape[] {
  if (!placed) return [];
  const { look } = pen;
  const { box, slope, head, label, rooms } = placed;
  const blocks = rooms.flatMap((room) => room.blocks);
  const edge = { stroke: look.ink('wall-line'), strokeWidth: look.isLine ? 4 : 5 };
  const right = box.x + box.width;
  return [
    {
      kind: 'outline',
      d: rect(box),
      fill: look.surface('wall-2'),
      ...edge,
    },
    {
      kind: 'outline',
      d: polygon([box.x - 4, box.y - slope], [right + 22, box.y - 14], [right + 22, box.y + 12], [box.x - 4, box.y + 12]),
      fill: look.isLine
        ? look.surface('roof')
        : { top: look.surface('roof'), bottom: look.surface('roof-edge'), y1: box.y - slope, y2: box.y + 12 },
      ...(look.isLine ? edge : {}),
    },
    ...textIn(
      pen,
      label,
      { ...head, y: head.y + 16, height: head.height - 16 },
      { face: 'display', fill: look.ink('wall-ink'), size: 42, align: 'middle', place: 'middle' },
    ).shapes,
    ...blocks.map((block) => stoneOf(pen, block, commonNameSize(pen, blocks))),
  ];
}

/** Lines of a material: distance, direction, strength. */
const TEXTURES: Readonly<Record<Material, { gap: number; dx: number; colour: string; opacity: number } | undefined>> = {
  sandstone: undefined,
  brick: { gap: 40, dx: Number.POSITIVE_INFINITY, colour: '#5a2814', opacity: 0.16 },
  marble: { gap: 96, dx: 0.55, colour: '#463c5a', opacity: 0.14 },
  slate: { gap: 84, dx: 0, colour: '#1e3c32', opacity: 0.14 },
  granite: { gap: 34, dx: -0.5, colour: '#283c5a', opacity: 0.13 },
};

function texture(pen: Pen, { box: whole, head, material }: PlacedCourse): Shape[] {
  const look = TEXTURES[material];
  if (!look) return [];
  // nothing crosses the name of the course
  const x = head.x + head.width + 8;
  const box = { ...whole, x, width: whole.x + whole.width - x };
  const { y, width, height } = box;
  const lines: string[] = [];
  if (look.dx === Number.POSITIVE_INFINITY)
    for (let at = y + look.gap; at < y + height; at += look.gap) lines.push(stroke(x, at, x + width, at));
  else {
    const lean = look.dx * height;
    for (let at = x - Math.abs(lean); at < x + width + Math.abs(lean); at += look.gap)
      lines.push(stroke(at, y, at + lean, y + height));
  }
  const isLine = pen.look.isLine;
  const colour = isLine ? pen.look.ink('ink') : look.colour;
  return [
    {
      kind: 'group',
      clip: rect(box),
      shapes: [
        {
          kind: 'outline',
          d: lines.join(''),
          stroke: colour,
          strokeWidth: isLine ? 0.7 : 4,
          ...(isLine ? {} : { opacity: look.opacity }),
        },
      ],
    },
  ];
}

export function foundations(pen: Pen, { foundation, courses }: PosterPlan): Shape[] {
  const { look } = pen;
  if (!foundation) return [];
  const { head, label } = foundation;
  const sizes = {
    course: Math.min(...courses.map((course) => courseName(pen, course, COURSE_NAME).size)),
    stone: usualNameSize(
      pen,
      courses.flatMap(({ blocks }) => blocks),
    ),
  };
  const plateWidth = Math.min(head.width, pen.letters.display.width(label, 60) + 90);
  const plate = { x: MIDDLE - plateWidth / 2, y: head.y - 20, width: plateWidth, height: head.height };
  return [
    ...courses.flatMap((course) => courseOf(pen, course, sizes)),
    { kind: 'outline', d: rect(plate, 16), fill: look.surface('sill'), stroke: look.ink('course-edge'), strokeWidth: 5 },
    ...textIn(
      pen,
      label,
      { ...plate, x: plate.x + 30, width: plate.width - 60 },
      { face: 'display', fill: look.ink('wall-ink'), size: 60, align: 'middle', place: 'middle' },
    ).shapes,
  ];
}

/** Largest letters of the name of a course. */
const COURSE_NAME = 44;

function courseName(pen: Pen, { head, label }: PlacedCourse, size: number) {
  const box = { ...head, y: head.y + 16, height: head.height - 32 };
  return textIn(pen, label, box, { face: 'display', fill: pen.look.ink('on-course'), size, place: 'middle', leading: 1.1 });
}

function courseOf(pen: Pen, course: PlacedCourse, sizes: { course: number; stone: number }): Shape[] {
  const { look } = pen;
  const { box, material, blocks } = course;
  const text = courseName(pen, course, sizes.course);
  const stone = Math.min(sizes.stone, commonNameSize(pen, blocks));
  return [
    {
      kind: 'outline',
      d: rect(box),
      fill: look.surface(courseColour(material)),
      stroke: look.ink('course-edge'),
      strokeWidth: 5,
    },
    ...texture(pen, course),
    ...text.shapes,
    ...blocks.map((block) => stoneOf(pen, block, stone)),
  ];
}
