/** Answers out of a list: by number, by id or by label. */
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import { nearest } from '../../src/schema/nearest.ts';

export interface Choice {
  id: string;
  /** Name in the language of whoever is asked. */
  label: string;
}

/** The ids of what was named, with commas between; or what is wrong with the first that will not do. */
export function picked(
  named: readonly string[],
  choices: readonly Choice[],
  { ask }: CommandWords,
): { answer: string } | { fault: string } {
  const ids = new Set<string>();
  for (const name of named.map((n) => n.trim()).filter((n) => n !== '')) {
    const choice = choices.find(({ id }) => id === name) ?? choices.find(({ label }) => sameName(label, name));
    const meant = choice ?? (/^\d+$/.test(name) ? choices[Number(name) - 1] : undefined);
    if (!meant)
      return {
        fault: ask.noSuch(
          name,
          nearest(
            name,
            choices.flatMap(({ id, label }) => [id, label]),
          ),
        ),
      };
    ids.add(meant.id);
  }
  return ids.size > 0 ? { answer: [...ids].join(',') } : { fault: ask.needed };
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}
