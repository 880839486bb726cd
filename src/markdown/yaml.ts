/**
 * YAML as data: every scalar stays the text the author wrote, except `true` and `false`. No dates, no numbers, no
 * anchors, no tags: what YAML would guess, the schema decides.
 */
import { type Document, isAlias, isMap, isPair, isSeq, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag } from 'js-yaml';
import { MAX_YAML_DEPTH } from '../config/limits.ts';
import { error, type Issue, type Place } from '../schema/issue.ts';
import type { Locate } from '../schema/validate.ts';

export interface ParsedYaml {
  data: unknown;
  locate: Locate;
  issues: Issue[];
}

const TEXT_AND_BOOLEANS = FAILSAFE_SCHEMA.withTags(boolCoreTag, nullCoreTag);

/** Where an anchor, alias or tag may begin, or a merge key; some plain text looks like it and is read the slow way. */
const SUSPECT = /(?:^|[\s,[{:?-])[&*!]\S|<<\s*:/m;

/**
 * Parses `source`; `firstLine` is where it starts in `file`. The quick parser knows no places, so the one that does
 * is asked only when somebody needs a place: for a file with a mistake.
 */
export function parseYaml(file: string, source: string, firstLine = 1): ParsedYaml {
  const quick = SUSPECT.test(source) ? undefined : parseQuickly(source);
  if (!quick) return parseWithPlaces(file, source, firstLine);
  return { data: quick.data, locate: locateIn(file, source, firstLine), issues: [] };
}

/** Finds places in `source`, which is parsed for it when the first is asked for. */
export function locateIn(file: string, source: string, firstLine: number): Locate {
  let placed: ParsedYaml | undefined;
  return (path, target) => (placed ??= parseWithPlaces(file, source, firstLine)).locate(path, target);
}

function parseQuickly(source: string): { data: unknown } | undefined {
  try {
    const data = load(source, { schema: TEXT_AND_BOOLEANS });
    return depthOf(data) > MAX_YAML_DEPTH ? undefined : { data };
  } catch {
    return undefined;
  }
}

function depthOf(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  return 1 + Math.max(0, ...Object.values(data).map(depthOf));
}

function parseWithPlaces(file: string, source: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const failed = (issues: Issue[]): ParsedYaml => ({ data: undefined, locate: () => ({ line: firstLine, column: 1 }), issues });

  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      schema: 'failsafe',
      customTags: ['bool', 'null'],
      lineCounter: lines,
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
    });
  } catch {
    return failed([error({ file, rule: 'yaml-depth', line: firstLine, column: 1 })]);
  }
  const issues = firstOfEachLine(
    document.errors.map(({ code, message, pos: [offset] }) => {
      const found = sliceOf(source, offset);
      return error({
        file,
        rule: 'yaml-syntax',
        expectation: yamlExpectation(code, message, source.slice(offset)),
        found,
        ...place(offset),
      });
    }),
  );
  if (issues.length === 0) issues.push(...forbiddenFeatures(file, document, place));
  if (issues.length > 0) return failed(issues);
  return { data: document.toJS(), locate: locator(document, place, firstLine), issues: [] };
}

/** What a parser goes on to say of a line is what it made of the first mistake. */
function firstOfEachLine(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.toReversed().map((issue) => [issue.line, issue])).values()].toReversed();
}

/** @param rest of the source, from the place of the mistake */
function yamlExpectation(code: string, message: string, rest: string): string {
  if (code === 'DUPLICATE_KEY') return 'yaml-unique-key';
  if (code === 'TAB_AS_INDENT') return 'yaml-no-tab';
  if (code === 'BAD_INDENT') return 'yaml-indent';
  if (message.startsWith('Missing closing')) return 'yaml-open-quote';
  if (/ *-(?: |$)/my.test(rest)) return 'yaml-list';
  if (/[\w-]+:[^\s:]+$/my.test(rest)) return 'yaml-colon';
  return 'yaml-valid';
}

/** The line at a place; of the end, which is empty, the last that is not. */
function sliceOf(source: string, place: number): string {
  const offset = Math.min(place, source.trimEnd().length);
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end === -1 ? undefined : end).trim();
}

function forbiddenFeatures(file: string, document: Document.Parsed, place: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, (key, node, path) => {
    if (isPair(node) || node === null || typeof node !== 'object' || !('range' in node)) return undefined;
    const { range, tag } = node as Node & { tag?: string };
    const at = place(range?.[0] ?? 0);
    const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
    if (isAlias(node)) issues.push(error({ file, rule: 'yaml-feature', subject: `*${node.source}`, ...at }));
    else if (anchor) issues.push(error({ file, rule: 'yaml-feature', subject: `&${anchor}`, ...at }));
    else if (tag && !PLAIN_TAGS.has(tag)) issues.push(error({ file, rule: 'yaml-feature', subject: tag, ...at }));
    else if (key === 'key' && isScalar(node) && node.value === '<<')
      issues.push(error({ file, rule: 'yaml-feature', subject: '<<', ...at }));
    if (path.filter((p) => isMap(p) || isSeq(p)).length > MAX_YAML_DEPTH) {
      issues.push(error({ file, rule: 'yaml-depth', ...at }));
      return visit.BREAK;
    }
    return undefined;
  });
  return issues;
}

/** What every map, list and text is anyway. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(['map', 'seq', 'str', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`));

function locator(document: Document.Parsed, place: (offset: number) => Place, firstLine: number): Locate {
  return (path, target) => {
    let node: unknown = document.contents;
    let start: number | undefined;
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        const key = (pair.key as Node).range?.[0];
        const value = (pair.value as Node | null)?.range?.[0];
        start = last && target === 'key' ? key : (value ?? key);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        start = (node as Node | undefined)?.range?.[0] ?? start;
      } else break;
    }
    return start === undefined ? { line: firstLine, column: 1 } : place(start);
  };
}
