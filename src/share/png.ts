/**
 * Pictures of few colours as PNG. The library's own reduction of colours takes twice as long as drawing; of pictures that
 * are flat but for the rims of their shapes this one keeps more, in fewer bytes.
 */
import { crc32, deflateSync } from 'node:zlib';

/** Half of what a byte can tell apart: more cannot be seen, and makes longer files. */
const COLOURS = 128;
/** The highest, 9, takes nine times as long for 8 % of the bytes. */
const LEVEL = 6;

/** What the bytes of a file depend on besides its pixels: to be raised with another way to choose or to write. */
export const PNG_WRITER = JSON.stringify(['png 1', COLOURS, LEVEL, process.versions.zlib]);

export interface Pixels {
  /** Red, green, blue and how opaque, four bytes a pixel, which processors of today read as one number; all of it is opaque. */
  data: Uint8Array;
  width: number;
  height: number;
}

/** Pixels of one colour side by side: two numbers each, the colour and how many. None goes beyond its row. */
type Runs = readonly number[];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [BITS, INDEXED] = [8, 3];

/** @returns the bytes of a PNG; of the same pixels, the same */
export function indexedPng(pixels: Pixels): Buffer {
  const { width, height } = pixels;
  const runs = runsOf(pixels);
  const { palette, indexOf } = reduced(weighed(runs));
  // each row begins with how it is filtered: not at all
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0, x = 0, at = 1; i < runs.length; i += 2) {
    const length = runs[i + 1]!;
    lines.fill(indexOf.get(runs[i]!)!, at, at + length);
    x += length;
    at += length;
    if (x < width) continue;
    x = 0;
    at += 1;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([BITS, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour, colour >> 8, colour >> 16]))),
    chunk('IDAT', deflateSync(lines, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function runsOf({ data, width, height }: Pixels): Runs {
  const colours = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const runs: number[] = [];
  for (let start = 0; start < colours.length;) {
    const colour = colours[start]!;
    const end = start + width - (start % width);
    let next = start + 1;
    while (next < end && colours[next] === colour) next += 1;
    runs.push(colour, next - start);
    start = next;
  }
  return runs;
}

/** Colours with the number of their pixels. */
function weighed(runs: Runs): Map<number, number> {
  const weights = new Map<number, number>();
  for (let i = 0; i < runs.length; i += 2) weights.set(runs[i]!, (weights.get(runs[i]!) ?? 0) + runs[i + 1]!);
  return weights;
}

/**
 * Chooses colours one by one: the next is that which loses most by the nearest of those before, so that all that is flat is
 * kept as it is, and of rims what shows.
 */
function reduced(weights: ReadonlyMap<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const colours = [...weights.keys()];
  const weight = [...weights.values()];
  const channel = (shift: number) => Uint8Array.from(colours, (colour) => colour >> shift);
  const [red, green, blue] = [channel(0), channel(8), channel(16)];
  const distance = new Float64Array(colours.length).fill(Infinity);
  const nearest = new Uint8Array(colours.length);
  const palette: number[] = [];
  let worst = weight.indexOf(Math.max(...weight));
  for (let loss = Infinity; loss > 0 && palette.length < COLOURS;) {
    const [r, g, b] = [red[worst]!, green[worst]!, blue[worst]!];
    palette.push(colours[worst]!);
    loss = 0;
    for (let i = 0; i < colours.length; i++) {
      const own = (red[i]! - r) ** 2 + (green[i]! - g) ** 2 + (blue[i]! - b) ** 2;
      if (own < distance[i]!) {
        distance[i] = own;
        nearest[i] = palette.length - 1;
      }
      const lost = distance[i]! * weight[i]!;
      if (lost > loss) {
        loss = lost;
        worst = i;
      }
    }
  }
  return { palette, indexOf: new Map(colours.map((colour, i) => [colour, nearest[i] ?? 0])) };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
