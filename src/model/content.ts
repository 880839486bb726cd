/** What the model is given: the checked files of a content folder, before anyone asks what they mean together. */
import type { Compass } from '../schema/compass.ts';
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
  const known = idsOf.get(content);
  if (known) return known;
  const folder = `sheets/${sourceLocale(content.site.data)}/`;
  const unread = [...content.broken].filter((f) => f.startsWith(folder)).map((f) => f.slice(folder.length, -'.mdx'.length));
  const ids = new Set([...content.sources.map((s) => s.id), ...unread]);
  idsOf.set(content, ids);
  return ids;
}

/** Many rules ask, for every sheet; the answer is worked out once a content. */
const idsOf = new WeakMap<Content, ReadonlySet<string>>();
