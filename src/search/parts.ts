/** Lists cut into files that a browser fetches one by one. */

/** Bytes of a file of records or passages: ten answers bring ten of each at most, and a large site has not too many of them. */
const PART_PER_ROOT = 4;
const [MIN_PART, MAX_PART] = [2_000, 6_000];
/** Records or passages. */
export function inParts<T>(list: readonly T[]): T[][] {
  const size = Math.sqrt(JSON.stringify(list).length) * PART_PER_ROOT;
  return cut(list, Math.min(MAX_PART, Math.max(MIN_PART, size)));
}

/** A list in parts of about so many bytes. */
export function cut<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  let bytes = Infinity;
  for (const item of list) {
    if (bytes >= size) [bytes] = [0, parts.push([])];
    parts.at(-1)?.push(item);
    bytes += JSON.stringify(item).length;
  }
  return parts;
}

/** Number of the first item of each part. */
export function firsts(parts: readonly (readonly unknown[])[]): number[] {
  let sum = 0;
  return parts.map((part) => (sum += part.length) - part.length);
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
