/**
 * Where sheets wait for their pages. Astro makes a program of everything in its data store, bundles it and reads it back:
 * with thousands of sheets that took longer than writing their pages, and most of the memory. So they pass beside it,
 * within the one process that loads the content and writes the pages.
 */
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { CountedFile } from './quality.ts';

/** A file of a sheet, with all that is shown of it. */
export interface PreparedSheet extends CountedFile<SourceSheet | TranslatedSheet> {
  /** The body, rendered. */
  html: string;
  /** The body as Markdown that stands alone. */
  markdown: string;
}

/** Pages are compiled into modules of their own, so a variable of this one would not be theirs. */
const KEY = Symbol.for('la-maison.sheets');
const place = globalThis as { [KEY]?: Shelf };

interface Shelf {
  /** Source files first. */
  sheets: readonly PreparedSheet[];
  /** Of everything beside the sheets that pages are made from; undefined when nobody took it. */
  print?: string | undefined;
}

/** Puts all sheets there; what was there before goes. */
export function shelve({ sheets, print }: Shelf): void {
  place[KEY] = { sheets, print };
}

export function shelvedPrint(): string | undefined {
  return place[KEY]?.print;
}

/** @throws {Error} when the content was never loaded in this process */
export function shelved(): readonly PreparedSheet[] {
  const shelf = place[KEY];
  if (!shelf) throw new Error('No sheets were loaded in this process: pages and loaders must share one.');
  return shelf.sheets;
}
