/** Checked content, assembled: typeset, rendered, and what it means together. The steps of a build and the pages share one. */
import type { Passage } from '../markdown/passages.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Content } from '../model/content.ts';
import type { SitePage } from '../model/pages.ts';
import type { CountedFile } from '../model/quality.ts';
import type { Compass } from '../schema/compass.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { House } from '../schema/house.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';

/** A file of a sheet, with all that is shown of it. */
export interface RenderedSheet extends CountedFile<SourceSheet | TranslatedSheet> {
  /** The frontmatter as it was read, before its schema: for those who check it again. */
  frontmatter: unknown;
  /** The body, rendered. */
  html: string;
  /** The body as Markdown that stands alone. */
  markdown: string;
}

export interface RenderedPage {
  id: string;
  locale: string;
  file: string;
  data: EditorialPage;
  frontmatter: unknown;
  /** The body as the gate read it: the only text that is compiled. */
  body: string;
  /** The body as Markdown that stands alone. */
  markdown: string;
}

/** Settings in the typography of their language, where a file for programs shows them whole. */
export interface Settings {
  house: House;
  glossary: Pick<Glossary, 'terms'>;
  ledger: Ledger;
  /** Undefined where the content has none. */
  compass: Compass | undefined;
}

export interface Assembly {
  /** The content folder, absolute. */
  root: string;
  /** Tells this state of the folder from any other. */
  revision: string;
  content: Content;
  settings: Settings;
  catalogue: Catalogue;
  /** Source files first. */
  sheets: readonly RenderedSheet[];
  pages: readonly RenderedPage[];
  /** Text for the search, by file of a sheet or page. */
  passages: ReadonlyMap<string, readonly Passage[]>;
  /** Every page of the site. */
  sitePages: readonly SitePage[];
}
