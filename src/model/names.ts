/** Names as they are written and as they are looked for. */

/** A name and, where it gives a short form in brackets, each of the two: `ENS (espace numérique de santé)`. */
export function nameVariants(name: string): string[] {
  const [, outside, inside] = /^(\S.*?)[ \u00A0]\((\S.*)\)$/u.exec(name) ?? [];
  return outside && inside ? [name, outside, inside] : [name];
}
