/** What one more answer changed in what the compass finds. Ships to the browser. */
import type { Finding } from './compass.ts';

/** What a change of answers changed. */
export interface Change {
  added: readonly string[];
  removed: readonly string[];
  /** Bricks found before and after, at another level. */
  moved: readonly string[];
}

/** The bricks by which two outcomes differ, in the order of the second (removed: of the first). */
export function changeBetween(before: readonly Finding[], after: readonly Finding[]): Change {
  const levels = (findings: readonly Finding[]) => new Map(findings.map((f) => [f.brick, f.level]));
  const [was, is] = [levels(before), levels(after)];
  return {
    added: [...is.keys()].filter((brick) => !was.has(brick)),
    removed: [...was.keys()].filter((brick) => !is.has(brick)),
    moved: [...is].filter(([brick, level]) => was.has(brick) && was.get(brick) !== level).map(([brick]) => brick),
  };
}
