/** Which colours meet, and how far apart they must be, by WCAG 2.2 and our own floor for long text. */
import type { Colour, Colours } from '../schema/colours.ts';
import { KINDS, MATERIALS, STATUSES } from '../schema/vocabulary.ts';

/** Text for long reading and labels of bricks. */
export const LONG_TEXT = 7;
/** Other text. */
export const TEXT = 4.5;
/** Graphics, and edges of controls. */
export const GRAPHICS = 3;

/** One colour on another, and the ratio it needs; in a lit window the front has its colour of the day by night too. */
export type Pair = readonly [front: string, back: string, ratio: number, frontAlways?: 'day'];

/** Colour of a foundation of each material; `brick` is the name of the bricks' own. */
export const courseColour = (material: (typeof MATERIALS)[number]): string => (material === 'brick' ? 'brickwork' : material);
const courses = MATERIALS.map(courseColour);

/** Every pair that the pages show. */
export const PAIRS: readonly Pair[] = [
  ['ink', 'paper', LONG_TEXT],
  ['ink', 'surface', LONG_TEXT],
  ['ink', 'surface-2', LONG_TEXT],
  ['ink', 'sky-1', LONG_TEXT],
  ['ink', 'sky-2', LONG_TEXT],
  ['ink-2', 'paper', LONG_TEXT],
  ['ink-2', 'surface-2', LONG_TEXT],
  ['ink-2', 'sky-1', TEXT],
  ['ink-2', 'sky-2', TEXT],
  ['ink-3', 'surface', TEXT],
  ['link', 'paper', LONG_TEXT],
  ['link', 'surface', TEXT],
  ['link', 'surface-2', TEXT],
  ['accent', 'paper', TEXT],
  ['accent', 'surface', TEXT],
  ['accent', 'surface-2', TEXT],
  ['on-accent', 'accent', TEXT],
  ['link', 'sky-1', TEXT],
  ['link', 'sky-2', TEXT],
  ['link-hover', 'paper', TEXT],
  ['on-roof', 'roof', LONG_TEXT],
  ['wall-ink', 'wall', LONG_TEXT],
  ['wall-ink', 'wall-2', LONG_TEXT],
  ['wall-ink', 'sill', TEXT],
  ['on-door', 'door', TEXT],
  ['on-door', 'door-2', TEXT],
  ['brick-ink', 'brick', LONG_TEXT],
  ['ink-2', 'brick', TEXT],
  ['ink', 'brick', TEXT],
  ['pane-ink', 'pane', LONG_TEXT],
  ['pane-ink', 'pane-2', LONG_TEXT],
  ['ink', 'pane', LONG_TEXT, 'day'],
  ['ink', 'pane-2', LONG_TEXT, 'day'],
  ['ink', 'pane-old', LONG_TEXT],
  ['ink-2', 'pane-old', TEXT],
  ['brick-ink', 'brick-old', LONG_TEXT],
  ['ink-2', 'brick-old', TEXT],
  ['on-lit', 'lit', LONG_TEXT],
  ['on-lit-2', 'lit-2', TEXT],
  ...courses.map((course): Pair => ['on-course', course, LONG_TEXT]),
  ['on-course', 'soil-1', TEXT],
  ...STATUSES.flatMap((s): Pair[] => [
    [`status-${s}`, `status-${s}-bg`, TEXT],
    [`status-${s}`, 'surface', TEXT],
    [`status-${s}`, 'brick', TEXT],
    [`status-${s}`, 'brick-old', TEXT],
    [`status-${s}`, 'pane', TEXT, 'day'],
    [`status-${s}`, 'pane-2', TEXT, 'day'],
    [`status-${s}`, 'pane-old', TEXT],
  ]),
  ...KINDS.flatMap((k): Pair[] => [
    [`kind-${k}`, `kind-${k}-bg`, TEXT],
    [`kind-${k}`, 'surface', GRAPHICS],
  ]),
  ['on-wire', 'wire', TEXT],
  ['wire', 'wire-halo', GRAPHICS],
  ['wire', 'wall', GRAPHICS],
  ...courses.map((course): Pair => ['wire', course, GRAPHICS]),
  ['focus-in', 'focus-out', GRAPHICS],
  ['line-strong', 'paper', GRAPHICS],
  ['line-strong', 'surface', GRAPHICS],
];

/** A pair that is too close at a time of the day. */
export interface Failure {
  front: string;
  back: string;
  time: keyof Colour;
  /** What it is, and what it has to be: 4.5 stands for 4.5 : 1. */
  ratio: number;
  wanted: number;
}

/**
 * The pairs that do not keep their ratio.
 * @throws when a colour of a pair does not exist
 */
export function contrastFailures(colours: Colours, pairs: readonly Pair[] = PAIRS): Failure[] {
  const find = (name: string): Colour => {
    const colour = colours[name];
    if (!colour) throw new Error(`There is no colour "--${name}".`);
    return colour;
  };
  return pairs.flatMap(([front, back, wanted, frontTime]) =>
    (['day', 'night'] as const).flatMap((time) => {
      const ratio = contrast(find(front)[frontTime ?? time], find(back)[time]);
      return ratio < wanted ? [{ front, back, time, ratio, wanted }] : [];
    }),
  );
}

/** The ratio of two colours, `#rgb` or `#rrggbb`, as WCAG 2.2 computes it: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const long = hex.length === 4 ? [...hex].map((c, i) => (i === 0 ? c : c + c)).join('') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(long.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
