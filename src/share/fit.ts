/** Sets a text into a box, as large as it can be: wrapped between words, made smaller rather than cut. */
import type { Letters } from './letters.ts';

export interface Box {
  width: number;
  height: number;
  /** Largest size of the letters. */
  size: number;
  /** Distance of baselines, as a multiple of the size. */
  leading: number;
}

export interface FittedText {
  lines: readonly string[];
  size: number;
  /** Distance of baselines. */
  leading: number;
}

/** Each try is this much smaller than the one before: finer steps cannot be seen. */
const SHRINK = 0.96;

/** Letters smaller than that are none: the box has no room at all. */
const NOTHING = 0.01;

/**
 * The lines of `text` at the largest size at which none is wider, and all together are no higher, than the box.
 * @throws {RangeError} where the box has no room
 */
export function fitText(text: string, letters: Pick<Letters, 'width'>, box: Box): FittedText {
  for (let { size } = box; size > NOTHING; size *= SHRINK) {
    const lines = wrap(text, (line) => letters.width(line, size) <= box.width);
    const leading = size * box.leading;
    if (lines && lines.length * leading <= box.height) return { lines, size, leading };
  }
  throw new RangeError(`No text fits a box of ${box.width} × ${box.height}: ${text}`);
}

/** Undefined when a single word is wider than a line. A no-break space does not part words. */
function wrap(text: string, fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    if (!fits(word)) return undefined;
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
