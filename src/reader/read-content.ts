/**
 * Reads a content folder whole: the one door for the check, the build and the editor's live preview. Every
 * problem of every file is collected; nothing is evaluated.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import { interfaceLocales, translator } from '../i18n/translate.ts';
import { checkBody } from '../markdown/allow-list.ts';
import { fingerprint } from '../markdown/fingerprint.ts';
import { measure } from '../markdown/measure.ts';
import { headingsOf, linksOf, sectionsOf } from '../markdown/outline.ts';
import { parseDocument } from '../markdown/parse.ts';
import { headingLines, proseOf } from '../markdown/prose.ts';
import { pageVocabulary, vocabulary } from '../markdown/vocabulary/index.ts';
import { parseYaml } from '../markdown/yaml.ts';
import { checkContent, type CheckOptions } from '../model/check.ts';
import type { Content, ContentFile, DataFile } from '../model/content.ts';
import { FRONTMATTER_WORDS } from '../model/translation.ts';
import { glossary } from '../schema/glossary.ts';
import { house } from '../schema/house.ts';
import { compareIssues, error, type Issue } from '../schema/issue.ts';
import { ledger } from '../schema/ledger.ts';
import { sourcePage, translatedPage } from '../schema/page.ts';
import { type SourceSheet, sourceSheet, translatedSheet } from '../schema/sheet.ts';
import { type Site, site } from '../schema/site.ts';
import { validate } from '../schema/validate.ts';
import { readIcon } from './icon.ts';
import { type FoundFile, walk } from './walk.ts';

export interface ReadResult {
  /** Undefined when the settings or the house themselves could not be read. */
  content: Content | undefined;
  /** The bodies, for rendering, by file. */
  texts: ReadonlyMap<string, string>;
  issues: Issue[];
}

/** Reads and checks the folder `root`. Never throws for what an author wrote. */
export function readContent(root: string, options: CheckOptions): ReadResult {
  if (!existsSync(root)) {
    const issue = error({ file: path.basename(root), rule: 'file-missing', found: path.basename(root), line: 1, column: 1 });
    return { content: undefined, texts: new Map(), issues: [issue] };
  }
  const { files, issues } = walk(root);
  const reader = new FolderReader(root, issues);
  const siteFile = reader.data('site.yml', site);
  const houseFile = reader.data('house.yml', house);
  const ledgerFile = reader.data('ledger.json', ledger);
  if (files.some((f) => f.file === 'glossary.yml')) reader.data('glossary.yml', glossary);
  const icons = reader.icons(files);
  const documents = reader.documents(files, siteFile?.data);
  let content: Content | undefined;
  if (siteFile && houseFile && ledgerFile) {
    content = { site: siteFile, house: houseFile, ledger: ledgerFile, icons, broken: reader.broken, ...documents };
    issues.push(...checkContent(content, options, hasSpacedSigns));
  }
  return { content, texts: reader.texts, issues: issues.toSorted(compareIssues) };
}

/** Reads only the settings; for those who need the languages before the sheets. Undefined when broken. */
export function readSite(root: string): Site | undefined {
  return new FolderReader(root, []).data('site.yml', site)?.data;
}

type Documents = Pick<Content, 'sources' | 'translations' | 'pages'>;

class FolderReader {
  readonly texts = new Map<string, string>();
  readonly broken = new Set<string>();
  private readonly root: string;
  private readonly issues: Issue[];

  constructor(root: string, issues: Issue[]) {
    this.root = root;
    this.issues = issues;
  }

  data<S extends z.ZodType>(file: string, schema: S): DataFile<z.infer<S>> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    // JSON is YAML, so one parser serves both and places are kept. Numbers are text here, hence the version below.
    const parsed = parseYaml(file, text);
    if (parsed.issues.length > 0) return this.refuse(file, parsed.issues);
    const data = file.endsWith('.json') ? (JSON.parse(text) as unknown) : parsed.data;
    const { value, issues } = validate(schema, data, file, parsed.locate);
    return issues.length > 0 ? this.refuse(file, issues) : { file, data: value as z.infer<S>, locate: parsed.locate };
  }

  icons(files: readonly FoundFile[]): Record<string, string> {
    const icons: Record<string, string> = {};
    for (const { file } of files.filter((f) => f.kind === 'icon')) {
      const { inner, issues } = readIcon(file, this.text(file) ?? '');
      this.issues.push(...issues);
      icons[path.posix.basename(file, '.svg')] = inner;
    }
    return icons;
  }

  documents(files: readonly FoundFile[], settings: Site | undefined): Documents {
    const locales = settings?.locales.map((l) => l.id);
    const sourceLocale = locales?.[0] ?? 'fr';
    this.checkLocales(files, locales);
    const known = files.filter((f) => locales === undefined || locales.includes(localeOf(f.file)));
    const sheets = known.filter((f) => f.kind === 'sheet');
    const sources = this.each(
      sheets.filter((f) => localeOf(f.file) === sourceLocale),
      sourceSheet,
    );
    const anchors = new Map(sources.map((s) => [s.id, s.body.headings.map((h) => h.slug)]));
    const citable = new Map(sources.map((s) => [s.id, s.data.sources.map((x) => x.id)]));
    const translations = this.each(
      sheets.filter((f) => localeOf(f.file) !== sourceLocale),
      translatedSheet,
      anchors,
      citable,
    );
    const pages = known.filter((f) => f.kind === 'page');
    const sourcePages = this.each(
      pages.filter((f) => localeOf(f.file) === sourceLocale),
      sourcePage,
    );
    const translatedPages = this.each(
      pages.filter((f) => localeOf(f.file) !== sourceLocale),
      translatedPage,
      undefined,
      new Map(sourcePages.map((p) => [p.id, p.data.sources.map((s) => s.id)])),
    );
    return { sources, translations, pages: [...sourcePages, ...translatedPages] };
  }

  private each<S extends z.ZodType>(
    files: readonly FoundFile[],
    schema: S,
    anchors?: ReadonlyMap<string, string[]>,
    citable?: ReadonlyMap<string, string[]>,
  ): ContentFile<z.infer<S>>[] {
    return files.flatMap(({ file }) => this.document(file, schema, anchors, citable) ?? []);
  }

  private document<S extends z.ZodType>(
    file: string,
    schema: S,
    anchors?: ReadonlyMap<string, string[]>,
    citable?: ReadonlyMap<string, string[]>,
  ): ContentFile<z.infer<S>> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const id = path.posix.basename(file, '.mdx');
    const parsed = parseDocument(file, text);
    const { locate } = parsed.frontmatter;
    const issues = [...parsed.issues];
    const checked = parsed.frontmatter.data === undefined ? undefined : validate(schema, parsed.frontmatter.data, file, locate);
    if (checked) issues.push(...checked.issues);
    else if (issues.length === 0) issues.push(error({ file, rule: 'frontmatter-missing', line: 1, column: 1 }));
    if (parsed.tree) {
      const sources = citable ? citable.get(id) : declaredSources(checked?.value);
      issues.push(...this.checkedBody(file, parsed.tree, parsed.bodyLine, sources));
      if (parsed.body.trim() === '') issues.push(error({ file, rule: 'body-empty', line: parsed.bodyLine, column: 1 }));
    }
    if (hasError(issues) || !parsed.tree || !checked) return this.refuse(file, issues);
    this.issues.push(...issues);
    const { tree } = parsed;
    this.texts.set(file, parsed.body);
    const lineInFile = (line: number) => line + parsed.bodyLine - 1;
    const lines = headingLines(tree).map(lineInFile);
    const headings = headingsOf(tree, anchors?.get(id)).map((h, i) => ({ ...h, line: lines[i] ?? parsed.bodyLine }));
    const links = linksOf(tree).map((l) => ({ ...l, line: lineInFile(l.line) }));
    const sections = { [FRONTMATTER_WORDS]: wordsPrint(checked.value), ...sectionsOf(tree, parsed.body, headings) };
    const spaced = hasSpacedSigns(localeOf(file));
    const prose = spaced ? proseOf(tree, parsed.body).map((p) => ({ ...p, line: lineInFile(p.line) })) : [];
    const body = { headings, links, sections, prose };
    return { file, id, locale: localeOf(file), data: checked.value as z.infer<S>, body, locate };
  }

  /** Without a readable list of sources, citations cannot be judged and are left alone. */
  private checkedBody(file: string, tree: Root, bodyLine: number, sources: readonly string[] | undefined): Issue[] {
    const components = file.startsWith('pages/') ? pageVocabulary : vocabulary;
    const issues = checkBody({ file, tree, bodyLine, sources: sources ?? [], vocabulary: components });
    return sources ? issues : issues.filter((i) => i.rule !== 'citation-unknown');
  }

  private checkLocales(files: readonly FoundFile[], locales: readonly string[] | undefined): void {
    const report = (file: string, found: string, allowed: readonly string[]) =>
      this.issues.push(error({ file, rule: 'locale-unknown', found, allowed, line: 1, column: 1 }));
    for (const locale of locales ?? []) if (!interfaceLocales.includes(locale)) report('site.yml', locale, interfaceLocales);
    for (const { file, kind } of files) {
      if ((kind === 'sheet' || kind === 'page') && locales && !locales.includes(localeOf(file)))
        report(file, localeOf(file), locales);
    }
  }

  private text(file: string): string | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path.join(this.root, file));
    } catch {
      return this.refuse(file, [error({ file, rule: 'file-missing', found: file, line: 1, column: 1 })]);
    }
    const { text, issues } = measure(file, bytes);
    return text ?? this.refuse(file, issues);
  }

  private refuse(file: string, issues: readonly Issue[]): undefined {
    this.issues.push(...issues);
    this.broken.add(file);
    return undefined;
  }
}

function hasError(issues: readonly Issue[]): boolean {
  return issues.some((i) => i.severity === 'error');
}

function hasSpacedSigns(locale: string): boolean {
  return interfaceLocales.includes(locale) && translator(locale).spacedSigns;
}

function declaredSources(data: unknown): string[] | undefined {
  const sources = (data as { sources?: { id: string }[] } | undefined)?.sources;
  return sources?.map((s) => s.id);
}

/** Fingerprint of the words that stand in a source sheet's frontmatter; other files have no translation to compare. */
function wordsPrint(data: unknown): string {
  if (!('relations' in (data as object))) return '';
  const { title, acronym, summary, relations, milestones, figures } = data as SourceSheet;
  const entries = [...milestones.map((m) => [m.id, m.what]), ...figures.map((f) => [f.id, f.label])];
  const reasons = relations.map((r) => [r.target, r.reason]);
  return fingerprint(JSON.stringify([title, acronym, summary, reasons, entries]));
}

function localeOf(file: string): string {
  return file.split('/')[1] ?? '';
}
