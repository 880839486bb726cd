/** Checked content as its pages want it: typeset, rendered, counted. Plain data, so that it can be handed to another process. */
import { translator } from '../i18n/translate.ts';
import type { Passage } from '../markdown/passages.ts';
import { type Content, type ContentFile, sourceLocale } from '../model/content.ts';
import type { Paths } from '../model/paths.ts';
import { countWords } from '../model/quality.ts';
import type { PreparedSheet } from '../model/shelf.ts';
import type { EditorialPage } from '../schema/page.ts';
import { bodyRenderer, markdownWriter } from './render-body.ts';
import { typesetCompass } from './typeset-compass.ts';
import {
  typesetGlossary,
  typesetHouse,
  typesetPage,
  typesetSite,
  typesetSource,
  typesetStatements,
  typesetTranslation,
} from './typeset.ts';

export interface PreparedPage {
  id: string;
  locale: string;
  file: string;
  data: EditorialPage;
  /** The body as Markdown that stands alone. */
  markdown: string;
}

export interface Prepared {
  /** What is stated once for the whole site, by name. */
  settings: Readonly<Record<string, object>>;
  pages: readonly PreparedPage[];
  /** Source files first. */
  sheets: readonly PreparedSheet[];
  /** Of everything beside the sheets that pages are made from; undefined when nobody took it. */
  print?: string;
}

/** @param texts bodies by file @param today `YYYY-MM-DD` */
export function prepare(
  content: Content,
  texts: ReadonlyMap<string, string>,
  paths: Paths,
  today: string,
): { prepared: Prepared; passages: Map<string, readonly Passage[]> } {
  const render = bodyRenderer(content, texts, paths);
  const writeMarkdown = markdownWriter(content, texts, paths, today);
  const passagesBy = new Map<string, readonly Passage[]>();
  const sheet = (file: ContentFile<unknown>, data: PreparedSheet['data']): PreparedSheet => {
    const { html, passages } = render(file);
    passagesBy.set(file.file, passages);
    const { typeset } = translator(file.locale);
    const { sections, links } = file.body;
    return {
      id: file.id,
      locale: file.locale,
      file: file.file,
      data,
      headings: file.body.headings.map((h) => ({ ...h, text: typeset(h.text) })),
      sections,
      links,
      words: countWords(passages.map(({ heading, text }) => `${heading} ${text}`).join(' ')),
      html,
      markdown: writeMarkdown(file),
    };
  };
  const sheets = [
    ...content.sources.map((file) => sheet(file, typesetSource(file.data, file.locale))),
    ...content.translations.map((file) => sheet(file, typesetTranslation(file.data, file.locale))),
  ];
  const pages = content.pages.map((page) => {
    const { id, locale, file, data } = page;
    return { id, locale, file, data: typesetPage(data, locale), markdown: writeMarkdown(page) };
  });
  return { prepared: { settings: settingsOf(content), pages, sheets }, passages: passagesBy };
}

function settingsOf(content: Content): Prepared['settings'] {
  return {
    site: typesetSite(content.site.data),
    house: typesetHouse(content.house.data),
    glossary: content.glossary ? typesetGlossary(content.glossary.data) : { terms: [] },
    ledger: { ...content.ledger.data },
    // without a compass the entry is empty: a missing one would be reported as a fault
    compass: content.compass ? { ...typesetCompass(content.compass.data, sourceLocale(content.site.data)) } : {},
    icons: { ...content.icons },
    statements: { ...typesetStatements(content) },
  };
}
