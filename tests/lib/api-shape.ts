/** What a published JSON Schema promises, and what of it a later one breaks. */

export interface Shape {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
  [keyword: string]: unknown;
}

/**
 * Promises of `frozen` that `current` no longer keeps, one line each. A program that reads what `frozen` describes may
 * meet more fields and more values in closed lists, never fewer fields or other types.
 */
export function broken(frozen: Shape, current: Shape | undefined, at = ''): string[] {
  if (!current) return [`${at} is gone`];
  const types = (shape: Shape) => JSON.stringify([shape.type, shape.format, shape.pattern]);
  const lost = (frozen.required ?? []).filter((key) => !(current.required ?? []).includes(key));
  const values = (frozen.enum ?? []).filter((value) => !(current.enum ?? []).includes(value));
  const inside = (key: 'items' | 'additionalProperties') => {
    const shape = frozen[key];
    return typeof shape === 'object' ? broken(shape, current[key] as Shape | undefined, `${at}[]`) : [];
  };
  return [
    ...(types(frozen) === types(current) ? [] : [`${at} is of another type`]),
    ...lost.map((key) => `${at}.${key} may be missing`),
    ...values.map((value) => `${at} no longer knows ${String(value)}`),
    ...Object.entries(frozen.properties ?? {}).flatMap(([key, shape]) =>
      broken(shape, current.properties?.[key], `${at}.${key}`),
    ),
    ...inside('items'),
    ...inside('additionalProperties'),
    ...(frozen.anyOf ?? []).flatMap((shape, i) => broken(shape, current.anyOf?.[i], `${at}(${i})`)),
    ...(current.anyOf ?? []).slice(frozen.anyOf?.length ?? 0).map(() => `${at} may be something else`),
  ];
}

/** The same shape, closed: a field that it does not describe is a fault. */
export function closed(shape: Shape): Shape {
  return JSON.parse(JSON.stringify(shape), (_key, value: unknown) => {
    const isOpen = typeof value === 'object' && value !== null && 'properties' in value && 'type' in value;
    return isOpen ? { additionalProperties: false, ...value } : value;
  }) as Shape;
}
