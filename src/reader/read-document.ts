/** Reads one sheet or page by itself: bytes, frontmatter, body. What files mean together is the model's business. */
import type { Nodes, Root } from 'mdast';
import type { z } from 'zod';
import { writingOf } from '../i18n/languages.ts';
import { checkBody } from '../markdown/allow-list.ts';
import { checkClarity } from '../markdown/clarity.ts';
import { measure } from '../markdown/measure.ts';
import { citesOf, headingsOf, linksOf, sectionsOf } from '../markdown/outline.ts';
import { parseDocument } from '../markdown/parse.ts';
import { headingLines, proseOf } from '../markdown/prose.ts';
import { readingOf } from '../markdown/reading.ts';
import { checkSections } from '../markdown/sections.ts';
import { pageVocabulary, vocabulary } from '../markdown/vocabulary/index.ts';
import type { Body } from '../model/content.ts';
import { FRONTMATTER_WORDS } from '../model/translation.ts';
import { error, type Issue } from '../schema/issue.ts';
import { sourcePage, translatedPage } from '../schema/page.ts';
import { sourceSheet, translatedSheet } from '../schema/sheet.ts';
import { validate } from '../schema/validate.ts';
import { factFingerprints, wordsFingerprint } from './fact-fingerprints.ts';
import { readRegularFile } from './regular-file.ts';

/** A sheet or page in all its languages, the source language first. */
export type DocumentGroup = readonly string[];

export interface ReadDocument {
  /** Path below the content folder. */
  file: string;
  issues: Issue[];
  /** Undefined when the file was refused. */
  accepted?: AcceptedDocument;
}

/** A file that passed the gate. */
export interface AcceptedDocument {
  /** The frontmatter before its schema: plain data, every scalar as it was written. */
  frontmatter: unknown;
  /** The same, checked, with its defaults. */
  data: unknown;
  body: Body;
  /** The text below the frontmatter. */
  text: string;
  /** That text, parsed; its nodes have lost their places. */
  tree: Root;
  /** The frontmatter as written, for finding places in it. */
  yaml: string;
}

/** Line of a file on which its frontmatter begins, after the opening fence. */
export const FRONTMATTER_LINE = 2;

/** Reads the files of one document; a translation takes anchors and citable sources from its source. */
export function readGroup(root: string, files: DocumentGroup, sourceLocale: string): ReadDocument[] {
  let source: AcceptedDocument | undefined;
  return files.map((file) => {
    const isSource = localeOf(file) === sourceLocale;
    const read = readOne(root, file, isSource, source);
    if (isSource) source = read.accepted;
    return read;
  });
}

/** The text of a file, measured; problems go to `issues`. */
export function readText(root: string, file: string, issues: Issue[]): string | undefined {
  const { bytes, fault } = readRegularFile(root, file);
  if (fault) {
    issues.push(fault);
    return undefined;
  }
  const measured = measure(file, bytes);
  issues.push(...measured.issues);
  return measured.text;
}

/** Of `sheets/fr/ins.mdx` and `words/fr.yml`, `fr`. */
export function localeOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.yml$/, '');
}

/** Whether the interface sets spaces before the tall signs of this language. */
export function hasSpacedSigns(locale: string): boolean {
  return writingOf(locale).spacedSigns;
}

function readOne(root: string, file: string, isSource: boolean, source: AcceptedDocument | undefined): ReadDocument {
  const issues: Issue[] = [];
  const text = readText(root, file, issues);
  if (text === undefined) return { file, issues };
  const parsed = parseDocument(file, text);
  issues.push(...parsed.issues);
  const { frontmatter, tree, bodyLine } = parsed;
  const schema = schemaOf(file, isSource);
  const checked = frontmatter.data === undefined ? undefined : validate(schema, frontmatter.data, file, frontmatter.locate);
  if (checked) issues.push(...checked.issues);
  else if (issues.length === 0) issues.push(error({ file, rule: 'frontmatter-missing', line: 1, column: 1 }));
  if (tree) {
    const citable = isSource ? sourceIds(checked?.value) : sourceIds(source?.data);
    issues.push(...checkedBody(file, tree, bodyLine, citable).map((i) => (isSource ? i : asTranslation(i))));
    issues.push(...checkSections(file, tree, bodyLine), ...checkClarity(file, localeOf(file), tree, bodyLine));
  }
  if (issues.some((i) => i.severity === 'error') || !tree || !checked) return { file, issues };
  const anchors = isSource || file.startsWith('pages/') ? undefined : source?.body.headings.map((h) => h.slug);
  const read = bodyOf(localeOf(file), tree, parsed.body, bodyLine, anchors, wordsFingerprint(checked.value));
  const body = { ...read, facts: factFingerprints(checked.value) };
  forgetPlaces(tree);
  return {
    file,
    issues,
    accepted: { frontmatter: frontmatter.data, data: checked.value, body, text: parsed.body, tree, yaml: parsed.yaml },
  };
}

/** Every place has been told by now, and they are most of a tree's weight. */
function forgetPlaces(node: Nodes): void {
  node.position = undefined;
  if ('children' in node) for (const child of node.children) forgetPlaces(child);
}

function schemaOf(file: string, isSource: boolean): z.ZodType {
  if (file.startsWith('pages/')) return isSource ? sourcePage : translatedPage;
  return isSource ? sourceSheet : translatedSheet;
}

function bodyOf(locale: string, tree: Root, text: string, bodyLine: number, anchors?: string[], words = ''): Omit<Body, 'facts'> {
  const lineInFile = (line: number) => line + bodyLine - 1;
  const lines = headingLines(tree).map(lineInFile);
  const headings = headingsOf(tree, anchors).map((h, i) => ({ ...h, line: lines[i] ?? bodyLine }));
  const links = linksOf(tree).map((l) => ({ ...l, line: lineInFile(l.line) }));
  const sections = { [FRONTMATTER_WORDS]: words, ...sectionsOf(tree, text, headings) };
  const prose = proseOf(tree, text).map((p) => ({ ...p, line: lineInFile(p.line) }));
  return { headings, links, cites: citesOf(tree), sections, reading: readingOf(prose, hasSpacedSigns(locale)) };
}

/** Without a readable list of sources, citations cannot be judged and are left alone. */
function checkedBody(file: string, tree: Root, bodyLine: number, sources: readonly string[] | undefined): Issue[] {
  const components = file.startsWith('pages/') ? pageVocabulary : vocabulary;
  const issues = checkBody({ file, tree, bodyLine, sources: sources ?? [], vocabulary: components });
  return sources ? issues : issues.filter((i) => i.rule !== 'citation-unknown');
}

/** What a translation cites may have left the list of its source since: it is late then, and the page leaves the mark out. */
function asTranslation(issue: Issue): Issue {
  return issue.rule === 'citation-unknown' ? { ...issue, severity: 'warning' } : issue;
}

function sourceIds(data: unknown): string[] | undefined {
  return (data as { sources?: { id: string }[] } | undefined)?.sources?.map((s) => s.id);
}
