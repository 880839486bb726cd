/** Shape of `content/glossary.yml`: the field's words, explained in each language. */
import { z } from 'zod';
import { id, localised, text } from './text.ts';

export const term = z.strictObject({
  id,
  /** The word or acronym as it stands in a text. */
  term: localised,
  /** What an acronym stands for; absent for a plain word. */
  expansion: localised.optional(),
  /** One sentence a newcomer understands. */
  definition: localised,
  /** Sheets that say more. */
  sheets: z.array(id).default([]),
});

export const glossary = z.strictObject({
  terms: z.array(term),
  /** Acronyms that need no explanation: `SMS`, `FAQ`. */
  everyday: z.array(text).default([]),
});
export type Glossary = z.infer<typeof glossary>;
export type Term = z.infer<typeof term>;
