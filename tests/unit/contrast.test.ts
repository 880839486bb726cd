/** Colours are read from the tokens, by day and by night, and held to WCAG 2.2 and our own floor for long text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES } from '../../src/schema/vocabulary.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#[\da-f]{3,6}), (#[\da-f]{3,6})\)/g)].map((m) => [
    m[1] ?? '',
    [m[2] ?? '', m[3] ?? ''],
  ]),
);

/** Text for long reading and labels of bricks; other text; graphics and edges of controls. */
const [LONG_TEXT, TEXT, GRAPHICS] = [7, 4.5, 3];

const pairs: [front: string, back: string, ratio: number][] = [
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
  ['on-roof', 'roof', LONG_TEXT],
  ['wall-ink', 'wall', LONG_TEXT],
  ['wall-ink', 'sill', TEXT],
  ['on-door', 'door', TEXT],
  ['on-door', 'door-2', TEXT],
  ['brick-ink', 'brick', LONG_TEXT],
  ['pane-ink', 'pane', LONG_TEXT],
  ['pane-ink', 'pane-2', LONG_TEXT],
  ...['sandstone', 'brickwork', 'slate', 'granite'].map((m): [string, string, number] => ['on-course', m, LONG_TEXT]),
  ...STATUSES.flatMap((s): [string, string, number][] => [
    [`status-${s}`, `status-${s}-bg`, TEXT],
    [`status-${s}`, 'surface', TEXT],
    [`status-${s}`, 'brick', TEXT],
    [`status-${s}`, 'pane', TEXT],
    [`status-${s}`, 'pane-2', TEXT],
  ]),
  ...KINDS.flatMap((k): [string, string, number][] => [
    [`kind-${k}`, `kind-${k}-bg`, TEXT],
    [`kind-${k}`, 'surface', GRAPHICS],
  ]),
  ['on-wire', 'wire', TEXT],
  ['wire', 'wire-halo', GRAPHICS],
  ['wire', 'wall', GRAPHICS],
  ...['sandstone', 'slate', 'brickwork', 'granite'].map((m): [string, string, number] => ['wire', m, GRAPHICS]),
  ['focus-in', 'focus-out', GRAPHICS],
  ['line-strong', 'paper', GRAPHICS],
  ['line-strong', 'surface', GRAPHICS],
];

describe.each(['day', 'night'] as const)('by %s', (time) => {
  it.each(pairs)('%s on %s is at least %d : 1', (front, back, minimum) => {
    expect(contrast(colour(front, time), colour(back, time))).toBeGreaterThanOrEqual(minimum);
  });
});

function colour(name: string, time: 'day' | 'night'): string {
  const value = tokens.get(`--${name}`)?.[time === 'day' ? 0 : 1];
  if (value === undefined) throw new Error(`There is no colour token --${name}.`);
  return value.length === 4 ? [...value].map((c, i) => (i === 0 ? c : c + c)).join('') : value;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
