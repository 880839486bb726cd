/**
 * Looks at the bytes of a file before any parser does: size, encoding, characters, nesting. The native Markdown
 * parser ends the whole process on text nested hundreds of levels deep, so depth is counted here first.
 */
import {
  MAX_DRAWING_BYTES,
  MAX_ENTITIES,
  MAX_FILE_BYTES,
  MAX_LIST_BYTES,
  MAX_NESTING,
  MAX_TOLD_ALIKE,
} from '../config/limits.ts';
import { error, type Issue, type Rule } from '../schema/issue.ts';
import { forbiddenIn, UNUSUAL } from './characters.ts';
import { placesIn } from './places.ts';

export type Measured = { text: string; issues: [] } | { text: undefined; issues: Issue[] };

/** Decodes `bytes` to normalised text (LF, NFC, no byte-order mark), or says why they are refused. */
export function measure(file: string, bytes: Uint8Array): Measured {
  const refuse = (rule: Rule, found: string, line = 1, column = 1): Measured => ({
    text: undefined,
    issues: [error({ file, rule, found, line, column })],
  });
  if (bytes.length > sizeLimit(file)) return refuse('file-too-large', String(bytes.length));
  if (looksLikeUtf16(bytes)) return refuse('file-encoding', 'UTF-16');

  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-encoding', '?', lineOfBrokenByte(bytes));
  }
  const lines = decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n') : decoded;
  const text = UNUSUAL.test(lines) ? lines.normalize('NFC') : lines;
  const issues = [...forbiddenCharacters(file, text), ...nestingTooDeep(file, text), ...tooManyEntities(file, text)];
  return issues.length > 0 ? { text: undefined, issues } : { text, issues: [] };
}

/** Bytes that a content file may have. What stands at the top of the folder speaks of everything below it. */
export function sizeLimit(file: string): number {
  if (file.endsWith('.svg')) return MAX_DRAWING_BYTES;
  return file.includes('/') ? MAX_FILE_BYTES : MAX_LIST_BYTES;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a !== 0 && b === 0) || (a === 0 && b !== 0 && b !== undefined)
  );
}

function lineOfBrokenByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD'))).split('\n').length;
}

/** The first of each line is told, and stands for the others of its line. */
function forbiddenCharacters(file: string, text: string): Issue[] {
  const issues: Issue[] = [];
  const place = placesIn(text);
  let lines = 0;
  for (const { name, index } of forbiddenIn(text)) {
    const { line, column } = place(index);
    const last = issues.at(-1);
    if (last && (last.line === line || lines === MAX_TOLD_ALIKE)) last.more = (last.more ?? 0) + 1;
    else lines = issues.push(error({ file, rule: 'file-character', found: name, line, column }));
  }
  return issues;
}

function tooManyEntities(file: string, text: string): Issue[] {
  const count = text.match(/&[#\w]+;/g)?.length ?? 0;
  const found = `&…; × ${count}`;
  return count > MAX_ENTITIES ? [error({ file, rule: 'body-syntax', expectation: 'entities', found, line: 1, column: 1 })] : [];
}

const BRACKETS = /[()[\]{}]|<\/?[A-Za-z>]/g;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** An upper bound of the depth any parser could reach; it may not be below the truth. */
function nestingTooDeep(file: string, text: string): Issue[] {
  const depth: Record<string, number> = { '(': 0, '[': 0, '{': 0, '<': 0 };
  for (const { 0: found, index } of text.matchAll(BRACKETS)) {
    const isTag = found.startsWith('<');
    const opener = isTag ? '<' : (CLOSERS[found] ?? found);
    const closes = isTag ? found.startsWith('</') : found !== opener;
    const level = closes
      ? Math.max(0, (depth[opener] ?? 0) - 1)
      : isTag && selfCloses(text, index)
        ? (depth[opener] ?? 0)
        : (depth[opener] ?? 0) + 1;
    depth[opener] = level;
    if (level > MAX_NESTING) return [tooDeep(file, text.slice(0, index).split('\n').length)];
  }
  return deepLines(file, text);
}

function selfCloses(text: string, tag: number): boolean {
  return text[text.indexOf('>', tag) - 1] === '/';
}

/** Quotes, lists and indentation show at the start of a line; only such lines are looked at. */
const INDENTED_LINE = /^[ \t>*+-].*|^\d{1,9}[.)].*/gm;

function deepLines(file: string, text: string): Issue[] {
  for (const { 0: line, index } of text.matchAll(INDENTED_LINE)) {
    if (line.length > MAX_NESTING && prefixDepth(line) > MAX_NESTING)
      return [tooDeep(file, text.slice(0, index).split('\n').length)];
  }
  return [];
}

/** Levels of quote, list and indentation that a line opens. */
function prefixDepth(line: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
  const marks = prefix.replace(/[ \t\d]/g, '').length;
  const indent = prefix.replace(/[^ \t]/g, '').replaceAll('\t', '    ').length;
  return marks + Math.floor(Math.max(0, indent - marks) / 2);
}

function tooDeep(file: string, line: number): Issue {
  return error({ file, rule: 'body-nesting', found: `> ${MAX_NESTING}`, line, column: 1 });
}
