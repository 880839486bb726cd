/**
 * Looks at the bytes of a file before any parser does: size, encoding, characters, nesting. The native Markdown
 * parser ends the whole process on text nested hundreds of levels deep, so depth is counted here first.
 */
import { MAX_FILE_BYTES, MAX_NESTING } from '../config/limits.ts';
import { error, type Issue, type Rule } from '../schema/issue.ts';

export type Measured = { text: string; issues: [] } | { text: undefined; issues: Issue[] };

/** Decodes `bytes` to normalised text (LF, NFC, no byte-order mark), or says why they are refused. */
export function measure(file: string, bytes: Uint8Array): Measured {
  const refuse = (rule: Rule, found: string, line = 1, column = 1): Measured => ({
    text: undefined,
    issues: [error({ file, rule, found, line, column })],
  });
  if (bytes.length > MAX_FILE_BYTES) return refuse('file-too-large', String(bytes.length));
  if (looksLikeUtf16(bytes)) return refuse('file-encoding', 'UTF-16');

  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-encoding', '?', lineOfBrokenByte(bytes));
  }
  const text = decoded.replaceAll('\r\n', '\n').normalize('NFC');
  const issues = [...forbiddenCharacters(file, text), ...nestingTooDeep(file, text)];
  return issues.length > 0 ? { text: undefined, issues } : { text, issues: [] };
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

/**
 * Control characters, direction overrides, invisible characters: they make a text look like what it is not. Tab and
 * line feed are text; a joiner inside an emoji is fine; the soft hyphen (U+00AD) only helps hyphenation.
 */
const FORBIDDEN = /(?![\t\n\u00AD])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}](?<!\p{Extended_Pictographic}\uFE0F?\u200D)/gu;

function forbiddenCharacters(file: string, text: string): Issue[] {
  const first = text.search(FORBIDDEN);
  if (first === -1) return [];
  return [...text.matchAll(FORBIDDEN)].map((match) => {
    const before = text.slice(0, match.index);
    const code = match[0].codePointAt(0) ?? 0;
    return error({
      file,
      rule: 'file-character',
      found: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      line: before.split('\n').length,
      column: match.index - before.lastIndexOf('\n'),
    });
  });
}

const OPENING: Record<string, number> = { '(': 0, '[': 1, '{': 2, '<': 3 };
const CLOSING: Record<string, number> = { ')': 0, ']': 1, '}': 2 };

/** An upper bound of the depth any parser could reach; it may not be below the truth. */
function nestingTooDeep(file: string, text: string): Issue[] {
  const depth = [0, 0, 0, 0];
  for (const [index, line] of text.split('\n').entries()) {
    if (prefixDepth(line) > MAX_NESTING) return [tooDeep(file, index + 1)];
    for (let i = 0; i < line.length; i++) {
      const char = line[i] ?? '';
      const opened = OPENING[char];
      if (opened === 3) updateTagDepth(depth, line, i);
      else if (opened !== undefined) depth[opened] = (depth[opened] ?? 0) + 1;
      const closed = CLOSING[char];
      if (closed !== undefined) depth[closed] = Math.max(0, (depth[closed] ?? 0) - 1);
    }
    if (depth.some((d) => d > MAX_NESTING)) return [tooDeep(file, index + 1)];
  }
  return [];
}

function updateTagDepth(depth: number[], line: string, at: number): void {
  const next = line[at + 1] ?? '';
  const end = line.indexOf('>', at);
  const selfClosing = end > at && line[end - 1] === '/';
  if (next === '/') depth[3] = Math.max(0, (depth[3] ?? 0) - 1);
  else if (/[A-Za-z>]/.test(next) && !selfClosing) depth[3] = (depth[3] ?? 0) + 1;
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
