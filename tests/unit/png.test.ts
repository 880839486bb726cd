/** Pictures of few colours: flat parts stay as they are, rims nearly, and any reader of PNG reads them. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '../../src/share/png.ts';

/** Pixels from their colours, `0xrrggbb`, by place. */
function pixels(width: number, height: number, colourAt: (x: number, y: number) => number) {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const colour = colourAt(i % width, Math.floor(i / width));
    data.set([colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 0xff], i * 4);
  }
  return { data, width, height };
}

const readBack = async (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
const solid = ({ data }: { data: Uint8Array }) => [...data].filter((_, i) => i % 4 < 3);

describe('a picture', () => {
  it('of few colours is what it was, whatever runs over the end of a row', async () => {
    const chequered = pixels(7, 5, (x, y) => [0x000000, 0xffffff, 0x12_34_56, 0x654321][(x + 3 * y) % 4] ?? 0);
    const flat = pixels(9, 4, () => 0xabcdef);
    for (const picture of [chequered, flat]) {
      const { data, info } = await readBack(indexedPng(picture));
      expect([info.width, info.height, [...data]]).toEqual([picture.width, picture.height, solid(picture)]);
    }
  });

  it('of more colours than a file has keeps what is flat, and the others nearly', async () => {
    const width = 300;
    // a slope of 256 shades of each of two colours, beside a plane
    const mixed = pixels(width, 40, (x, y) => (x < 256 ? (y < 20 ? x << 16 : x) : 0x00ff00));
    const { data } = await readBack(indexedPng(mixed));
    const given = solid(mixed);
    expect([...data.subarray(width * 3 - 3, width * 3)]).toEqual([0, 255, 0]);
    expect(Math.max(...given.map((value, i) => Math.abs(value - (data[i] ?? 0))))).toBeLessThanOrEqual(4);
  });

  it('has the same bytes each time, and they are few', () => {
    const drawn = () => indexedPng(pixels(400, 200, (x, y) => (x * x + y * y < 20_000 ? 0x336699 : 0xfffdf8)));
    expect(drawn().equals(drawn())).toBe(true);
    expect(drawn().length).toBeLessThan(2_000);
  });
});
