/** From offsets in a text to places in it. */
import type { Place } from '../schema/issue.ts';

/** Gives the places of offsets that never fall: each line is counted once, however many are asked for. */
export function placesIn(text: string): (offset: number) => Place {
  let line = 1;
  let start = 0;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { line, column: offset - start + 1 };
  };
}
