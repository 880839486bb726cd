/** How answers are made smaller on their way: in the two encodings that every browser reads. */
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

/** As hosts have it that compress while they answer: the highest, 11, takes ten times as long and saves a seventh. */
const BROTLI_QUALITY = 4;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };

interface Packing {
  whole: (bytes: Buffer) => Promise<Buffer>;
  stream: () => Duplex;
}

/** By their names in HTTP, the better one first. */
export const encodings = {
  br: { whole: (bytes: Buffer) => promisify(brotliCompress)(bytes, brotli), stream: () => createBrotliCompress(brotli) },
  gzip: { whole: (bytes: Buffer) => promisify(gzip)(bytes), stream: () => createGzip() },
} as const satisfies Record<string, Packing>;

export type Encoding = keyof typeof encodings;

/**
 * The encoding that a client likes best; the better one where it likes both the same.
 * @param accepted what it says in `Accept-Encoding`
 * @returns undefined for bytes as they are
 */
export function encodingFor(accepted = ''): Encoding | undefined {
  const weights = new Map(accepted.toLowerCase().split(',').map(weighed));
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  return (Object.keys(encodings) as Encoding[])
    .filter((name) => weight(name) > 0 && weight(name) >= (weights.get('identity') ?? 0))
    .toSorted((a, b) => weight(b) - weight(a))[0];
}

/** `gzip;q=0.5` as a name and its weight, which is 1 where nothing is said. */
function weighed(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, quality === undefined ? 1 : Number(quality.slice('q='.length))];
}
