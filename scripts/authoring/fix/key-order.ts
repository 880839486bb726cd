/** Frontmatter keys in the order of the schema, moved as blocks of lines: nothing is written anew. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { parseYaml } from '../../../src/markdown/yaml.ts';

/**
 * `yaml` (whole lines, without the fences) with its top-level keys in the order of `keys`; unknown ones follow, in
 * their own order. Blank lines and unindented comments travel with the key below them. What cannot be moved without
 * changing a value stays as it is.
 */
export function inOrder(yaml: string, keys: readonly string[]): string {
  const blocks = blocksOf(yaml);
  if (!blocks) return yaml;
  const rank = (name: string) => (keys.includes(name) ? keys.indexOf(name) : keys.length);
  const tail = yaml.slice(blocks.at(-1)?.end);
  const moved =
    blocks
      .toSorted((a, b) => rank(a.name) - rank(b.name))
      .map((b) => yaml.slice(b.start, b.end))
      .join('') + tail;
  return sameValues(yaml, moved) ? moved : yaml;
}

/** Whether both say the same, in whatever order. */
export function sameValues(a: string, b: string): boolean {
  const [before, after] = [parseYaml('', a), parseYaml('', b)];
  return before.issues.length + after.issues.length === 0 && isDeepStrictEqual(before.data, after.data);
}

interface Block {
  name: string;
  start: number;
  end: number;
}

/** Undefined when the keys do not each begin a line. */
function blocksOf(yaml: string): Block[] | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return undefined;
  const keys = document.contents.items.map(({ key }) => ({
    name: isScalar(key) ? String(key.value) : '',
    offset: (key as Node).range?.[0] ?? -1,
  }));
  if (keys.some(({ offset }) => offset < 0 || (offset > 0 && yaml[offset - 1] !== '\n'))) return undefined;
  const starts = keys.map(({ offset }, i) => withCommentsAbove(yaml, offset, keys[i - 1]?.offset ?? 0));
  const end = withCommentsAbove(yaml, yaml.length, keys.at(-1)?.offset ?? 0);
  return keys.map(({ name }, i) => ({ name, start: starts[i] ?? 0, end: starts[i + 1] ?? end }));
}

/** Start of the blank lines and unindented comments that stand right above `offset`. */
function withCommentsAbove(yaml: string, offset: number, floor: number): number {
  let start = offset;
  while (start > floor) {
    // the end of the line above is just before `start`; a first line has none before it
    const above = start < 2 ? 0 : yaml.lastIndexOf('\n', start - 2) + 1;
    if (above < floor || !/^(?:#|\s*$)/.test(yaml.slice(above, start))) break;
    start = above;
  }
  return start;
}
