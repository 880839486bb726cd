/**
 * Where content waits for its pages. Astro makes a program of everything in its data store, bundles it and reads it back:
 * with thousands of sheets that took longer than writing their pages, and most of the memory. So it passes beside it,
 * within the one process that has the content and makes the pages.
 */
import type { Compass } from '../schema/compass.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { House } from '../schema/house.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { Site } from '../schema/site.ts';
import type { Look } from './look.ts';
import type { CountedFile } from './quality.ts';
import type { Statements } from './statements.ts';

/** A file of a sheet, with all that is shown of it. */
export interface PreparedSheet extends CountedFile<SourceSheet | TranslatedSheet> {
  /** The body, rendered. */
  html: string;
  /** The body as Markdown that stands alone. */
  markdown: string;
}

export interface PreparedPage {
  id: string;
  locale: string;
  file: string;
  data: EditorialPage;
  /** The body as Markdown that stands alone. */
  markdown: string;
}

/** What is stated once for the whole site. */
export interface Settings {
  site: Site;
  house: House;
  glossary: Pick<Glossary, 'terms'>;
  ledger: Ledger;
  /** Undefined where the content has none. */
  compass: Compass | undefined;
  icons: Readonly<Record<string, string>>;
  /** Colours and logo. */
  look: Look;
  statements: Statements;
}

/** Checked content as its pages want it: typeset, rendered, counted. Plain data. */
export interface Prepared {
  settings: Settings;
  pages: readonly PreparedPage[];
  /** Source files first. */
  sheets: readonly PreparedSheet[];
}

/** Which editorial pages there are: all that is asked of them before they are compiled. */
export type PageFile = Pick<PreparedPage, 'id' | 'locale' | 'file'>;

/** Pages are compiled into modules of their own, so a variable of this one would not be theirs. */
const KEY = Symbol.for('la-maison.content');
const PAGES_KEY = Symbol.for('la-maison.pages');
const place = globalThis as { [KEY]?: Prepared; [PAGES_KEY]?: readonly PageFile[] };

/** Puts content there; what was there before goes. */
export function shelve(prepared: Prepared): void {
  place[KEY] = prepared;
}

/** The same object until the content changes. @throws {Error} when it was never loaded in this process */
export function shelved(): Prepared {
  const prepared = place[KEY];
  if (!prepared) throw new Error('No content was loaded in this process.');
  return prepared;
}

/** Says which editorial pages are to be compiled. */
export function shelvePages(pages: readonly PageFile[]): void {
  place[PAGES_KEY] = pages;
}

/** Those pages; none until they are named. */
export function shelvedPages(): readonly PageFile[] {
  return place[PAGES_KEY] ?? [];
}
