/** Renders a checked body with the words, typography and addresses of its language. */
import { type StringKey, translator } from '../i18n/translate.ts';
import { render, type Rendered } from '../markdown/render.ts';
import { type ExplainedTerm, TermMarker } from '../markdown/terms.ts';
import { toMarkdown } from '../markdown/to-markdown.ts';
import type { RenderContext, SectionNotice } from '../markdown/vocabulary/index.ts';
import { fold } from '../browser/fold.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { byFirstCall, sheetSources } from '../model/citations.ts';
import { glossaryIn } from '../model/glossary.ts';
import { resolveWrittenLink } from '../model/links.ts';
import type { Paths } from '../model/paths.ts';
import { FRONTMATTER_WORDS, translationState } from '../model/translation.ts';
import type { OwnWords } from '../schema/interface-words.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { AcceptedDocument } from './read-document.ts';
import { shownIn } from './component-markdown/site.ts';
import { typesetGlossary } from './typeset.ts';

/** Accepted documents by file. */
type Documents = ReadonlyMap<string, Pick<AcceptedDocument, 'text' | 'tree'>>;

/** Renders the files of one content folder. */
export function bodyRenderer(content: Content, documents: Documents, paths: Paths): (file: ContentFile<unknown>) => Rendered {
  const contextOf = contexts(content, paths);
  return (file) => render(documents.get(file.file)?.text ?? '', anchorsOf(file), contextOf(file));
}

export interface MarkdownOptions {
  content: Content;
  documents: Documents;
  /** What the components of pages show. */
  catalogue: Catalogue;
  /** Day the text speaks for, `YYYY-MM-DD`. */
  today: string;
}

/** Writes the same files as Markdown that stands alone: links in full, sources by number. */
export function markdownWriter({
  content,
  documents,
  catalogue,
  today,
}: MarkdownOptions): (file: ContentFile<unknown>) => string {
  const { paths } = catalogue;
  const contextOf = contexts(content, paths);
  const pages = new Map(content.pages.map((page) => [page.file, paths.page(page.locale, page.data.slug)]));
  return (file) => {
    const context = contextOf(file);
    const own = pages.get(file.file) ?? paths.sheet(file.locale, file.id);
    const inFull = (href: string) => (href.startsWith('#') ? paths.absolute(own + href) : paths.absolute(href));
    const notices = [...(context.notices ?? [])].map(([k, n]) => [k, { ...n, href: inFull(n.href) }] as const);
    const resolve: RenderContext['resolve'] = (href) => {
      const target = context.resolve(href);
      return target && !target.external ? { ...target, href: inFull(target.href) } : target;
    };
    const shown = shownIn(catalogue, file.locale, today);
    const tree = documents.get(file.file)?.tree ?? { type: 'root', children: [] };
    return toMarkdown(tree, anchorsOf(file), { ...context, resolve, shown, notices: new Map(notices) });
  };
}

function anchorsOf(file: ContentFile<unknown>): string[] {
  return file.body.headings.map((h) => h.slug);
}

/** What rendering needs to know, by file. */
function contexts(content: Content, paths: Paths): (file: ContentFile<unknown>) => RenderContext {
  const numbered = numbering(content);
  const slugs = new Map(content.pages.map((page) => [page.file, page.data.slug]));
  const sources = new Map(content.sources.map((s) => [s.id, s]));
  const translations = new Map(content.translations.map((t) => [t.file, t]));
  const acronyms = acronymsBy(content, paths);
  return (file) => {
    const { t, typeset, date } = translator(file.locale, content.ownWords);
    return {
      t: (key, params) => t(key as StringKey, params),
      typeset,
      date: (value) => date(value),
      resolve: (href) => resolveWrittenLink(file.file, href, paths, (page) => slugs.get(page)),
      sources: numbered(file),
      ...(file.file.startsWith('sheets/')
        ? { terms: new TermMarker(acronyms(file), { more: t('glossary.more'), explain: (term) => t('term.explain', { term }) }) }
        : {}),
      notices: staleNotices(sources.get(file.id), translations.get(file.file), content.ownWords, paths),
    };
  };
}

/** Ids of the sources that a document may cite, as its source language states them, in the order of their numbers. */
function numbering({ sources, pages }: Content): (file: ContentFile<unknown>) => string[] {
  const sheets = new Map(sources.map(({ id, data }) => [id, data]));
  const lists = new Map(pages.flatMap(({ id, data }) => (data.sources ? [[id, data.sources] as const] : [])));
  return ({ file, id, body }) => {
    const sheet = file.startsWith('sheets/') ? sheets.get(id) : undefined;
    const order = sheet ? sheetSources(sheet, body.cites) : byFirstCall(lists.get(id) ?? [], body.cites);
    return order.map((source) => source.id);
  };
}

/** The glossary's acronyms for a sheet, without those that the sheet itself is called. */
function acronymsBy(content: Content, paths: Paths): (file: ContentFile<unknown>) => ExplainedTerm[] {
  const terms = typesetGlossary(content.glossary?.data ?? { terms: [] });
  const byLocale = new Map(
    content.site.data.locales.map(({ id }) => [
      id,
      glossaryIn(terms, id, paths).flatMap(({ expansion, ...t }) => (expansion === undefined ? [] : [{ ...t, expansion }])),
    ]),
  );
  return ({ locale, data }) => {
    const { title, acronym, aliases = [] } = data as Partial<SourceSheet>;
    const own = new Set([title, acronym, ...aliases].flatMap((name) => (name === undefined ? [] : fold(name))));
    return byLocale.get(locale)?.filter((t) => !own.has(fold(t.term))) ?? [];
  };
}

/** For a translation whose source went on: a remark on each section that no longer says the same. */
function staleNotices(
  source: ContentFile<SourceSheet> | undefined,
  translation: ContentFile<TranslatedSheet> | undefined,
  ownWords: OwnWords,
  paths: Paths,
): ReadonlyMap<string, SectionNotice> {
  if (!source || !translation) return new Map();
  const state = translationState(source, translation);
  const { t, languageName } = translator(translation.locale, ownWords);
  const language = languageName(source.locale);
  const original = paths.sheet(source.locale, source.id);
  const notice = (text: string, anchor = ''): SectionNotice => ({
    text,
    href: original + anchor,
    linkLabel: t('sheet.stale.link', { language }),
    lang: source.locale,
  });
  if (state.state === 'unchecked') return new Map([['intro', notice(t('sheet.stale.unchecked'))]]);
  if (state.state !== 'outdated') return new Map();
  return new Map(
    state.sections.map((section) => {
      if (section === FRONTMATTER_WORDS) return ['intro', notice(t('sheet.stale.words'))];
      return [section, notice(t('sheet.stale'), section === 'intro' ? '' : `#${section}`)];
    }),
  );
}
