/**
 * YAML as data: every scalar stays the text the author wrote, except `true` and `false`. No dates, no numbers, no
 * anchors, no tags: what YAML would guess, the schema decides.
 */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isSeq,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag } from 'js-yaml';
import { MAX_YAML_DEPTH } from '../config/limits.ts';
import { error, type Issue, type Place } from '../schema/issue.ts';
import type { Locate } from '../schema/validate.ts';
import { firstForbidden } from './characters.ts';

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
  if (!quick) return withoutHidden(file, source, parseWithPlaces(file, source, firstLine));
  return withoutHidden(file, source, { data: quick.data, locate: locateIn(file, source, firstLine), issues: [] });
}

/** What stood behind an escape is judged once it is a character, as what was written out was before. */
function withoutHidden(file: string, source: string, parsed: ParsedYaml): ParsedYaml {
  if (!source.includes('\\') || parsed.issues.length > 0) return parsed;
  const issues = hiddenIn(parsed.data).map(({ found, path, target }) =>
    error({ file, rule: 'file-character', found, expectation: 'escaped', ...parsed.locate(path, target) }),
  );
  return issues.length > 0 ? { ...parsed, data: undefined, issues } : parsed;
}

interface Hidden {
  found: string;
  path: readonly PropertyKey[];
  target: 'key' | 'value';
}

/** Keys and texts in which a forbidden character stands. */
function hiddenIn(data: unknown, path: readonly PropertyKey[] = []): Hidden[] {
  if (typeof data === 'string') {
    const found = firstForbidden(data);
    return found === undefined ? [] : [{ found, path, target: 'value' }];
  }
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item, i) => hiddenIn(item, [...path, i]));
  return Object.entries(data).flatMap(([key, value]) => {
    const inner = [...path, key];
    const found = firstForbidden(key);
    return [...(found === undefined ? [] : [{ found, path: inner, target: 'key' as const }]), ...hiddenIn(value, inner)];
  });
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
      // looked for below: the library compares every key with every other
      uniqueKeys: false,
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
  if (issues.length === 0)
    issues.push(...forbiddenFeatures(file, document, place), ...repeatedKeys(file, source, document, place));
  if (issues.length > 0) return failed(issues);
  return { data: document.toJS(), locate: locator(document, place, firstLine), issues: [] };
}

/** What a parser goes on to say of a line is what it made of the first mistake. */
function firstOfEachLine(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.toReversed().map((issue) => [issue.line, issue])).values()].toReversed();
}

/** @param rest of the source, from the place of the mistake */
function yamlExpectation(code: string, message: string, rest: string): string {
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

function repeatedKeys(file: string, source: string, document: Document.Parsed, place: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Map: (_, map) => {
      const known = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || known.size < known.add(String(key.value)).size) continue;
        const [offset = 0] = key.range ?? [];
        const found = sliceOf(source, offset);
        issues.push(error({ file, rule: 'yaml-syntax', expectation: 'yaml-unique-key', found, ...place(offset) }));
      }
    },
  });
  return issues;
}

/** What every map, list and text is anyway. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(['map', 'seq', 'str', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`));

function locator(document: Document.Parsed, place: (offset: number) => Place, firstLine: number): Locate {
  const pairsOf = pairFinder();
  return (path, target) => {
    let node: unknown = document.contents;
    let start: number | undefined;
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(step));
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

/** Finds the pairs of a map by key; each map is gone through once, however many of its places are asked for. */
function pairFinder(): (map: YAMLMap) => ReadonlyMap<string, Pair> {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map) => {
    const pairs =
      known.get(map) ?? new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    known.set(map, pairs);
    return pairs;
  };
}
