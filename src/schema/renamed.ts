/** Fields that had another name once: content that still has it is understood, told what to write, and mended. */

/** Old name → the name since. An old name is one only where a shape knows the new one, and knows no other field of that name. */
const RENAMED: ReadonlyMap<string, string> = new Map([['relations', 'related']]);

/** A field that was found under its old name. */
export interface Renamed {
  from: string;
  to: string;
  /** Whether the new name stands there too: whose values hold, only the author knows. */
  both: boolean;
}

/** The name that a field has today. */
export function currentName(name: unknown): unknown {
  return RENAMED.get(String(name)) ?? name;
}

/** The fields of `data` that have an old name of one of the `known`. */
export function renamedIn(data: unknown, known: readonly string[]): Renamed[] {
  if (typeof data !== 'object' || data === null) return [];
  return [...RENAMED]
    .filter(([from, to]) => Object.hasOwn(data, from) && known.includes(to) && !known.includes(from))
    .map(([from, to]) => ({ from, to, both: Object.hasOwn(data, to) }));
}

/** `data` as it would be with today's names; where both stand, the old one is left out. */
export function withCurrentNames(data: unknown, renamed: readonly Renamed[]): unknown {
  if (renamed.length === 0) return data;
  const old = new Map(renamed.map((field) => [field.from, field]));
  return Object.fromEntries(
    Object.entries(data as object).flatMap(([key, value]) => {
      const field = old.get(key);
      return field?.both ? [] : [[field?.to ?? key, value] as const];
    }),
  );
}
