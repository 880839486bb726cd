/**
 * Reads a content folder whole: the one door for the check, the build and the editor's live preview. Every
 * problem of every file is collected; nothing is evaluated.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { locateIn, parseYaml } from '../markdown/yaml.ts';
import { checkContent } from '../check/content.ts';
import type { CheckOptions } from '../check/options.ts';
import type { Content, ContentFile, DataFile } from '../model/content.ts';
import { compass } from '../schema/compass.ts';
import { events } from '../schema/events.ts';
import { glossary } from '../schema/glossary.ts';
import { house } from '../schema/house.ts';
import { bounded } from '../schema/bounded.ts';
import { error, inReportOrder, type Issue } from '../schema/issue.ts';
import { ledger } from '../schema/ledger.ts';
import { type Site, site } from '../schema/site.ts';
import { synonyms } from '../schema/synonyms.ts';
import { accessibility, ecoDesign } from '../schema/statements.ts';
import { validate } from '../schema/validate.ts';
import { ICON, readDrawing } from './drawing.ts';
import { jsonIssue, parseJson } from './json.ts';
import { engineIcons, readBranding } from './branding.ts';
import {
  type AcceptedDocument,
  FRONTMATTER_LINE,
  hasSpacedSigns,
  localeOf,
  type ReadDocument,
  readText,
} from './read-document.ts';
import { readOwnWords, unspokenLanguages } from './own-words.ts';
import { type DocumentMemory, readDocuments } from './read-documents.ts';
import { type FoundFile, walk } from './walk.ts';

export interface ReadResult {
  /** Undefined when the settings or the house themselves could not be read. */
  content: Content | undefined;
  /** Accepted sheets and pages by file: what is rendered and compiled. */
  documents: ReadonlyMap<string, AcceptedDocument>;
  issues: Issue[];
}

/** Reads and checks the folder `root`. Never throws for what an author wrote. @param memory of documents that did not change */
export function readContent(root: string, options: CheckOptions, memory?: DocumentMemory): ReadResult {
  if (!existsSync(root)) {
    const issue = error({ file: path.basename(root), rule: 'file-missing', found: path.basename(root), line: 1, column: 1 });
    return { content: undefined, documents: new Map(), issues: [issue] };
  }
  const { files, issues } = walk(root);
  const reader = new FolderReader(root, issues, memory);
  for (const { file } of issues) reader.broken.add(file);
  const siteFile = reader.data('site.yml', site);
  const houseFile = reader.data('house.yml', house);
  const ledgerFile = reader.data('ledger.json', ledger);
  const optional = <S extends z.ZodType>(file: string, schema: S) =>
    files.some((f) => f.file === file) ? reader.data(file, schema) : undefined;
  const glossaryFile = optional('glossary.yml', glossary);
  const accessibilityFile = optional('accessibility.yml', accessibility);
  const ecoDesignFile = optional('eco-design.yml', ecoDesign);
  const compassFile = optional('compass.yml', compass);
  const eventsFile = optional('events.yml', events);
  const synonymsFile = optional('synonyms.yml', synonyms);
  const icons = reader.icons(files);
  const {
    branding,
    theme,
    issues: faults,
  } = readBranding((file) => (files.some((f) => f.file === file) ? reader.text(file) : undefined));
  issues.push(...faults);
  const { ownWords, issues: wordFaults } = readOwnWords(files, (file, shape) => reader.data(file, shape));
  issues.push(...wordFaults, ...(siteFile ? unspokenLanguages(siteFile, files) : []));
  const { sources, translations, pages } = reader.documents(files, siteFile?.data);
  let content: Content | undefined;
  if (siteFile && houseFile && ledgerFile) {
    const data = {
      site: siteFile,
      house: houseFile,
      ledger: ledgerFile,
      glossary: glossaryFile,
      compass: compassFile,
      events: eventsFile,
      synonyms: synonymsFile,
    };
    const statements = { accessibility: accessibilityFile, ecoDesign: ecoDesignFile };
    content = { ...data, ...statements, icons, branding, ownWords, theme, broken: reader.broken, sources, translations, pages };
    issues.push(...checkContent(content, options, hasSpacedSigns));
  }
  return { content, documents: reader.accepted, issues: bounded(inReportOrder(issues)) };
}

/** Reads only the settings; for those who need the languages before the sheets. Undefined when broken. */
export function readSite(root: string): Site | undefined {
  return new FolderReader(root, []).data('site.yml', site)?.data;
}

type Files = Pick<Content, 'sources' | 'translations' | 'pages'>;

class FolderReader {
  readonly accepted = new Map<string, AcceptedDocument>();
  readonly broken = new Set<string>();
  private readonly root: string;
  private readonly issues: Issue[];
  private readonly memory: DocumentMemory | undefined;

  constructor(root: string, issues: Issue[], memory?: DocumentMemory) {
    this.root = root;
    this.issues = issues;
    this.memory = memory;
  }

  data<S extends z.ZodType>(file: string, schema: S): DataFile<z.infer<S>> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    // JSON is YAML, so one parser serves both and places are kept. Numbers are text here, hence the version below.
    const parsed = parseYaml(file, text);
    if (parsed.issues.length > 0) return this.refuse(file, parsed.issues);
    const data = file.endsWith('.json') ? parseJson(text) : parsed.data;
    if (data instanceof SyntaxError) return this.refuse(file, [jsonIssue(file, text, data)]);
    const { value, issues } = validate(schema, data, file, parsed.locate);
    return issues.length > 0 ? this.refuse(file, issues) : { file, data: value as z.infer<S>, locate: parsed.locate };
  }

  icons(files: readonly FoundFile[]): Record<string, string> {
    const icons: Record<string, string> = { ...engineIcons() };
    for (const { file } of files.filter((f) => f.kind === 'icon')) {
      const text = this.text(file);
      const { inner, issues } = text === undefined ? { inner: '', issues: [] } : readDrawing(file, text, ICON);
      this.issues.push(...issues);
      icons[path.posix.basename(file, '.svg')] = inner;
    }
    return icons;
  }

  documents(files: readonly FoundFile[], settings: Site | undefined): Files {
    const locales = settings?.locales.map((l) => l.id);
    const sourceLocale = locales?.[0] ?? this.likelySource(files);
    this.checkLocales(files, locales);
    const known = files.filter(
      ({ file, kind }) => (kind === 'sheet' || kind === 'page') && (locales === undefined || locales.includes(localeOf(file))),
    );
    const paths = known.map(({ file }) => file);
    const read = readDocuments(this.root, paths, sourceLocale, this.memory).flatMap((document) => this.take(document) ?? []);
    const sheets = read.filter(({ file }) => file.startsWith('sheets/'));
    return {
      sources: sheets.filter(({ locale }) => locale === sourceLocale) as Files['sources'],
      translations: sheets.filter(({ locale }) => locale !== sourceLocale) as Files['translations'],
      pages: read.filter(({ file }) => file.startsWith('pages/')) as Files['pages'],
    };
  }

  private take({ file, issues, accepted }: ReadDocument): ContentFile<unknown> | undefined {
    if (!accepted) return this.refuse(file, issues);
    this.issues.push(...issues);
    this.accepted.set(file, accepted);
    const { data, body, yaml } = accepted;
    return {
      file,
      id: path.posix.basename(file, '.mdx'),
      locale: localeOf(file),
      data,
      body,
      locate: locateIn(file, yaml, FRONTMATTER_LINE),
    };
  }

  /** Where the settings cannot be read: the language whose sheets state facts, so that the rest is judged as it should be. */
  private likelySource(files: readonly FoundFile[]): string {
    const states = ({ file, kind }: FoundFile) => kind === 'sheet' && /^kind:/m.test(readText(this.root, file, []) ?? '');
    return localeOf(files.find(states)?.file ?? '');
  }

  private checkLocales(files: readonly FoundFile[], locales: readonly string[] | undefined): void {
    for (const { file, kind } of files) {
      if (!['sheet', 'page', 'words'].includes(kind) || !locales || locales.includes(localeOf(file))) continue;
      this.issues.push(error({ file, rule: 'locale-unknown', found: localeOf(file), allowed: locales, line: 1, column: 1 }));
    }
  }

  /** The text of a file, measured; undefined when it is refused. What the walk said of a file is not said twice. */
  text(file: string): string | undefined {
    const issues: Issue[] = [];
    const text = readText(this.root, file, issues);
    return text ?? this.refuse(file, this.issues.some((issue) => issue.file === file) ? [] : issues);
  }

  private refuse(file: string, issues: readonly Issue[]): undefined {
    this.issues.push(...issues);
    this.broken.add(file);
    return undefined;
  }
}
