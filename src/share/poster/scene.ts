/** What surrounds the house: sky, hills, earth. */
import type { Pen } from './pen.ts';
import { type PosterPlan, SHEET } from './plan.ts';
import { ellipse, n, type Outline, rect, type Shape } from './shapes.ts';

const { width: W, height: H } = SHEET;

/** Stars by night, where no words stand: places and radii. */
const STARS = [
  [70, 90, 4],
  [240, 60, 3],
  [520, 84, 3],
  [905, 52, 4],
  [1290, 78, 3],
  [1710, 48, 4],
  [2120, 84, 3],
  [2410, 60, 3],
  [62, 470, 3],
  [1000, 505, 4],
  [1240, 470, 3],
  [1760, 452, 4],
  [2030, 500, 3],
  [2420, 430, 3],
  [2905, 560, 4],
  [48, 800, 4],
  [300, 905, 3],
  [2660, 900, 3],
  [2890, 1010, 4],
  [110, 1080, 3],
  [2860, 780, 3],
] as const;
const SUN = { x: 2700, y: 236, radius: 88 } as const;

/** Sky from edge to edge, with the sun or the moon in it. */
export function sky({ look }: Pen, { ground }: PosterPlan): Shape[] {
  const half = ground * 0.5;
  const from = (a: string, b: string, y1: number, y2: number): Outline => ({
    kind: 'outline',
    d: rect({ x: 0, y: y1, width: W, height: y2 - y1 + 2 }),
    fill: look.isLine ? look.surface(a) : { top: look.surface(a), bottom: look.surface(b), y1, y2 },
  });
  const shapes: Shape[] = [from('sky-1', 'sky-2', 0, half), from('sky-2', 'sky-3', half, ground + 60)];
  if (look.isLine) return shapes;
  const disc = (radius: number, opacity: number): Outline => ({
    kind: 'outline',
    d: ellipse(SUN.x, SUN.y, radius),
    fill: look.id === 'night' ? '#fff3cf' : look.surface('mimosa'),
    opacity,
  });
  shapes.push(disc(SUN.radius * 2.1, 0.06), disc(SUN.radius * 1.5, 0.1), disc(SUN.radius, look.id === 'night' ? 1 : 0.75));
  if (look.id === 'night') {
    const stars = STARS.map(([x, y, radius]) => ellipse(x, y, radius)).join('');
    shapes.push({ kind: 'outline', d: stars, fill: '#ffffff', opacity: 0.62 });
    for (const [dx, dy, r] of [
      [-26, -18, 15],
      [22, 26, 20],
      [34, -32, 9],
    ] as const)
      shapes.push({ kind: 'outline', d: ellipse(SUN.x + dx, SUN.y + dy, r), fill: '#e8d49b', opacity: 0.55 });
  }
  return shapes;
}

/** Hills on a grid of 1440 × 240, standing on the ground. */
const HILLS = [
  { d: 'M0 150C180 60 330 70 520 130s300 60 470-10 300-80 450-30v150H0z', token: 'hill-1' },
  { d: 'M0 200c160-50 300-40 450-8s260 40 420 4 330-60 570-6v50H0z', token: 'hill-2' },
] as const;
const HILLS_SCALE = W / 1440;

export function hills({ look }: Pen, { ground }: PosterPlan): Shape[] {
  const at = { x: 0, y: ground - 240 * HILLS_SCALE, scale: HILLS_SCALE };
  const edge: Partial<Outline> = look.isLine ? { stroke: look.ink('ink'), strokeWidth: 1.2 } : {};
  return [
    {
      kind: 'group',
      at,
      shapes: HILLS.map(({ d, token }): Outline => ({ kind: 'outline', d, fill: look.surface(token), ...edge })),
    },
  ];
}

/** Pebbles on a tile of earth: places and radii. */
const PEBBLES = [
  [34, 60, 7],
  [150, 24, 5],
  [98, 128, 4],
  [210, 150, 6],
] as const;
const PEBBLE_TILE = { width: 250, height: 190 } as const;
const GRASS = 30;

/** Cut earth below its grass. */
export function earth({ look }: Pen, { ground }: PosterPlan): Shape[] {
  const soil: Outline = {
    kind: 'outline',
    d: rect({ x: 0, y: ground, width: W, height: H - ground }),
    fill: look.isLine
      ? look.surface('soil-1')
      : { top: look.surface('soil-1'), bottom: look.surface('soil-2'), y1: ground, y2: H },
  };
  const blades = Math.ceil(W / 33);
  const grass = `M0 ${n(ground + GRASS)}V${n(ground)}${'q16.5-22 33 0'.repeat(blades)}V${n(ground + GRASS)}z`;
  const green: Outline = look.isLine
    ? { kind: 'outline', d: grass, fill: look.surface('grass'), stroke: look.ink('ink'), strokeWidth: 4 }
    : {
        kind: 'outline',
        d: grass,
        fill: { top: look.surface('grass'), bottom: look.surface('grass-2'), y1: ground - 10, y2: ground + GRASS },
      };
  const pebbles: string[] = [];
  for (let y = ground + 60; y < H; y += PEBBLE_TILE.height)
    for (let x = 0; x < W; x += PEBBLE_TILE.width)
      for (const [dx, dy, r] of PEBBLES) if (y + dy < H - 10) pebbles.push(ellipse(x + dx, y + dy, r, r * 0.8));
  const stones: Outline = look.isLine
    ? { kind: 'outline', d: pebbles.join(''), stroke: look.ink('ink'), strokeWidth: 1.2 }
    : { kind: 'outline', d: pebbles.join(''), fill: '#000000', opacity: 0.1 };
  return [soil, stones, green];
}
