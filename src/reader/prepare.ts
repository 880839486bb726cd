/** Makes of checked content what its pages want. */
import { translator } from '../i18n/translate.ts';
import type { Passage } from '../markdown/passages.ts';
import { type Content, type ContentFile, sourceLocale } from '../model/content.ts';
import type { Paths } from '../model/paths.ts';
import { countWords } from '../model/quality.ts';
import type { Prepared, PreparedSheet, Settings } from '../model/shelf.ts';
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

export interface PrepareOptions {
  content: Content;
  /** Bodies by file. */
  texts: ReadonlyMap<string, string>;
  paths: Paths;
  /** Day the site speaks for, `YYYY-MM-DD`. */
  today: string;
  /** What was made before, by file: for the live preview, where one sheet changes at a time. */
  memory?: PrepareMemory;
  /** Texts that an earlier build may have rendered from the same. */
  store?: TextStore | undefined;
}

/** What takes long to make of a sheet. */
interface Texts {
  html: string;
  markdown: string;
  words: number;
  passages: readonly Passage[];
}

/** A sheet's texts, by its file and by what they were made of: its own file and its source's, beside what all sheets share. */
export interface TextStore {
  get: (file: string, madeOf: string) => Texts | undefined;
  put: (file: string, madeOf: string, texts: Texts) => void;
}

interface Made {
  sheet: PreparedSheet;
  passages: readonly Passage[];
}

/** A sheet is as it was when what it was made from is: its own file, its source's, and all that is no sheet. */
export type PrepareMemory = Map<string, Made & { of: readonly unknown[] }>;

/** @returns also the passages of sheets, for the search, by file */
export function prepare(
  { content, texts, paths, today, memory, store }: PrepareOptions,
  others: unknown = undefined,
): { prepared: Prepared; passages: Map<string, readonly Passage[]> } {
  const render = bodyRenderer(content, texts, paths);
  const writeMarkdown = markdownWriter(content, texts, paths, today);
  const passages = new Map<string, readonly Passage[]>();
  const sources = new Map(content.sources.map((s) => [s.id, s]));
  const renderTexts = (file: ContentFile<unknown>): Texts => {
    const { html, passages: spoken } = render(file);
    const words = countWords(spoken.map(({ heading, text }) => `${heading} ${text}`).join(' '));
    return { html, markdown: writeMarkdown(file), words, passages: spoken };
  };
  const textsOf = (file: ContentFile<unknown>): Texts => {
    if (!store) return renderTexts(file);
    const source = sources.get(file.id);
    const parts = [file, ...(source && source !== file ? [source] : [])].map((f) => [f.file, f.data, texts.get(f.file)]);
    const madeOf = JSON.stringify(parts);
    const kept = store.get(file.file, madeOf);
    if (kept) return kept;
    const made = renderTexts(file);
    store.put(file.file, madeOf, made);
    return made;
  };
  const make = (file: ContentFile<unknown>, data: PreparedSheet['data']): Made => {
    const { passages: spoken, ...shown } = textsOf(file);
    const { typeset } = translator(file.locale);
    const { id, locale, body } = file;
    const { sections, links } = body;
    const headings = body.headings.map((h) => ({ ...h, text: typeset(h.text) }));
    return { sheet: { id, locale, file: file.file, data, headings, sections, links, ...shown }, passages: spoken };
  };
  const sheet = (file: ContentFile<unknown>, typeset: () => PreparedSheet['data']): PreparedSheet => {
    const of = [file.body, file.data, sources.get(file.id)?.body, others];
    const before = memory?.get(file.file);
    const made = before?.of.every((part, i) => part === of[i]) ? before : make(file, typeset());
    memory?.set(file.file, { ...made, of });
    passages.set(file.file, made.passages);
    return made.sheet;
  };
  const sheets = [
    ...content.sources.map((file) => sheet(file, () => typesetSource(file.data, file.locale))),
    ...content.translations.map((file) => sheet(file, () => typesetTranslation(file.data, file.locale))),
  ];
  const pages = content.pages.map((page) => {
    const { id, locale, file, data } = page;
    return { id, locale, file, data: typesetPage(data, locale), markdown: writeMarkdown(page) };
  });
  return { prepared: { settings: settingsOf(content), pages, sheets }, passages };
}

function settingsOf(content: Content): Settings {
  const { site, house, glossary, ledger, compass, icons, look } = content;
  return {
    site: typesetSite(site.data),
    house: typesetHouse(house.data),
    glossary: glossary ? typesetGlossary(glossary.data) : { terms: [] },
    ledger: ledger.data,
    compass: compass && typesetCompass(compass.data, sourceLocale(site.data)),
    icons,
    look,
    statements: typesetStatements(content),
  };
}
