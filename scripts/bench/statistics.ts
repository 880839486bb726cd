/** What several runs of one thing say together. */

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** @throws {Error} for no value at all */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('There is nothing to take the median of.');
  const [low = min, high = max] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return { median: (low + high) / 2, min, max };
}

/** The spread of what is known; undefined where a system tells nothing. */
export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const known = values.filter((v) => v !== undefined);
  return known.length === 0 ? undefined : spread(known);
}
