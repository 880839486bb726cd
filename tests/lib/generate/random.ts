/** Choices by chance, from one generator of numbers: the same seed makes the same choices. */

/** Numbers in [0, 1). */
export type Random = () => number;

/** A whole number from `from` to `to`, both among them. */
export const between = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

/** One of a list. @throws {Error} for an empty one */
export function pick<T>(random: Random, list: readonly T[]): T {
  if (list.length === 0) throw new Error('There is nothing to choose from.');
  return list[Math.floor(random() * list.length)] as T;
}

export const chance = (random: Random, share: number): boolean => random() < share;

/** Some of a list, one at least, in its order. */
export function some<T>(random: Random, list: readonly T[]): T[] {
  const sure = pick(random, list);
  return list.filter((item) => item === sure || chance(random, 0.5));
}

/** A list in any order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
