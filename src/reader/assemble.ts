/** Checked content → the one assembly that pages and all other steps of a build work with. */
import type { Passage } from '../markdown/passages.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { sitePages } from '../model/pages.ts';
import type { Paths } from '../model/paths.ts';
import { countWords } from '../model/quality.ts';
import type { Assembly, RenderedSheet, Settings } from './assembly.ts';
import { catalogueFrom, type TypesetContent, typesetContent } from './catalogue-of.ts';
import type { AcceptedDocument } from './read-document.ts';
import { bodyRenderer, markdownWriter } from './render-body.ts';

export interface AssembleOptions {
  /** The content folder, absolute. */
  root: string;
  /** Tells its state from others; a build, which looks once, needs none. */
  revision?: string;
  content: Content;
  /** What was read, by file. */
  documents: ReadonlyMap<string, AcceptedDocument>;
  paths: Paths;
  /** Day the site speaks for, `YYYY-MM-DD`. */
  today: string;
  /** Texts that were rendered before: for the live preview, where one sheet changes at a time. */
  memory?: RenderMemory;
  /** The state of all files that are no sheets, for the memory: with another, every text is rendered again. */
  others?: unknown;
}

/** What takes long to make of a sheet. */
interface Texts {
  html: string;
  markdown: string;
  words: number;
  passages: readonly Passage[];
}

/** By file; a text is as it was when what it was made from is: its own file, its source's, and all that is no sheet. */
export type RenderMemory = Map<string, Texts & { of: readonly unknown[] }>;

/** @returns plain data and the catalogue; the bodies' trees are not kept */
export function assemble(options: AssembleOptions): Assembly {
  const { root, revision = '', content, documents, paths, today, memory, others } = options;
  const typeset = typesetContent(content);
  const catalogue = catalogueFrom(typeset, paths, today);
  const render = bodyRenderer(content, documents, paths);
  const writeMarkdown = markdownWriter({ content, documents, catalogue, today });
  const sources = new Map(content.sources.map((s) => [s.id, s]));
  const passages = new Map<string, readonly Passage[]>();

  const rendered = (file: ContentFile<unknown>): Texts => {
    const { html, passages: spoken } = render(file);
    const words = countWords(spoken.map(({ heading, text }) => `${heading} ${text}`).join(' '));
    return { html, markdown: writeMarkdown(file), words, passages: spoken };
  };
  const remembered = (file: ContentFile<unknown>): Texts => {
    const of = [file.body, file.data, sources.get(file.id)?.body, others];
    const before = memory?.get(file.file);
    const texts = before?.of.every((part, i) => part === of[i]) ? before : { ...rendered(file), of };
    memory?.set(file.file, { ...texts, of });
    return texts;
  };
  const sheet = (file: ContentFile<unknown>, shown: (TypesetContent['sources'] | TypesetContent['translations'])[number]) => {
    const { html, markdown, words, passages: spoken } = memory ? remembered(file) : rendered(file);
    passages.set(file.file, spoken);
    const { sections, links } = file.body;
    const frontmatter = documents.get(file.file)?.frontmatter;
    return { ...shown, sections, links, frontmatter, html, markdown, words } satisfies RenderedSheet;
  };
  const all = <T extends TypesetContent['sources'] | TypesetContent['translations']>(
    files: readonly ContentFile<unknown>[],
    shown: T,
  ) => files.map((file, i) => sheet(file, shown[i] as T[number]));

  const sheets = [...all(content.sources, typeset.sources), ...all(content.translations, typeset.translations)];
  const pages = content.pages.map((page, i) => {
    const { frontmatter, text: body } = documents.get(page.file) ?? { frontmatter: undefined, text: '' };
    passages.set(page.file, render(page).passages);
    return { ...(typeset.pages[i] as TypesetContent['pages'][number]), frontmatter, body, markdown: writeMarkdown(page) };
  });
  const shared = { root, revision, content, settings: settingsOf(typeset), catalogue };
  return { ...shared, sheets, pages, passages, sitePages: sitePages(catalogue) };
}

function settingsOf({ house, glossary, ledger, compass }: TypesetContent): Settings {
  return { house, glossary, ledger, compass };
}
