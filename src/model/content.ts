/** What the model is given: the checked files of a content folder, before anyone asks what they mean together. */
import type { Compass } from '../schema/compass.ts';
import type { Events } from '../schema/events.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { House } from '../schema/house.ts';
import type { OwnWords } from '../schema/interface-words.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { Reading } from '../schema/prose.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { Site } from '../schema/site.ts';
import type { Accessibility, EcoDesign } from '../schema/statements.ts';
import type { Locate } from '../schema/validate.ts';
import type { Branding, Theme } from './branding.ts';

/** A link of a body, and where it stands in the file. */
export interface BodyLink {
  href: string;
  line: number;
  column: number;
}

/** What rendering a body gives that the model needs. */
export interface Body {
  /** Top-level headings; `line` is the file's. */
  headings: readonly { depth: number; slug: string; text: string; line: number }[];
  sections: Readonly<Record<string, string>>;
  /** Fingerprints of the facts of a source sheet, by field; empty for other files. */
  facts: Readonly<Record<string, string>>;
  links: readonly BodyLink[];
  /** Ids of the sources that it cites, in its order. */
  cites: readonly string[];
  /** What stands out in its running text; lines of the file. */
  reading: Reading;
}

/** A file of which the frontmatter kept its schema. */
export interface ContentFile<T> {
  /** Path below the content folder, with forward slashes. */
  file: string;
  id: string;
  locale: string;
  data: T;
  body: Body;
  locate: Locate;
}

export interface DataFile<T> {
  file: string;
  data: T;
  locate: Locate;
}

export interface Content {
  site: DataFile<Site>;
  house: DataFile<House>;
  ledger: DataFile<Ledger>;
  /** Undefined when the folder has none. */
  glossary: DataFile<Glossary> | undefined;
  /** What the site says of its own quality; undefined when the folder says nothing. */
  accessibility: DataFile<Accessibility> | undefined;
  ecoDesign: DataFile<EcoDesign> | undefined;
  /** Undefined when the folder has none. */
  compass: DataFile<Compass> | undefined;
  /** Dates that several sheets share; undefined when the folder has none. */
  events: DataFile<Events> | undefined;
  /** What readers call things; undefined when the folder has none. */
  synonyms: DataFile<Synonyms> | undefined;
  /** Sheets of the source language. */
  sources: readonly ContentFile<SourceSheet>[];
  /** Sheets of the other languages. */
  translations: readonly ContentFile<TranslatedSheet>[];
  pages: readonly ContentFile<EditorialPage>[];
  /** Files that exist but could not be read; links and references to them are not dangling. */
  broken: ReadonlySet<string>;
  /** Icon name → inner SVG. */
  icons: Readonly<Record<string, string>>;
  branding: Branding;
  /** What the interface says in words of the house. */
  ownWords: OwnWords;
  /** Undefined when the folder has no colours of its own. */
  theme: Theme | undefined;
}

/** The source language: the first of the site's locales. */
export function sourceLocale(site: Site): string {
  return site.locales[0]?.id ?? '';
}

/** What a house is called in its source language. */
export function houseName(site: Site): string | undefined {
  return site.name[sourceLocale(site)];
}

/** Ids of all source sheets that exist, readable or not. */
export function sheetIds(content: Content): ReadonlySet<string> {
  return standing(content).sheets;
}

/** Ids of all pages that exist in some language, readable or not. */
export function pageIds({ pages, broken }: Content): ReadonlySet<string> {
  return new Set([...pages.map((page) => page.id), ...idsIn(broken, 'pages/[^/]+')]);
}

/** Ids of the sheets that were published and are gone: renamed or removed by hand. */
export function vanishedSheets(content: Content): ReadonlySet<string> {
  return standing(content).vanished;
}

/**
 * Whether all that stood below these paths is there and could be read. Only then is known what it does *not* say: rules
 * that conclude from an absence ask this first, so that one file's fault is never told of another.
 * @param paths files, or folders with a slash at their end
 */
export function isWhole(content: Content, ...paths: readonly string[]): boolean {
  const gone = content.site.data.locales.flatMap(({ id: locale }) =>
    [...vanishedSheets(content)].map((id) => `sheets/${locale}/${id}.mdx`),
  );
  return ![...content.broken, ...gone].some((file) => paths.some((path) => file.startsWith(path)));
}

interface Standing {
  sheets: ReadonlySet<string>;
  vanished: ReadonlySet<string>;
}

/** Many rules ask, for every sheet; the answer is worked out once a content. */
const known = new WeakMap<Content, Standing>();

function standing(content: Content): Standing {
  const before = known.get(content);
  if (before) return before;
  const unread = idsIn(content.broken, `sheets/${sourceLocale(content.site.data)}`);
  const sheets = new Set([...content.sources.map((s) => s.id), ...unread]);
  const vanished = new Set(Object.keys(content.ledger.data.sheets).filter((id) => !sheets.has(id)));
  known.set(content, { sheets, vanished });
  return { sheets, vanished };
}

/** Ids of the documents among some files; a file that bears no id is none. */
function idsIn(files: Iterable<string>, folder: string): string[] {
  const pattern = new RegExp(`^${folder}/([a-z0-9-]+)\\.mdx$`);
  return [...files].flatMap((file) => pattern.exec(file)?.[1] ?? []);
}
